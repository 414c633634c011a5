import { primarySubtag } from '@variorum/model';
import { japaneseSpellings, koreanSpellings, separableSpellings } from './inflect.js';
import { simplify } from './normalize.js';
import { stemmerFor } from './stem.js';

/** How the words of a language are found in running text. */
export type Matching = 'word' | 'prefix' | 'character';

export function matchingOf(lang: string): Matching {
  const primary = primarySubtag(lang);
  if (primary === 'zh' || primary === 'ja' || primary === 'th' || primary === 'km' || primary === 'lo')
    return 'character';
  return primary === 'ko' ? 'prefix' : 'word';
}

/** A form of a table cell: `ban`, `not allowed`, `!not only` (blocked), `cut[budget,jobs]` (needs context). */
export interface Form {
  readonly text: string;
  readonly blocked: boolean;
  readonly context: readonly ContextWord[];
}

/** A word of which one has to stand nearby: as a whole when it is short, its beginning when it is long. */
export interface ContextWord {
  readonly text: string;
  readonly whole: boolean;
}

function contextWord(word: string): ContextWord {
  return { text: word.length > 4 ? word.slice(0, -1) : word, whole: word.length <= 3 };
}

export function parseCell(cell: string): Form[] {
  if (cell === '' || cell === '-' || cell === '—') return [];
  const forms: Form[] = [];
  for (const raw of cell.split('|')) {
    const part = raw.trim();
    if (part === '') continue;
    const match = /^(!?)([^[]+?)(?:\s*\[([^\]]*)\])?$/.exec(part);
    if (!match?.[2]) continue;
    const context = match[3] ? match[3].split(',').map((word) => contextWord(word.trim().toLowerCase())) : [];
    forms.push({ text: match[2].trim(), blocked: match[1] === '!', context });
  }
  return forms;
}

/** One known form: its keys after the first, and what it stands for. */
export interface Entry {
  readonly keys: readonly string[];
  readonly id: number;
  readonly form: Form;
  /** For separable verbs: the particle that has to follow later in the clause. */
  readonly particle?: string;
}

/** Entries by key. */
export interface Forms {
  get(key: string): readonly Entry[] | undefined;
  has(key: string): boolean;
}

/** All forms of one language, by the key of their first word (for scripts without spaces, by the whole form). */
export interface FormIndex {
  readonly lang: string;
  readonly matching: Matching;
  readonly byFirst: Forms;
  /** For scripts without spaces: lengths of the forms that begin with a character, longest first. */
  lengthsOf(first: string): readonly number[];
}

/** An index that forms are still added to. */
export interface GrowingIndex extends FormIndex {
  readonly byFirst: Map<string, Entry[]>;
  readonly lengths: Map<string, readonly number[]>;
}

const NO_LENGTHS: readonly number[] = [];

export function createFormIndex(lang: string): GrowingIndex {
  const lengths = new Map<string, readonly number[]>();
  const lengthsOf = (first: string) => lengths.get(first) ?? NO_LENGTHS;
  return { lang, matching: matchingOf(lang), byFirst: new Map(), lengths, lengthsOf };
}

/** Adds the forms of a cell under an id. */
export function addCell(index: GrowingIndex, cell: string, id: number): void {
  for (const form of parseCell(cell)) addForm(index, form, id);
}

function addForm(index: GrowingIndex, form: Form, id: number): void {
  const primary = primarySubtag(index.lang);
  if (index.matching === 'character') {
    const spellings =
      primary === 'ja' ? japaneseSpellings(form.text) : [primary === 'zh' ? simplify(form.text) : form.text];
    for (const spelling of spellings) {
      push(index, spelling, { keys: [spelling], id, form });
      addLength(index, spelling);
    }
    return;
  }
  if (form.text.includes('~')) {
    for (const spelling of separableSpellings(form.text)) push(index, ...keyed(index, spelling, form, id));
    const [particle, verb] = form.text.split('~') as [string, string];
    const [first, entry] = keyed(index, verb, form, id);
    push(index, first, { ...entry, particle });
    return;
  }
  if (primary === 'ko') {
    const words = form.text.split(/\s+/);
    const last = words.pop() ?? '';
    for (const spelling of koreanSpellings(last)) {
      const keys = [...words, spelling];
      push(index, keys[0] ?? '', { keys, id, form });
    }
    return;
  }
  push(index, ...keyed(index, form.text, form, id));
}

