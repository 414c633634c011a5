import { primarySubtag } from '@variorum/model';
import { readTables } from './lexicon/tsv.js';
import type { Lexed } from './tokens.js';

export type Sex = 'm' | 'f';

/** A word that says the sex of a person. */
export interface SexMark {
  readonly sex: Sex;
  /** What the word is the opposite of its counterpart in: `sibling`, `spouse`, `pronoun`; a word may belong to several. */
  readonly classes: readonly string[];
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** Whether the tables know words of a language that say the sex of a person. */
export function readsSexes(lang: string): boolean {
  return wordsOf(lang).size > 0;
}

/** The words of a text that say the sex of a person, in the order of the text. Linear in its length. */
export function readSexes(text: string, lang: string, tokens: Lexed['tokens']): SexMark[] {
  const words = wordsOf(lang);
  if (words.size === 0) return [];
  const primary = primarySubtag(lang);
  if (primary === 'zh' || primary === 'ja') return inRunningText(text, primary, words);
  const found: SexMark[] = [];
  for (let k = 0; k < tokens.length; k++) {
    const { norm, start, end, capital } = tokens[k]!;
    const form = words.has(norm) ? norm : bareForm(norm, primary, words);
    if (form === undefined || (capital && isForeignName(tokens, k, primary))) continue;
    found.push({ ...words.get(form)!, start, end: primary === 'ko' ? start + form.length : end });
  }
  return found;
}

type Word = Pick<SexMark, 'sex' | 'classes'>;

let tables: ReturnType<typeof readTables> | undefined;
const known = new Map<string, ReadonlyMap<string, Word>>();

function wordsOf(lang: string): ReadonlyMap<string, Word> {
  const primary = primarySubtag(lang);
  const before = known.get(primary);
  if (before) return before;
  tables ??= readTables('gender');
  const words = new Map<string, { sex: Sex; classes: string[] } | undefined>();
  for (const { rows } of tables)
    for (const row of rows)
      for (const form of (row[primary] ?? '-').split('|')) {
        if (form === '-' || form === '') continue;
        const word = words.get(form);
        if (!word) words.set(form, { sex: row.sex as Sex, classes: [row.class!] });
        else if (!word.classes.includes(row.class!)) word.classes.push(row.class!);
      }
  known.set(primary, words as ReadonlyMap<string, Word>);
  return known.get(primary)!;
}

/** Two capitals in a row make a name of the word: "Burger King". */
function isForeignName(tokens: Lexed['tokens'], k: number, primary: string): boolean {
  return primary !== 'de' && k > 0 && tokens[k - 1]!.capital && !tokens[k - 1]!.stop;
}

/** A word without what is written onto it: Korean particles behind, Arabic conjunctions, prepositions and article before. */
function bareForm(norm: string, primary: string, words: ReadonlyMap<string, Word>): string | undefined {
  if (primary === 'ar') {
    const bare = /^(?:[وف]?(?:[بك]?ال|لل|[بلك])|[وف])(.{2,})$/u.exec(norm)?.[1];
    return bare !== undefined && words.has(bare) ? bare : undefined;
  }
  if (primary !== 'ko') return undefined;
  for (let length = Math.min(5, norm.length); length >= 1; length--)
    if (words.has(norm.slice(0, length)) && KOREAN_PARTICLE.test(norm.slice(length))) return norm.slice(0, length);
  return undefined;
}

const KOREAN_PARTICLE =
  /^(?:들?(?:이|가|은|는|을|를|의|에게|에게서|한테|과|와|도|만|로|으로|인|이며|이고|이다|였다|이었다|라고|이라고)?)$/u;

const patterns = new Map<string, RegExp>();

/** In scripts without spaces the longest word counts; a single character only where no other ideograph touches it. */
function inRunningText(text: string, primary: string, words: ReadonlyMap<string, Word>): SexMark[] {
  let pattern = patterns.get(primary);
  if (!pattern) {
    const long = [...words.keys()].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
    const single = [...words.keys()].filter((word) => word.length === 1 && !PRONOUNS[word]);
    const pronouns = [...words.keys()].flatMap((word) => PRONOUNS[word] ?? []);
    const alone = single.length > 0 ? [`(?<!\\p{Script=Han})[${single.join('')}](?!\\p{Script=Han})`] : [];
    pattern = new RegExp([...long, ...alone, ...pronouns].join('|'), 'gu');
    patterns.set(primary, pattern);
  }
  const found: SexMark[] = [];
  for (const match of text.matchAll(pattern)) {
    const word = words.get(match[0]);
    if (word) found.push({ ...word, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/** Pronouns of one character, without the words and plurals that they are part of. */
const PRONOUNS: Readonly<Record<string, string>> = {
  他: '(?<![其吉利维馬马拉])他(?!们|們|人|国|國|方|乡|鄉|州|日|处|處)',
  她: '她(?!们|們)',
  彼: '(?<!\\p{Script=Han})彼(?!女|ら|等|の地|岸|方)',
};
