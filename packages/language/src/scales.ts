import { type Mention, primarySubtag, type ScaleValue } from '@variorum/model';
import type { CueSpan } from './cues/read.js';
import { scaleEntry } from './lexicon/pack.js';
import type { Lexed, Mark } from './tokens.js';

export interface ScaleMention extends Mention<ScaleValue> {
  /** Index of the first and last token in the lexed text. */
  readonly first: number;
  readonly last: number;
  readonly block: number;
}

/** Scale words of a text, each at its composed level: a negated permission is a prohibition. */
export function readScales(lexed: Lexed, negations: readonly CueSpan[]): ScaleMention[] {
  if (lexed.scaleMarks.length === 0) return [];
  const marks = longestPerFamily(lexed.scaleMarks.filter((mark) => !isProperName(lexed, mark)));
  return marks.map((mark) => mention(lexed, mark, isNegated(lexed, mark, negations)));
}

/** A capital inside a sentence, outside German, makes a name or a month of the word: "in May", "the Ban family". */
function isProperName(lexed: Lexed, mark: Mark): boolean {
  const token = lexed.tokens[mark.first]!;
  if (!token.capital || mark.first !== mark.last || lexed.lang.startsWith('de') || mark.first === 0) return false;
  const before = lexed.tokens[mark.first - 1]!;
  return !before.capital && /^\s$/.test(lexed.text.slice(before.end, token.start));
}

function mention(lexed: Lexed, mark: Mark, negated: boolean): ScaleMention {
  const { family, level, name } = scaleEntry(mark.id)!;
  const value: ScaleValue = { type: 'scale', family, level, name, negated, context: contextOf(lexed, mark) };
  return {
    start: mark.start,
    end: mark.end,
    text: lexed.text.slice(mark.start, mark.end),
    value: compose(value),
    first: mark.first,
    last: mark.last,
    block: lexed.block,
  };
}

/** Opposite levels: negating one gives the other. Only where negation really gives the other pole. */
const COMPLEMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  permission: { allowed: 'forbidden', forbidden: 'allowed' },
  agreement: { agree: 'refuse', accept: 'refuse' },
  outcome: { succeed: 'fail', fail: 'succeed' },
};

function compose(value: ScaleValue): ScaleValue {
  if (!value.negated) return value;
  const other = COMPLEMENTS[value.family]?.[value.name];
  if (!other) return value;
  return { ...value, name: other, level: value.level === 1 ? 2 : 1, negated: false, composed: true };
}

/** Cues come before the word in most languages; Japanese, Korean and Turkish negate behind it, German, Dutch and French on both sides. */
const BEHIND: Readonly<Record<string, number>> = { ja: 3, ko: 2, tr: 1, de: 3, nl: 3, fr: 2 };

function isNegated(lexed: Lexed, mark: Mark, negations: readonly CueSpan[]): boolean {
  const behind = BEHIND[primarySubtag(lexed.lang)] ?? 0;
  for (let k = firstEndingAt(negations, mark.first - BEFORE); k < negations.length; k++) {
    const cue = negations[k]!;
    if (cue.first - mark.last > behind) return false;
    if (cue.first >= mark.first && cue.last <= mark.last) continue;
    const before = cue.last < mark.first;
    const between = before ? lexed.text.slice(cue.end, mark.start) : lexed.text.slice(mark.end, cue.start);
    if (!CLAUSE_ENDS.test(between)) return true;
  }
  return false;
}

/** Words that may stand between a cue and the word behind it, and the cue. */
const BEFORE = 3;
const CLAUSE_ENDS = /[,.;:，。；：、!?]/;

/** Index of the first cue whose last word stands at a place or behind it; cues stand in the order of the text. */
function firstEndingAt(cues: readonly CueSpan[], place: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cues[middle]!.last < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function contextOf(lexed: Lexed, mark: Mark): number[] {
  const found = new Set<number>();
  for (let k = Math.max(0, mark.first - 4); k <= Math.min(lexed.tokens.length - 1, mark.last + 4); k++) {
    if (k >= mark.first && k <= mark.last) continue;
    for (const id of lexed.tokens[k]!.concepts) found.add(id);
  }
  return [...found];
}

/** Within a family the longest form wins ("not allowed" over "allowed"); the same words at two levels say nothing. */
function longestPerFamily(marks: readonly Mark[]): Mark[] {
  const families = new Map<string, Mark[]>();
  for (const mark of marks) {
    const { family } = scaleEntry(mark.id)!;
    const own = families.get(family);
    if (own) own.push(mark);
    else families.set(family, [mark]);
  }
  if (families.size === marks.length) return [...marks];
  const beaten = new Set<Mark>();
  for (const own of families.values())
    for (const [i, mark] of own.entries()) if (own.length > 1 && isBeaten(mark, i, own)) beaten.add(mark);
  return marks.filter((mark) => !beaten.has(mark));
}

/** No form has more words; marks further apart cannot overlap. */
const LONGEST_FORM = 24;

function isBeaten(mark: Mark, at: number, family: readonly Mark[]): boolean {
  const own = scaleEntry(mark.id)!;
  let from = at;
  while (from > 0 && family[from - 1]!.first > mark.first - LONGEST_FORM) from--;
  for (let k = from; k < family.length && family[k]!.first <= mark.last; k++) {
    const other = family[k]!;
    if (other === mark || other.start >= mark.end || mark.start >= other.end) continue;
    const longer = other.end - other.start - (mark.end - mark.start);
    if (longer > 0) return true;
    const same = scaleEntry(other.id)!.level === own.level;
    if (longer === 0 && (!same || other.id < mark.id)) return true;
  }
  return false;
}
