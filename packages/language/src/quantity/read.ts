import type { DateValue, Mention, QuantityValue } from '@variorum/model';
import type { DatePart } from '../time/fields.js';
import { readDateAt } from '../time/read.js';
import { shareMonths } from '../time/share-month.js';
import type { Here } from '../tokens.js';
import { joinCompounds } from './compounds.js';
import { countedNoun } from './counted.js';
import { isCounted } from './counters.js';
import { readDenseFraction } from './fractions.js';
import { isNameFigure, isNameWord } from './identifiers.js';
import { type Lexed, lexValues } from './lexer.js';
import { type Draft, finishBound, measured, quantityOf } from './measure.js';
import { meaningOf, readNumber } from './number.js';
import { ordinalEnd } from './ordinals.js';
import { joinRanges } from './ranges.js';
import { fractionOf, partOfUnit, readSpecial } from './special.js';
import { DATE, NUMBER, SKIP, SPECIAL, vocabulary } from './vocabulary.js';

export interface Values {
  readonly quantities: Here<Mention<QuantityValue>>[];
  readonly dates: Here<Mention<DateValue>>[];
}

/** Quantities and dates of a text in one pass, sorted and without overlap. Linear in the length of the text. */
export function readValues(text: string, lang: string, block: number): Values {
  const lexed = lexValues(text, vocabulary(lang));
  if (lexed.items.length === 0) return { quantities: [], dates: [] };
  const drafts: Draft[] = [];
  const parts: DatePart[] = [];
  for (let i = 0; i < lexed.items.length; ) {
    const { begins } = lexed.items[i]!;
    if (begins === 0 || begins & SKIP) {
      i++;
      continue;
    }
    const date = begins & (DATE | NUMBER) ? readDateAt(lexed, i) : undefined;
    if (date) {
      parts.push(...date.parts);
      i = date.next;
      continue;
    }
    const draft = begins & (NUMBER | SPECIAL) ? readQuantity(lexed, i) : undefined;
    if (draft) drafts.push(draft);
    i = Math.max(i + 1, draft?.next ?? 0);
  }
  const quantities = joinRanges(joinCompounds(drafts, lexed), lexed).map((draft) => ({
    block,
    start: draft.start,
    end: draft.end,
    text: text.slice(draft.start, draft.end),
    value: withNoun(quantityOf(draft), lexed, draft),
  }));
  const dates = shareMonths(parts, text).map(({ start, end, fields }) => ({
    block,
    start,
    end,
    text: text.slice(start, end),
    value: { type: 'date' as const, ...fields },
  }));
  return { quantities, dates };
}

/** Adds what a bare whole number of things counts. */
function withNoun(value: QuantityValue, lexed: Lexed, draft: Draft): QuantityValue {
  if (value.unit || value.ordinal || value.identifier || value.weak || value.value < 4) return value;
  const counted = countedNoun(lexed.plain, draft.end, lexed.words.lang);
  return counted ? { ...value, counted } : value;
}

function readQuantity(lexed: Lexed, first: number): Draft | undefined {
  const dense = lexed.words.dense ? readDenseFraction(lexed, first) : undefined;
  if (dense) return withBound(lexed, first, partOf(lexed, dense) ?? dense);
  const number = readNumber(lexed, first);
  if (!number) return readSpecial(lexed, first);
  const item = lexed.items[first]!;
  if (item.figure?.odd) return undefined;
  const slashed = slashedFraction(lexed, first);
  if (slashed) return withBound(lexed, first, slashed);
  const fraction = fractionOf(lexed, first, number);
  if (fraction)
    return withBound(
      lexed,
      first,
      partOf(lexed, fraction) ?? { ...fraction, unit: 'percent', step: 100 % fraction.value === 0 ? 1 : 2 },
    );
  const count = countOf(lexed, number.next, number.value);
  const draft = measured(lexed, first, count ? { ...number, ...count, weak: false } : number);
  return judged(lexed, draft, number.single);
}

/** A fraction of a unit or of a scale, as the amount that it is. */
function partOf(lexed: Lexed, share: { value: number; next: number; end: number }) {
  const part = share.value < 100 ? partOfUnit(lexed, share) : undefined;
  return part && { ...part, step: part.value };
}

