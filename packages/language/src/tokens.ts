import type { Span } from '@variorum/model';
import { lexCharacters } from './lex/characters.js';
import { type Draft, type Hit, NONE } from './lex/draft.js';
import { lexSpaced } from './lex/spaced.js';
import type { Word } from './lex/word.js';
import { foldText } from './lexicon/normalize.js';
import { loadPack, NAME_BASE, SCALE_BASE } from './lexicon/pack.js';

export type { Word } from './lex/word.js';

/** A thing read, and the block that it stands in; see `analyse`. */
export type Here<T> = T & { readonly block: number };

/** One word (or, in scripts without spaces, one lexicon word or unknown run) of a text. */
export interface Token extends Span {
  /** The block that the text is; see `analyse`. */
  readonly block: number;
  readonly text: string;
  /** Lower case, folded. */
  readonly norm: string;
  /** The key that inflected forms share. */
  readonly key: string;
  /** A function word: carries no content of its own. */
  readonly stop: boolean;
  readonly digits: boolean;
  /** Starts with a capital letter. */
  readonly capital: boolean;
  /** Ids of the concepts that the word may stand for; empty when the lexicon does not know it. */
  readonly concepts: readonly number[];
  /** What the word is wherever it stands. */
  readonly word: Word;
}

/** A lexicon form found in the text: a scale word or a name. */
export interface Mark extends Span {
  /** Index of its first and last token. */
  readonly first: number;
  readonly last: number;
  /** Id of a scale entry or a name entry; see `lexicon/pack`. */
  readonly id: number;
  /** The lexicon writes the form with a capital: `China`, `mer de Chine`, but not `chinois`. */
  readonly capital: boolean;
}

export interface Lexed {
  readonly lang: string;
  readonly block: number;
  readonly text: string;
  /** The text in the shape that lexicons are looked up in; offsets are the same. */
  readonly folded: string;
  readonly tokens: readonly Token[];
  readonly scaleMarks: readonly Mark[];
  readonly nameMarks: readonly Mark[];
}

/** Words of a text with the concepts that they may stand for. Linear in the length of the text. */
export function tokenize(text: string, lang: string): readonly Token[] {
  return lex(text, lang).tokens;
}

/** Words, scale words and names of a text in one pass. `block` is written on every word. */
export function lex(text: string, lang: string, block = 0): Lexed {
  const pack = loadPack(lang);
  const folded = foldText(text, lang);
  const lexWords = pack.index.matching === 'character' ? lexCharacters : lexSpaced;
  const { drafts, hits } = lexWords(text, folded, pack, block);
  const { scaleMarks, nameMarks } = marksOf(hits, drafts);
  return { lang, block, text, folded, tokens: drafts, scaleMarks, nameMarks };
}

const NO_MARKS = { scaleMarks: [] as readonly Mark[], nameMarks: [] as readonly Mark[] };

/** Blocked forms shadow what lies inside them; longer forms win over shorter ones of the same kind. */
function marksOf(hits: readonly Hit[], tokens: readonly Draft[]): Pick<Lexed, 'scaleMarks' | 'nameMarks'> {
  if (hits.length === 0) return NO_MARKS;
  const usable = usableHits(hits, tokens);
  addConcepts(usable, tokens);
  const scaleMarks: Mark[] = [];
  const nameMarks: Mark[] = [];
  for (const { first, last, id, form } of usable) {
    if (id < SCALE_BASE) continue;
    const capital = form.text !== form.text.toLowerCase();
    const mark = { first, last, start: tokens[first]!.start, end: tokens[last]!.end, id, capital };
    (id < NAME_BASE ? scaleMarks : nameMarks).push(mark);
  }
  return { scaleMarks, nameMarks: nameMarks.length > 1 ? longestOnly(nameMarks) : nameMarks };
}

function usableHits(hits: readonly Hit[], tokens: readonly Draft[]): Hit[] {
  const blocked = hits.filter((hit) => hit.form.blocked);
  if (blocked.length === 0) return hits.filter((hit) => hasContext(hit, tokens));
  const longest = longestOf(blocked);
  let from = 0;
  return hits.filter((hit) => {
    if (hit.form.blocked || !hasContext(hit, tokens)) return false;
    while (from < blocked.length && blocked[from]!.first + longest <= hit.first) from++;
    for (let k = from; k < blocked.length && blocked[k]!.first <= hit.first; k++)
      if (blocked[k]!.last >= hit.last && blocksKind(blocked[k]!, hit)) return false;
    return true;
  });
}

/** Words of the longest of some hits or marks. */
function longestOf(places: readonly { readonly first: number; readonly last: number }[]): number {
  return places.reduce((most, { first, last }) => Math.max(most, last - first + 1), 0);
}

/** The longest forms that cover a word say what it stands for; those of one word only may have been written on it before. */
function addConcepts(hits: readonly Hit[], tokens: readonly Draft[]): void {
  const longest = new Int32Array(tokens.length);
  let any = false;
  for (const { first, last, id } of hits) {
    if (id >= SCALE_BASE) continue;
    any = true;
    for (let k = first; k <= last; k++) longest[k] = Math.max(longest[k]!, last - first + 1);
  }
  if (!any) return;
  for (let k = 0; k < tokens.length; k++) if (longest[k]! > 1) tokens[k]!.concepts = NONE;
  for (const { first, last, id } of hits) {
    if (id >= SCALE_BASE) continue;
    for (let k = first; k <= last; k++) {
      const token = tokens[k]!;
      if (longest[k] === last - first + 1 && !token.concepts.includes(id)) token.concepts = [...token.concepts, id];
    }
  }
}

/** A blocked form of a concept speaks for that sense alone; one of a scale for all scales and names, one of a name for names. */
function blocksKind(block: Hit, hit: Hit): boolean {
  if (block.id < SCALE_BASE) return hit.id === block.id;
  return hit.id >= (block.id < NAME_BASE ? SCALE_BASE : NAME_BASE);
}

function hasContext(hit: Hit, tokens: readonly Draft[]): boolean {
  const { context } = hit.form;
  if (context.length === 0) return true;
  for (let k = Math.max(0, hit.first - 5); k <= Math.min(tokens.length - 1, hit.last + 5); k++) {
    if (k >= hit.first && k <= hit.last) continue;
    const { norm } = tokens[k]!;
    for (const { text, whole } of context) if (whole ? norm === text : norm.startsWith(text)) return true;
  }
  return false;
}

/** Drops marks inside longer ones. Marks stand in the order of their first words. */
function longestOnly(marks: readonly Mark[]): Mark[] {
  const longest = longestOf(marks);
  let from = 0;
  return marks.filter((mark) => {
    while (marks[from]!.first + longest <= mark.first) from++;
    for (let k = from; k < marks.length && marks[k]!.first <= mark.first; k++) {
      const { start, end } = marks[k]!;
      if (start <= mark.start && end >= mark.end && end - start > mark.end - mark.start) return false;
    }
    return true;
  });
}
