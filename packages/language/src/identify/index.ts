import { primarySubtag } from '@variorum/model';
import { countScripts, languageByScript } from './scripts.js';

export interface Identified {
  /** BCP 47; `und` when the text has no letters or the voters know nothing. */
  readonly lang: string;
  /** 0..1, from the agreement of the voters and the length of the text. */
  readonly confidence: number;
}

/** Languages told apart by the voters, as ISO 639-1 and 639-3. */
const KNOWN: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  de: 'deu',
  pt: 'por',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  cs: 'ces',
  ro: 'ron',
  hu: 'hun',
  sv: 'swe',
  da: 'dan',
  no: 'nob',
  fi: 'fin',
  tr: 'tur',
  id: 'ind',
  vi: 'vie',
  is: 'isl',
  sk: 'slk',
  hr: 'hrv',
  sl: 'slv',
  ca: 'cat',
  et: 'est',
  lv: 'lav',
  lt: 'lit',
  sq: 'als',
  ru: 'rus',
  uk: 'ukr',
  bg: 'bul',
  sr: 'srp',
  be: 'bel',
  kk: 'kaz',
  ar: 'arb',
  fa: 'pes',
  ur: 'urd',
  hi: 'hin',
  mr: 'mar',
  ne: 'npi',
};
const BY_639_3 = new Map(Object.entries(KNOWN).map(([two, three]) => [three, two]));

/** Enough text to be sure, in UTF-16 units. */
const ENOUGH = 3000;

/** eld's scores of two languages closer than this say nothing; then franc decides (Hindi and Marathi, French and Catalan). */
const NEARLY = 0.97;

/** Identifies the language by script, then by eld and franc, who must agree for a high confidence. */
export async function identifyLanguage(text: string): Promise<Identified> {
  const sample = text.slice(0, ENOUGH).normalize('NFC');
  const byScript = languageByScript(sample);
  if (byScript) return byScript;
  const [{ eld }, { franc }] = await Promise.all([import('eld/extrasmall'), import('franc')]);
  const detected = eld.detect(sample);
  const first = eldVote(detected.language, sample);
  const second = BY_639_3.get(franc(sample, { only: [...Object.values(KNOWN)], minLength: 3 }));
  const length = Math.min(1, 0.5 + sample.length / 200);
  if (first === undefined && second === undefined) return { lang: 'und', confidence: 0 };
  if (first === second) return { lang: first!, confidence: Math.round(0.98 * length * 100) / 100 };
  const scores = detected.getScores();
  const close = first && second && (scores[second] ?? 0) > (scores[first] ?? 1) * NEARLY;
  return { lang: close ? second : (first ?? second!), confidence: Math.round(0.6 * length * 100) / 100 };
}

/** eld knows Malay and answers it for Indonesian too; news in Malay is rarer. */
function eldVote(code: string, sample: string): string | undefined {
  const lang = code === 'ms' ? 'id' : code;
  if (lang === '' || !(lang in KNOWN)) return undefined;
  const latin = (countScripts(sample).get('latin') ?? 0) > sample.length / 4;
  return latin === ['ru', 'uk', 'bg', 'sr', 'be', 'kk', 'ar', 'fa', 'ur', 'hi', 'mr', 'ne'].includes(lang)
    ? undefined
    : lang;
}

/** Language tag in a file name: `story.zh-Hant.html`, `en.md`. */
export function languageOfFileName(name: string): string | undefined {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  const parts = base.split('.');
  for (const part of parts.slice(0, -1).reverse()) {
    if (!/^[a-z]{2,3}(?:[-_](?:[A-Z][a-z]{3}|[A-Z]{2}))?$/i.test(part)) continue;
    const tag = normalizeTag(part.replace('_', '-'));
    const primary = primarySubtag(tag);
    if (
      primary === 'zh' ||
      primary === 'ja' ||
      primary === 'ko' ||
      primary === 'he' ||
      primary === 'el' ||
      primary === 'th' ||
      primary in KNOWN
    )
      return tag;
  }
  return undefined;
}

const TRADITIONAL_REGIONS = new Set(['TW', 'HK', 'MO']);

/** A canonical tag; Chinese always with its script, other languages as they are. @throws RangeError on a malformed tag. */
export function normalizeTag(tag: string): string {
  const locale = new Intl.Locale(tag.replace('_', '-'));
  if (locale.language !== 'zh') return locale.toString();
  const script = locale.script ?? (TRADITIONAL_REGIONS.has(locale.region ?? '') ? 'Hant' : 'Hans');
  return locale.region ? `zh-${script}-${locale.region}` : `zh-${script}`;
}
