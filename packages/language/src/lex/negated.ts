import { primarySubtag } from '@variorum/model';
import type { LanguagePack } from '../lexicon/pack.js';
import { SCALE_BASE } from '../lexicon/registry.js';
import { conceptName } from '../lexicon/relations.js';
import { stemmerFor } from '../lexicon/stem.js';

/** What turns a word into its opposite: beginnings, endings with what stands in their place, and the least rest. */
interface Affixes {
  readonly prefixes: readonly string[];
  readonly suffixes?: Readonly<Record<string, readonly string[]>>;
  /** Inflections that may follow an ending. */
  readonly endings?: RegExp;
  /** Letters that have to be left of the word. */
  readonly rest: number;
  /** Parts of speech that take these prefixes. */
  readonly parts: string;
}

const LATIN_PREFIXES = ['in', 'im', 'il', 'ir'];

const AFFIXES: Readonly<Record<string, Affixes>> = {
  en: {
    prefixes: ['un', 'non', 'non-', ...LATIN_PREFIXES],
    suffixes: { less: ['ful', ''], lessly: ['ful', ''] },
    rest: 4,
    parts: 'ar',
  },
  de: {
    prefixes: ['un', 'nicht', 'nicht-'],
    suffixes: { los: ['voll', 'reich', 'lich', 'ig', ''] },
    endings: /(?:e|en|er|es|em)$/,
    rest: 5,
    parts: 'ar',
  },
  nl: { prefixes: ['on', 'niet-'], suffixes: { loos: ['vol', 'rijk', ''] }, endings: /e$/, rest: 5, parts: 'ar' },
  fr: { prefixes: [...LATIN_PREFIXES, 'mal', 'non-'], rest: 5, parts: 'ar' },
  es: { prefixes: [...LATIN_PREFIXES, 'des'], rest: 5, parts: 'ar' },
  pt: { prefixes: [...LATIN_PREFIXES, 'des'], rest: 5, parts: 'ar' },
  it: { prefixes: [...LATIN_PREFIXES, 'dis'], rest: 5, parts: 'ar' },
  ru: { prefixes: ['не', 'без', 'бес'], rest: 5, parts: 'ar' },
  uk: { prefixes: ['не', 'без'], rest: 5, parts: 'ar' },
  pl: { prefixes: ['nie', 'bez'], rest: 6, parts: 'ar' },
  cs: { prefixes: ['ne', 'bez'], rest: 6, parts: 'ar' },
  hi: { prefixes: ['गैर', 'गैर-'], rest: 4, parts: 'anr' },
  ko: { prefixes: ['불', '비', '무', '미', '부'], rest: 2, parts: 'an' },
};

const NONE: readonly number[] = [];

/**
 * The senses whose opposite a word says by its affix: `unimportant`, `unwichtig`, `неважный`. Only asked about words that
 * the lexicon does not know: of those it knows (`invest`, `inflammable`, `немедленно`) it says itself what they mean.
 */
export function opposedBy(norm: string, pack: LanguagePack): readonly number[] {
  const affixes = AFFIXES[primarySubtag(pack.lang)];
  if (!affixes || norm.length > LONGEST) return NONE;
  for (const [base, parts] of basesOf(norm, affixes)) {
    const concepts = conceptsOf(base, parts, pack);
    if (concepts.length > 0) return concepts;
  }
  return NONE;
}

const LONGEST = 40;

function* basesOf(
  norm: string,
  { prefixes, suffixes = {}, endings, rest, parts }: Affixes,
): Generator<readonly [base: string, parts: string]> {
  for (const prefix of prefixes)
    if (norm.startsWith(prefix) && norm.length >= prefix.length + rest) yield [norm.slice(prefix.length), parts];
  const bare = endings ? norm.replace(endings, '') : norm;
  for (const [suffix, instead] of Object.entries(suffixes))
    if (bare.endsWith(suffix) && bare.length >= suffix.length + rest)
      for (const other of instead) yield [bare.slice(0, -suffix.length) + other, 'anr'];
}

/** Senses of a known word that are of the wanted parts of speech: "to unblock" undoes, it does not deny. */
function conceptsOf(base: string, parts: string, pack: LanguagePack): readonly number[] {
  const key = pack.index.matching === 'prefix' ? base : stemmerFor(pack.lang)(base);
  const found = pack.index.byFirst.get(key)?.filter(({ id, keys }) => id < SCALE_BASE && keys.length === 1) ?? [];
  const ids = [...new Set(found.map(({ id }) => id))].filter((id) => parts.includes(conceptName(id).pos));
  return ids.length > 0 ? ids : NONE;
}
