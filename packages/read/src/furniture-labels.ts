/** Labels of buttons and boxes that a web page puts around an article, as whole lines, in the languages we read. */
export const LABELS = new Set(
  `toggle|table of contents|contents|view original|reward|comment|comments|repost|share|share this|like|follow|subscribe|sign up|log in|login|sign in|read more|see more|show more|load more|advertisement|ad|sponsored|related articles|related|recommended|trending|most read|print|email|save|bookmark|copy link|add a comment|no comments|reply|report|menu|search|home|next|previous|back to top|listen|translate|follow us|newsletter|cookie settings|accept|accept all|reject|skip to content|share on facebook|share on twitter|tweet|whatsapp|telegram|top stories|more from|read also|see also
目录|切换|查看原文|打赏|评论|转发|分享|点赞|关注|订阅|登录|注册|阅读更多|更多|广告|相关文章|相关阅读|推荐|打印|收藏|复制链接|添加评论|暂无评论|回复|举报|菜单|搜索|首页|上一篇|下一篇|返回顶部|目錄|查看原文|打賞|評論|轉發|按讚|關注|訂閱|登入|註冊|閱讀更多|廣告|相關文章|延伸閱讀|推薦|列印|收藏|複製連結|留言|尚無留言|回覆|檢舉|選單|搜尋|首頁
compartir|comentar|comentarios|suscríbete|suscribirse|iniciar sesión|leer más|ver más|publicidad|te puede interesar|relacionados|noticias relacionadas|imprimir|guardar|copiar enlace|sin comentarios|responder|denunciar|menú|buscar|inicio|siguiente|anterior|volver arriba|tabla de contenidos|índice|ver original|lo más leído|seguir|me gusta
partager|commenter|commentaires|s'abonner|abonnez-vous|se connecter|connexion|lire la suite|lire aussi|voir plus|publicité|à lire aussi|articles liés|imprimer|enregistrer|copier le lien|aucun commentaire|répondre|signaler|menu|rechercher|accueil|suivant|précédent|haut de page|sommaire|table des matières|voir l'original|les plus lus|suivre|j'aime
teilen|kommentieren|kommentare|kommentar|abonnieren|anmelden|einloggen|weiterlesen|mehr lesen|mehr anzeigen|anzeige|werbung|das könnte sie auch interessieren|ähnliche artikel|drucken|merken|speichern|link kopieren|keine kommentare|antworten|melden|menü|suche|startseite|weiter|zurück|nach oben|inhaltsverzeichnis|inhalt|original anzeigen|meistgelesen|folgen|gefällt mir
compartilhar|partilhar|comentar|comentários|assine|subscrever|entrar|leia mais|ler mais|ver mais|publicidade|leia também|relacionadas|imprimir|salvar|guardar|copiar link|sem comentários|responder|denunciar|buscar|pesquisar|início|próximo|índice|ver original|mais lidas|seguir|curtir|gostar
condividi|commenta|commenti|abbonati|iscriviti|accedi|leggi di più|leggi anche|mostra altro|pubblicità|articoli correlati|stampa|salva|copia link|nessun commento|rispondi|segnala|cerca|successivo|precedente|torna su|indice|sommario|vedi originale|i più letti|segui|mi piace
поделиться|комментарии|комментировать|подписаться|войти|читать далее|читайте также|показать ещё|показать еще|реклама|похожие статьи|печать|сохранить|скопировать ссылку|нет комментариев|ответить|пожаловаться|меню|поиск|главная|далее|назад|наверх|содержание|оглавление|оригинал|самое читаемое|нравится
シェア|コメント|コメントする|購読|ログイン|続きを読む|もっと見る|広告|関連記事|おすすめ|印刷|保存|リンクをコピー|コメントはありません|返信|報告|メニュー|検索|ホーム|次へ|前へ|トップへ戻る|目次|原文を見る|フォロー|いいね
공유|공유하기|댓글|댓글 달기|구독|로그인|더 보기|더보기|광고|관련 기사|추천|인쇄|저장|링크 복사|댓글이 없습니다|답글|신고|메뉴|검색|홈|다음|이전|맨 위로|목차|원문 보기|팔로우|좋아요
مشاركة|شارك|تعليق|تعليقات|اشترك|تسجيل الدخول|اقرأ المزيد|اقرأ أيضا|عرض المزيد|إعلان|مقالات ذات صلة|طباعة|حفظ|نسخ الرابط|لا توجد تعليقات|رد|إبلاغ|القائمة|بحث|الرئيسية|التالي|السابق|جدول المحتويات|المحتويات|عرض النص الأصلي|متابعة|إعجاب`
    .split(/[|\n]/)
    .map((label) => label.trim().toLowerCase()),
);

/** Headings of a list of contents. */
export const CONTENTS = listOf(
  'table of contents|contents|in this article|目录|目錄|índice|tabla de contenidos|contenido|en este artículo|sommaire|table des matières|inhaltsverzeichnis|inhalt|indice|sommario|содержание|оглавление|目次|목차|المحتويات|جدول المحتويات|conteúdo|neste artigo|índice de conteúdo',
);

/** Headings over what readers wrote. */
export const COMMENTS = listOf(
  'comments|reader comments|join the conversation|leave a comment|add a comment|评论|网友评论|全部评论|評論|留言|comentarios|deja un comentario|commentaires|laisser un commentaire|kommentare|leserkommentare|comentários|deixe um comentário|commenti|lascia un commento|комментарии|コメント|댓글|التعليقات|تعليقات',
);

/** Headings over titles of other stories. */
export const RELATED = listOf(
  'related articles|related stories|related|recommended|trending|most read|top stories|more from|read also|see also|you may also like|more on this story|相关文章|相关阅读|相关新闻|推荐阅读|热门文章|相關文章|延伸閱讀|相關新聞|推薦閱讀|te puede interesar|noticias relacionadas|lo más leído|más noticias|lea también|à lire aussi|lire aussi|articles liés|les plus lus|sur le même sujet|das könnte sie auch interessieren|ähnliche artikel|meistgelesen|mehr zum thema|lesen sie auch|leia também|relacionadas|mais lidas|notícias relacionadas|leggi anche|articoli correlati|i più letti|читайте также|похожие статьи|самое читаемое|по теме|関連記事|おすすめ|おすすめの記事|관련 기사|추천 기사|많이 본 뉴스|مقالات ذات صلة|اقرأ أيضا|اقرأ أيضًا|الأكثر قراءة',
);

function listOf(labels: string): ReadonlySet<string> {
  return new Set(labels.split('|'));
}