function keyed(index: GrowingIndex, text: string, form: Form, id: number): [string, Entry] {
  const stem = stemmerFor(index.lang);
  const keys = splitWords(text, index.lang).map((word) => stem(word));
  return [keys[0] ?? '', { keys, id, form }];
}

function push(index: GrowingIndex, first: string, entry: Entry): void {
  if (first === '') return;
  const list = index.byFirst.get(first);
  if (!list) index.byFirst.set(first, [entry]);
  else if (!list.some((known) => covers(known, entry))) list.push(entry);
}

function addLength({ lengths }: GrowingIndex, spelling: string): void {
  const first = spelling.charAt(0);
  const known = lengths.get(first) ?? [];
  if (known.includes(spelling.length)) return;
  lengths.set(
    first,
    [...known, spelling.length].sort((a, b) => b - a),
  );
}

/** The same words for the same sense, with no more conditions: the new entry would add nothing. */
function covers(known: Entry, entry: Entry): boolean {
  return (
    known.id === entry.id &&
    known.particle === entry.particle &&
    known.form.blocked === entry.form.blocked &&
    (known.form.context.length === 0 || known.form.context.join() === entry.form.context.join()) &&
    known.keys.join(' ') === entry.keys.join(' ')
  );
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Lower-case words of a form or a text, split as `tokenize` splits them. */
export function splitWords(text: string, lang: string): string[] {
  return (lowerCase(text.replace(/[’ʼ]/g, "'"), lang).match(WORD) ?? []).flatMap((word) => splitApostrophe(word, lang));
}

/** Lower case by the language's own alphabet: Turkish I and İ are the capitals of ı and i. Keeps the length there. */
export function lowerCase(text: string, lang: string): string {
  return (lang === 'tr' || lang === 'az' ? text.replace(/İ/g, 'i').replace(/I/g, 'ı') : text).toLowerCase();
}

/** Languages that write case endings of names behind an apostrophe: `Katar'ın`, `Kennedy'ego`. */
export function suffixesAfterApostrophe(lang: string): boolean {
  return lang === 'tr' || lang === 'az' || lang === 'pl';
}

/**
 * `l'homme` → `l'`, `homme`; `company's` → `company`; `didn't` → `did`, `n't`; Turkish `Katar'ın` → `katar`.
 * In Ukrainian the apostrophe is a letter: `об'єкт` stays whole.
 */
export function splitApostrophe(word: string, lang: string): string[] {
  const at = word.indexOf("'");
  if (at < 0 || lang === 'uk') return [word];
  if (lang === 'pl') return [POLISH_SUFFIX.test(word.slice(at + 1)) ? word.slice(0, at) : word];
  if (suffixesAfterApostrophe(lang)) return [word.slice(0, at)];
  if (/n't$/.test(word)) return [word === "can't" ? 'can' : word === "won't" ? 'will' : word.slice(0, -3), "n't"];
  const tail = word.slice(at + 1);
  if (/^(?:s|d|m|re|ve|ll)$/.test(tail)) return [word.slice(0, at)];
  return at <= 3 ||
    /^qu'/.test(word) ||
    /^(?:lorsqu|puisqu|jusqu|quelqu|aujourd|dell|nell|sull|dall|quell|all|un|c|tutt|bell)'/.test(word)
    ? word.startsWith("aujourd'")
      ? [word]
      : [word.slice(0, at + 1), tail]
    : [word];
}

/** Case endings that Polish adds to foreign names behind an apostrophe: `Kennedy'ego`, but `Xi'an`. */
const POLISH_SUFFIX = /^(?:a|u|e|y|i|m|em|ie|om|ach|ami|ów|owi|owie|ego|emu|ych|ymi)$/;
