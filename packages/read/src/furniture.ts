import type { RawBlock } from './blocks.js';

/** Labels of buttons and boxes that a web page puts around an article, as whole lines, in the languages we read. */
const LABELS = new Set(
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

/** Sentences that speak about the page and not about the news. */
const ABOUT_PAGE =
  /third-party content|for information(?:al)? purposes only|representations\/warranties|see disclaimer|all rights reserved|terms of (?:use|service)|privacy policy|cookie|©\s?\d{4}|版权所有|版權所有|免责声明|免責聲明|仅供参考|僅供參考|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|todos os direitos reservados|tutti i diritti riservati|все права защищены|無断転載|무단 전재|جميع الحقوق محفوظة/i;

/** Headings of a list of contents. */
const CONTENTS =
  /^(?:table of contents|contents|in this article|目录|目錄|índice|tabla de contenidos|sommaire|table des matières|inhaltsverzeichnis|inhalt|indice|sommario|содержание|оглавление|目次|목차|المحتويات|جدول المحتويات)$/i;

/** Takes away what the page put around and between the article: labels, notices, the list of contents. */
export function dropFurniture(blocks: readonly RawBlock[]): RawBlock[] {
  const withoutContents = dropContents(blocks);
  const kept = withoutContents.filter(
    (block) =>
      !isLabel(block.text) &&
      !(block.text.length < 500 && ABOUT_PAGE.test(block.text)) &&
      !isBackgroundLink(block.text),
  );
  return kept.length > 0 ? kept : [...blocks];
}

function isLabel(text: string): boolean {
  const label = text
    .trim()
    .toLowerCase()
    .replace(/[\s:：.…>»→]+$/, '')
    .replace(/^[\d\s.,]+(?=\p{L})/u, '');
  return LABELS.has(label) || /^\d+\s?(?:likes?|comments?|shares?|views?|replies)$/i.test(label);
}

/** "(Background summary: another story)" is a link to other stories. */
function isBackgroundLink(text: string): boolean {
  return /^[(（[]\s*(?:additional\s)?(?:background|related|see also|read also|previously|前情提要|背景补充|背景補充|延伸阅读|延伸閱讀|相关报道)[^()（）]{0,40}[:：][^\n]{0,300}[)）\]]$/i.test(
    text.trim(),
  );
}

/** A list of contents repeats subheads that come later; it goes with its heading. */
function dropContents(blocks: readonly RawBlock[]): RawBlock[] {
  const at = blocks.findIndex((block) => CONTENTS.test(block.text.trim()));
  if (at < 0) return [...blocks];
  let end = at + 1;
  const later = (text: string, from: number) =>
    blocks.slice(from).some((block) => block.kind !== 'list-item' && block.text.trim() === text.trim());
  while (
    end < blocks.length &&
    (isLabel(blocks[end]!.text) || (blocks[end]!.kind === 'list-item' && later(blocks[end]!.text, end + 1)))
  )
    end++;
  return [...blocks.slice(0, at), ...blocks.slice(end)];
}
