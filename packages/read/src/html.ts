import { normalizeTag } from '@variorum/language';
import type { BlockKind } from '@variorum/model';
import type { RawBlock } from './blocks.js';
import type { Declared } from './document.js';
import { ReadError } from './error.js';
import { dropFurniture } from './furniture.js';
import { normalizeText } from './normalize.js';

/** Larger pages take Readability seconds; an article is a hundredth of this. In UTF-16 units. */
const LARGEST_PAGE = 5_000_000;

interface HtmlElement {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly innerHTML: string;
  readonly children: ArrayLike<HtmlElement>;
  readonly parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
  closest(selector: string): HtmlElement | null;
}

/** The article of a page: Readability's choice, in document order, with headline, subheads, lists, quotes and captions. */
export async function readHtml(html: string, file: string): Promise<{ blocks: RawBlock[]; declared: Declared }> {
  if (html.length > LARGEST_PAGE)
    throw new ReadError(
      'too-large',
      file,
      `the page has ${html.length} characters`,
      `the limit is ${LARGEST_PAGE}; save the article alone`,
    );
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const page = parseHTML(html).document as unknown as HtmlElement & { documentElement: HtmlElement };
  const declared = readDeclared(page);
  const parsed = new Readability(parseHTML(html).document as never, { charThreshold: 120, keepClasses: false }).parse();
  const content = parsed?.content
    ? (parseHTML(`<!doctype html><html><body>${parsed.content}</body></html>`).document as unknown as HtmlElement)
    : page;
  const body = collectBlocks(content);
  const headline = declared.headline ?? heading(page) ?? parsed?.title ?? undefined;
  const rest = body.filter((block, i) => !(headline && i < 3 && sameText(block.text, headline)));
  const blocks = dropFurniture([...(headline ? [{ kind: 'headline' as const, text: headline }] : []), ...rest]);
  return { blocks, declared };
}

function sameText(a: string, b: string): boolean {
  return normalizeText(a).toLowerCase() === normalizeText(b).toLowerCase();
}

function heading(page: HtmlElement): string | undefined {
  const text = page.querySelector('article h1, main h1, h1')?.textContent?.trim();
  return text === '' ? undefined : text;
}

const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  H1: 'subhead',
  H2: 'subhead',
  H3: 'subhead',
  H4: 'subhead',
  H5: 'subhead',
  H6: 'subhead',
  LI: 'list-item',
  FIGCAPTION: 'caption',
  BLOCKQUOTE: 'quote',
  P: 'paragraph',
  DIV: 'paragraph',
  SECTION: 'paragraph',
  TD: 'paragraph',
  DD: 'paragraph',
  PRE: 'paragraph',
  ADDRESS: 'paragraph',
  ARTICLE: 'paragraph',
};
const BLOCK_TAGS = Object.keys(KIND_OF_TAG).join(',').toLowerCase();

function collectBlocks(root: HtmlElement): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const element of root.querySelectorAll(BLOCK_TAGS)) {
    if (element.querySelector(BLOCK_TAGS)) {
      blocks.push(...looseText(element));
      continue;
    }
    const kind = element.closest('figcaption')
      ? 'caption'
      : element.closest('blockquote')
        ? 'quote'
        : element.closest('li')
          ? 'list-item'
          : (KIND_OF_TAG[element.tagName.toUpperCase()] ?? 'paragraph');
    for (const piece of pieces(element.innerHTML)) blocks.push({ kind, text: piece });
  }
  return blocks;
}

/** Text standing directly in a container beside its blocks, cut at line breaks. */
function looseText(element: HtmlElement): RawBlock[] {
  const own = [
    ...(
      element as unknown as {
        childNodes: ArrayLike<{ nodeType: number; textContent: string | null }> &
          Iterable<{ nodeType: number; textContent: string | null }>;
      }
    ).childNodes,
  ]
    .filter((node) => node.nodeType === 3)
    .map((node) => (node.textContent ?? '').trim())
    .filter((text) => text.length > 40);
  return own.map((text) => ({ kind: 'paragraph', text }));
}

/** Pieces of a block between double line breaks; tags dropped, entities resolved. */
function pieces(inner: string): string[] {
  return inner
    .split(/(?:<br\s*\/?>\s*){2,}/i)
    .map((piece) =>
      decodeEntities(
        piece
          .replace(/<br\s*\/?>/gi, ' ')
          .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
          .replace(/<[^>]*>/g, ''),
      ),
    )
    .filter((text) => text.trim() !== '');
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) {
      const code = Number(name[1]?.toLowerCase() === 'x' ? `0${name.slice(1)}` : name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    }
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}

function readDeclared(page: HtmlElement & { documentElement: HtmlElement }): Declared {
  const meta = (selector: string, attribute = 'content') =>
    page.querySelector(selector)?.getAttribute(attribute) ?? undefined;
  const article = jsonLdArticle(page);
  const text = (key: string) => (typeof article?.[key] === 'string' ? (article[key] as string) : undefined);
  const original = article?.translationOfWork;
  const alternates = [...page.querySelectorAll('link[rel~="alternate"][hreflang]')].map((link) => ({
    lang: link.getAttribute('hreflang') ?? '',
    url: link.getAttribute('href') ?? '',
  }));
  const lang = text('inLanguage') ?? page.documentElement?.getAttribute('lang') ?? meta('meta[property="og:locale"]');
  return {
    headline: text('headline'),
    lang: lang ? safeTag(lang) : undefined,
    published: isoDate(
      text('datePublished') ?? meta('meta[property="article:published_time"]') ?? meta('time[datetime]', 'datetime'),
    ),
    url: meta('link[rel="canonical"]', 'href') ?? meta('meta[property="og:url"]'),
    translationOf:
      typeof original === 'string'
        ? original
        : isObject(original) && typeof original['@id'] === 'string'
          ? original['@id']
          : undefined,
    alternates,
  };
}

function safeTag(tag: string): string | undefined {
  try {
    return normalizeTag(tag);
  } catch {
    return undefined;
  }
}

function isoDate(text: string | undefined): string | undefined {
  return text && /^\d{4}-\d{2}-\d{2}/.test(text) ? text : undefined;
}

function jsonLdArticle(page: HtmlElement): Record<string, unknown> | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const found = findArticle(JSON.parse(script.textContent ?? ''));
      if (found) return found;
    } catch {
      // A page with broken JSON-LD is still a page with an article.
    }
  }
  return undefined;
}

function findArticle(data: unknown): Record<string, unknown> | undefined {
  if (Array.isArray(data)) return data.map(findArticle).find((found) => found !== undefined);
  if (!isObject(data)) return undefined;
  const type = [data['@type']].flat().map(String);
  if (type.some((name) => name.endsWith('Article') || name === 'BlogPosting')) return data;
  return findArticle(data['@graph']);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
