import type { RawBlock } from '../blocks.js';
import type { Declared } from '../declared.js';
import { ReadError } from '../error.js';
import { dropFurniture } from '../furniture.js';
import { normalizeText } from '../normalize.js';
import { collectBlocks } from './blocks.js';
import { readDeclared } from './declared.js';
import type { HtmlElement, HtmlPage } from './dom.js';
import { refuseMonster } from './limits.js';

export type HtmlReader = (html: string, file: string) => { blocks: RawBlock[]; declared: Declared };

/** Longest headline in UTF-16 units; more than that is an unclosed tag. */
const LONGEST_HEADLINE = 400;
/** What is around an article when Readability finds none. */
const AROUND = 'nav, aside, footer, header nav, form, script, style, [role="navigation"], [aria-hidden="true"]';

/**
 * Loads the parsers and gives the reader: the article of a page (Readability's choice) in document order, with
 * headline, subheads, lists, quotes, captions and table rows. The reader throws ReadError.
 */
export async function loadHtmlReader(): Promise<HtmlReader> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const parse = (html: string) => parseHTML(html).document as unknown as HtmlPage;
  const extract = (page: HtmlPage) =>
    new Readability(page as never, { charThreshold: 120, keepClasses: false }).parse();

  return (html, file) => {
    refuseMonster(html, file);
    const page = parse(html);
    if (!page.documentElement) throw nothing(file);
    const declared = readDeclared(page);
    const headline = visibleHeadline(page) ?? declared.headline ?? firstHeading(page);
    const whole = parse(html.includes('<html') || html.includes('<HTML') ? html : `<html><body>${html}</body></html>`);
    const article = whole.querySelector('body') ? extract(whole) : null;
    const body = article?.content
      ? collectBlocks(parse(`<!doctype html><html><body>${article.content}</body></html>`))
      : collectBlocks(withoutFrame(page));
    const title = headline ?? article?.title ?? undefined;
    return { blocks: dropFurniture(withHeadline(title, body)), declared };
  };
}

function nothing(file: string): ReadError {
  return new ReadError('no-text', file, 'the page holds no text', 'save the page again, complete');
}

function withHeadline(headline: string | undefined, body: readonly RawBlock[]): RawBlock[] {
  if (!headline) return [...body];
  const rest = body.filter((block, i) => i >= 3 || !sameText(block.text, headline));
  return [{ kind: 'headline', text: headline }, ...rest];
}

function withoutFrame(page: HtmlPage): HtmlElement {
  for (const element of [...page.querySelectorAll(AROUND)]) element.remove();
  return page.querySelector('main') ?? page;
}

function sameText(a: string, b: string): boolean {
  return normalizeText(a).toLowerCase() === normalizeText(b).toLowerCase();
}

/** The heading a reader sees over the article; a heading outside of it may be the name of the site. */
function visibleHeadline(page: HtmlPage): string | undefined {
  return headingText(page.querySelector('article h1, main h1, h1[itemprop="headline"]'));
}

function firstHeading(page: HtmlPage): string | undefined {
  return headingText(page.querySelector('h1'));
}

function headingText(heading: HtmlElement | null): string | undefined {
  const text = heading ? normalizeText(collectBlocks(heading)[0]?.text ?? '') : '';
  return text === '' || text.length > LONGEST_HEADLINE ? undefined : text;
}
