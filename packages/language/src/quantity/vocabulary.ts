import { readdirSync, readFileSync } from 'node:fs';
import { packFile, readPacked } from '../lexicon/packed.js';
import { columnOf, parseTable } from '../lexicon/tsv.js';
import { calendarRows } from '../time/calendar.js';
import { type Composition, compositionOf } from './accumulate.js';
import { classOf, DIGIT, HAN, HANGUL, KANA, LETTER, lowerCase, SIGN } from './characters.js';
import { normaliser } from './normalize.js';

/** What a form of the tables `data/numbers` and `data/time` stands for. The kinds are explained in CONTRIBUTING.md. */
export interface Meaning {
  readonly kind: string;
  readonly value: number;
  /** Unit, bound, part of the day...: the part of the value cell that is no number. */
  readonly name: string;
  /** The form has everyday uses in which it counts nothing: alone it is only a hint. */
  readonly weak: boolean;
}

/** A form of several words, or one that must be written exactly so (`MW`, `USD`). */
export interface Phrase {
  readonly words: readonly string[];
  /** The exact spelling, for forms in which capitals tell. */
  readonly exact?: string;
  /** Written with a stop: `Mrd.`, `тыс.`. */
  readonly short?: boolean;
  readonly meanings: readonly Meaning[];
}

/** Words of one language by their first word (spaced scripts) or first character (Chinese, Japanese, Korean). */
export interface Vocabulary {
  readonly lang: string;
  readonly dense: boolean;
  readonly composition: Composition;
  readonly normalise: (word: string) => string;
  /** Longest forms first. */
  readonly byFirst: ReadonlyMap<string, readonly Phrase[]>;
  /** First three letters of the forms that number words written in one piece begin with; empty if there are none. */
  readonly heads: ReadonlySet<string>;
  readonly longest: number;
  /** Number words known: below a dozen the language cannot be said to read numbers. */
  readonly size: number;
}

/** What a form can begin: bits of `beginnings`. */
export const NUMBER = 1;
export const SPECIAL = 2;
export const DATE = 4;
export const SKIP = 8;

const BEGINS: readonly (readonly [number, string])[] = [
  [NUMBER, 'number one times teen scale full mixed prefix-add ordinal'],
  [SPECIAL, 'half vague share factor measure weak count'],
  [
    DATE,
    'month weekday relative season daypart clock-before clock-offset field-before era period century quarter half-year century-before quarter-before half-before decade-before',
  ],
  [SKIP, 'skip'],
];
const bits = new Map(BEGINS.flatMap(([bit, kinds]) => kinds.split(' ').map((kind) => [kind, bit] as const)));
const cache = new WeakMap<readonly Meaning[], number>();

/** Which readers need to look at a form at all: most words of the tables only follow a number. */
export function beginnings(meanings: readonly Meaning[]): number {
  let mask = cache.get(meanings);
  if (mask === undefined) {
    mask = 0;
    for (const { kind } of meanings) mask |= bits.get(kind) ?? 0;
    cache.set(meanings, mask);
  }
  return mask;
}

const known = new Map<string, Vocabulary>();

/** The vocabulary of a language; made once. A language without tables reads figures and signs. */
export function vocabulary(lang: string): Vocabulary {
  const column = columnOf(lang);
  let found = known.get(column);
  if (!found) {
    found = unpack(column) ?? build(column);
    known.set(column, found);
  }
  return found;
}

/** Forms of a vocabulary as they are packed: what a rebuilt one cannot work out from the language alone. */
interface Packed {
  readonly forms: readonly (readonly [first: string, phrases: readonly Phrase[]])[];
  readonly heads: readonly string[];
  readonly longest: number;
  readonly size: number;
}

const fileOf = (lang: string) => `values_${lang}`;

function unpack(lang: string): Vocabulary | undefined {
  const packed = readPacked(fileOf(lang))?.facts as Packed | undefined;
  if (!packed) return undefined;
  const { forms, heads, longest, size } = packed;
  return { ...frameOf(lang), byFirst: new Map(forms), heads: new Set(heads), longest, size };
}

/** Name and text of the packed file of every language that has tables. */
export function* packedVocabularies(): Generator<[name: string, text: string]> {
  for (const file of readdirSync(new URL('../../data/numbers/', import.meta.url))) {
    const lang = file.replace(/\.tsv$/, '');
    if (lang === 'symbols') continue;
    const { byFirst, heads, longest, size } = build(lang);
    yield [fileOf(lang), packFile({ forms: [...byFirst], heads: [...heads], longest, size } satisfies Packed)];
  }
}

function frameOf(lang: string): Pick<Vocabulary, 'lang' | 'dense' | 'composition' | 'normalise'> {
  const dense = lang === 'zh' || lang === 'ja' || lang === 'ko';
  return { lang, dense, composition: compositionOf(lang), normalise: normaliser(lang) };
}