/** `2/3`: a share in percent; other figures with a slash are dates, ratios and names. */
function slashedFraction(
  lexed: Lexed,
  first: number,
): { value: number; unit: string; next: number; end: number; step: number } | undefined {
  const [top, bottom] = [lexed.items[first], lexed.items[first + 1]];
  if (!top?.figure || !bottom?.figure || bottom.start !== top.end + 1 || lexed.plain.charAt(top.end) !== '/')
    return undefined;
  const [a, b] = [top.figure.value, bottom.figure.value];
  if (
    !/^(?:2|3|4|5|6|8|10)$/.test(String(b)) ||
    a >= b ||
    a < 1 ||
    !Number.isInteger(a) ||
    lexed.plain.charAt(bottom.end) === '/'
  )
    return undefined;
  return { value: (a / b) * 100, unit: 'percent', next: first + 2, end: bottom.end, step: 2 };
}

/** `two dozen`, `a dozen`, ２ダース. */
function countOf(
  lexed: Lexed,
  next: number,
  value: number,
): { value: number; step: number; next: number; end: number } | undefined {
  const item = lexed.items[next];
  const count = item && item.gap <= 1 ? meaningOf(item, 'count') : undefined;
  if (count) return { value: value * count.value, step: 1, next: next + 1, end: item!.end };
  // `три десятка`, `dvě stovky`: so many tens, hundreds.
  const many = item && item.gap <= 1 && value > 1 && value < 100 ? meaningOf(item, 'vague') : undefined;
  return many && many.value >= 10
    ? { value: value * many.value, step: many.value, next: next + 1, end: item!.end }
    : undefined;
}

function withBound(
  lexed: Lexed,
  first: number,
  read: { value: number; unit: string | undefined; next: number; end: number; step: number },
): Draft {
  const draft: Draft = {
    start: lexed.items[first]!.start,
    end: read.end,
    first,
    next: read.next,
    value: Number(read.value.toFixed(3)),
    step: read.step,
    bound: 'exact',
    ...(read.unit ? { unit: read.unit } : {}),
    digits: false,
    scale: 1,
  };
  finishBound(lexed, draft);
  return draft;
}

/** في الثالثة والعشرين من عمره: twenty-three years old. */
function arabicAge(lexed: Lexed, draft: Draft): void {
  const age = /^ من (?:العمر|عمر(?:ه|ها|هما|هم|هن)?)(?!\p{L})/u.exec(lexed.plain.slice(draft.end, draft.end + 14));
  if (!age) return;
  delete draft.ordinal;
  draft.unit = 'year';
  draft.end += age[0].length;
}

/** Decides what kind of number it is: an amount, a part of a name, or a word that only may count. */
function judged(lexed: Lexed, draft: Draft, single: boolean): Draft | undefined {
  if (draft.ordinal && lexed.words.lang === 'ar') arabicAge(lexed, draft);
  if (draft.digits) {
    const suffix = draft.unit || draft.scale > 1 ? 0 : ordinalEnd(lexed.plain, draft.end, lexed.words.lang);
    if (suffix > 0) {
      draft.ordinal = true;
      draft.end += suffix;
    }
    if (isNameFigure(draft, lexed)) draft.identifier = true;
  } else if (lexed.words.dense) {
    const before = meaningOf(lexed.items[draft.first - 1], 'ordinal-before');
    if (before && lexed.items[draft.first]!.gap <= 1) draft.ordinal = true;
    else if (single && lexed.words.lang !== 'ko' && !isCounted(lexed.plain, draft)) draft.weak = true;
    if (draft.value < 2 && draft.weak === undefined && (!draft.unit || DURATION.test(draft.unit))) draft.weak = true;
  } else if (isNameWord(draft, lexed)) draft.identifier = true;
  if (draft.digits && lexed.words.dense && meaningOf(lexed.items[draft.first - 1], 'ordinal-before'))
    draft.ordinal = true;
  if (draft.weak && draft.unit && !(draft.value === 1 && (DURATION.test(draft.unit) || lexed.words.lang !== 'en')))
    delete draft.weak;
  // Articles count nothing without a unit.
  if (draft.weak && draft.value === 1 && !draft.unit && !draft.ordinal && single) return undefined;
  // "Zero" and "no" are told by the reader of negations.
  return draft.value === 0 && !draft.digits && !draft.unit ? undefined : draft;
}

const DURATION = /^(?:second|minute|hour|day|week|month|year|decade|century|factor)$/;
