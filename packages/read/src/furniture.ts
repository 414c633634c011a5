import type { RawBlock } from './blocks.js';
import { COMMENTS, CONTENTS, LABELS, RELATED } from './furniture-labels.js';

/** Sentences that speak about the page and not about the news. */
const ABOUT_PAGE =
  /third-party content|for information(?:al)? purposes only|representations\/warranties|see disclaimer|all rights reserved|terms of (?:use|service)|privacy policy|cookie|©\s?\d{4}|版权所有|版權所有|免责声明|免責聲明|仅供参考|僅供參考|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|todos os direitos reservados|tutti i diritti riservati|все права защищены|無断転載|무단 전재|جميع الحقوق محفوظة/i;

/** Lines that are no sentence in any language: counts, addresses, tags, reading times. */
const NO_SENTENCE: readonly RegExp[] = [
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u,
  /^[^\p{L}\p{N}]*$/u,
  /^[\d.,]{1,8}\s?[KkMm万]?$/u,
  /^[\d.,]+\s?[KMk万萬천만]?\s?(?:likes?|comments?|shares?|views?|reads?|replies|reposts?|reactions?|评论|評論|阅读|閱讀|次阅读|点赞|comentarios?|visitas|me gusta|commentaires?|partages|vues|kommentare?|aufrufe|comentários?|visualizações|commenti|visualizzazioni|комментари(?:й|я|ев)|просмотр(?:а|ов)?|件のコメント|댓글|조회|تعليقات?|مشاهدة)$/iu,
  /^\d{1,3}\s?(?:min(?:ute)?s?(?: read| de lecture| de lectura| lesezeit| di lettura| de leitura)?|分钟阅读|分鐘閱讀|мин(?:ут[аы]?)? чтения)$/iu,
];

/** `Home > Economy > Ports`, above the article only: a table row looks the same. */
const BREADCRUMB = /^[^.!?。！？>›»/|]{1,30}(?:\s[>›»/|]\s[^.!?。！？>›»/|]{1,40}){2,5}$/u;

/** Fewest blocks of running text before reader comments may begin. */
const ARTICLE_FIRST = 3;

/** Takes away what the page put around and between the article: labels, notices, lists of contents, comments, teasers. */
export function dropFurniture(blocks: readonly RawBlock[]): RawBlock[] {
  const kept = dropTeasers(dropComments(dropContents(dropBreadcrumb(blocks)))).filter(
    (block) =>
      !isLabel(block.text) &&
      !NO_SENTENCE.some((pattern) => block.text.length < 300 && pattern.test(block.text.trim())) &&
      !(block.text.length < 500 && ABOUT_PAGE.test(block.text)) &&
      !isBackgroundLink(block.text),
  );
  return kept.length > 0 ? kept : [...blocks];
}

function dropBreadcrumb(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const start = blocks.findIndex((block) => isRunning(block.text));
  return blocks.filter((block, i) => i >= start || !BREADCRUMB.test(block.text.trim()));
}

/** A label without its count, colon or arrow: `Comments (12)`, `Share:`, `3 Likes`. */
function labelOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*[(（]\d+[)）]$/, '')
    .replace(/[\s:：.…>»→▼▾+]+$/, '')
    .replace(/^[\d\s.,+]+(?=\p{L})/u, '');
}

function isLabel(text: string): boolean {
  return text.length < 60 && LABELS.has(labelOf(text));
}

/** "(Background summary: another story)" is a link to other stories. */
function isBackgroundLink(text: string): boolean {
  return /^[(（[]\s*(?:additional\s)?(?:background|related|see also|read also|previously|前情提要|背景补充|背景補充|延伸阅读|延伸閱讀|相关报道|lea también|más información|lire aussi|à lire|lesen sie auch|mehr dazu|leia também|leggi anche|читайте также|関連記事|관련 기사|اقرأ أيضا)[^()（）]{0,40}[:：][^\n]{0,300}[)）\]]$/i.test(
    text.trim(),
  );
}

/** What readers wrote under an article comes after its own heading. */
function dropComments(blocks: readonly RawBlock[]): readonly RawBlock[] {
  let running = 0;
  const at = blocks.findIndex((block) => {
    if (isRunning(block.text)) running++;
    return running >= ARTICLE_FIRST && COMMENTS.has(labelOf(block.text)) && block.text.length < 60;
  });
  return at < 0 ? blocks : blocks.slice(0, at);
}

/** Titles of other stories under "Related articles" and the like, up to the next running text. */
function dropTeasers(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const kept: RawBlock[] = [];
  let dropping = false;
  for (const block of blocks) {
    if (block.text.length < 60 && RELATED.has(labelOf(block.text))) dropping = true;
    else if (isRunning(block.text)) dropping = false;
    if (!dropping) kept.push(block);
  }
  return kept;
}

function isRunning(text: string): boolean {
  return /[.!?。！？…।؟۔:：]["'”’»」』)）]*$/.test(text.trim());
}

/** A list of contents repeats subheads that come later; it goes with its heading and the labels around it. */
function dropContents(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const at = blocks.findIndex((block) => CONTENTS.has(labelOf(block.text)));
  if (at < 0) return blocks;
  const seen = new Map<string, number>();
  for (const block of blocks.slice(at + 1)) seen.set(block.text.trim(), (seen.get(block.text.trim()) ?? 0) + 1);
  let end = at + 1;
  while (end < blocks.length) {
    const text = blocks[end]!.text.trim();
    if (!isLabel(text) && (seen.get(text) ?? 0) < 2) break;
    seen.set(text, (seen.get(text) ?? 0) - 1);
    end++;
  }
  return [...blocks.slice(0, at), ...blocks.slice(end)];
}