const GLUED = /^(?:number|one|and|times|scale|glue|mixed|half)$/;

function build(lang: string): Vocabulary {
  const frame = frameOf(lang);
  const { dense, normalise } = frame;
  const forms = new Map<string, { exact?: string; short?: boolean; meanings: Meaning[] }>();
  let size = 0;
  const heads = new Set<string>();
  for (const [kind, value, cell] of [...rowsOf(lang), ...calendarRows(lang)]) {
    const meaning = meaningOf(kind, value);
    for (const form of expand(cell)) {
      const exact = isCased(form, kind) ? form : undefined;
      const key = exact ?? normalise(lowerCase(form)).replace(/\.$/, '');
      const entry = forms.get(key) ?? { meanings: [], ...(exact ? { exact } : {}) };
      if (form.endsWith('.')) entry.short = true;
      if (!entry.meanings.some((m) => m.kind === kind && m.value === meaning.value && m.name === meaning.name))
        entry.meanings.push(meaning);
      forms.set(key, entry);
      if (kind === 'number') size++;
      if (GLUES.has(lang) && GLUED.test(kind) && key.length >= 2) heads.add(key.slice(0, 3));
    }
  }
  const byFirst = new Map<string, Phrase[]>();
  let longest = 1;
  for (const [key, { exact, short, meanings }] of forms) {
    const lower = normalise(lowerCase(key));
    const words = dense ? [lower] : wordsOf(lower);
    const first = dense ? lower.charAt(0) : words[0]!;
    const list = byFirst.get(first) ?? [];
    list.push({ words, meanings, ...(exact ? { exact } : {}), ...(short ? { short } : {}) });
    byFirst.set(first, list);
    longest = Math.max(longest, lower.length);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.join(' ').length - a.words.join(' ').length);
  return { ...frame, byFirst, heads, longest, size };
}

/** Languages that write number words in one piece. */
export const GLUES = new Set(['de', 'nl', 'it', 'cs', 'ru', 'uk', 'pl', 'tr', 'id', 'es', 'sv', 'da']);

function rowsOf(lang: string): [string, string, string][] {
  const rows: [string, string, string][] = [];
  for (const file of ['numbers/symbols', `numbers/${lang}`, `time/${lang}`]) {
    const text = readOptional(`../../data/${file}.tsv`);
    if (text === undefined) continue;
    for (const row of parseTable(file, text).rows) rows.push([row.kind ?? '', row.value ?? '', row.forms ?? '']);
  }
  return rows;
}

function readOptional(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, import.meta.url), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** `2`, `6?` (weak), `kilometer`, `14:day`, `-1:year`. */
function meaningOf(kind: string, cell: string): Meaning {
  const weak = cell.endsWith('?');
  const [number = '', ...rest] = (weak ? cell.slice(0, -1) : cell).split(':');
  const value = number === '' ? Number.NaN : Number(number);
  return Number.isNaN(value)
    ? { kind, value: 0, name: [number, ...rest].join(':'), weak }
    : { kind, value, name: rest.join(':'), weak };
}

/** Forms of a cell: separated by `, `; `tonn(e|es)` stands for both forms, `(|s)` for with and without. */
export function expand(cell: string): string[] {
  return cell
    .split(', ')
    .filter((form) => form !== '')
    .flatMap(expandOne);
}

function expandOne(form: string): string[] {
  const match = /^([^(]*)\(([^()]*)\)(.*)$/.exec(form);
  if (!match) return [form];
  return match[2]!.split('|').flatMap((part) => expandOne(`${match[1]}${part}${match[3]}`));
}

/** Capitals tell in symbols and codes: `MW` and `mW`, `USD`, `CAD`. */
function isCased(form: string, kind: string): boolean {
  if (form.length === 1 && kind !== 'unit' && kind !== 'scale') return false;
  return (
    /^[A-Za-zΩµ]{1,5}[²³]?$/.test(form) && (/^[A-Z]{2,}$/.test(form) || /[a-z][A-Z]/.test(form) || form.length === 1)
  );
}

/** The words and signs of a form, as the lexer cuts them. */
function wordsOf(form: string): string[] {
  const words: string[] = [];
  for (let i = 0; i < form.length; ) {
    const type = classOf(form.charCodeAt(i));
    let end = i + 1;
    if (type === LETTER || type === HAN || type === KANA || type === HANGUL || type === DIGIT)
      while (end < form.length && sameWord(classOf(form.charCodeAt(end)), type)) end++;
    else if (type !== SIGN) {
      i = end;
      continue;
    }
    words.push(form.slice(i, end));
    i = end;
  }
  return words.length > 0 ? words : [form];
}

function sameWord(next: number, type: number): boolean {
  return type === DIGIT ? next === DIGIT : next === LETTER || next === HAN || next === KANA || next === HANGUL;
}
