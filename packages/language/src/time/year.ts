import { APART, BLANK, type Item, type Lexed } from '../quantity/lexer.js';
import { meaningOf } from '../quantity/number.js';
import { type DateRead, gregorianYear } from './fields.js';

interface YearRead {
  readonly value: number;
  readonly next: number;
  readonly end: number;
}

/** A four-digit year at an item, with the word for year or the name of the calendar behind it. */
export function yearAt(lexed: Lexed, at: number): YearRead | undefined {
  const item = lexed.items[at];
  if (!item?.figure || item.figure.odd || item.end - item.start !== 4 || !Number.isInteger(item.figure.value))
    return undefined;
  const { value } = item.figure;
  if (value < 1000 || value > 2199) return undefined;
  const next = lexed.items[at + 1];
  if (next && next.gap <= BLANK && meaningOf(next, 'year-word')) return { value, next: at + 2, end: next.end };
  return { value, next: at + 1, end: item.end };
}

/** A bare four-digit figure that no unit follows is a year: 1500 to 2099, or with the word for year, or of an era. */
export function readYear(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  const era = otherCalendar(lexed, first);
  if (era) return era;
  const year = yearAt(lexed, first);
  if (!year) return undefined;
  const named =
    year.next > first + 1 || Boolean(meaningOf(lexed.items[first - 1], 'year-before') && item.gap === BLANK);
  if (!named && (lexed.words.dense || year.value < 1500 || year.value > 2099 || !isBareYear(lexed, first)))
    return undefined;
  return { next: year.next, parts: [{ start: item.start, end: year.end, fields: { year: year.value } }] };
}

/** Hijri, Buddhist and Persian years with their marks: `1447 هـ`, `B.E. 2569`; Persian texts write theirs bare. */
function otherCalendar(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  const value = item.figure?.value ?? 0;
  if (!Number.isInteger(value) || value < 1200 || value > 2700) return undefined;
  const behind = lexed.items[first + 1];
  const before = lexed.items[first - 1];
  const mark =
    (behind && behind.gap <= BLANK && meaningOf(behind, 'calendar')) ||
    (before && item.gap <= BLANK && meaningOf(before, 'calendar'));
  const persian =
    lexed.words.lang === 'fa' &&
    value >= 1300 &&
    value <= 1499 &&
    item.end - item.start === 4 &&
    isBareYear(lexed, first);
  const calendar = mark ? mark.name : persian ? 'persian' : undefined;
  if (!calendar) return undefined;
  const after = behind && mark && meaningOf(behind, 'calendar') === mark ? 1 : 0;
  const end = after ? behind!.end : item.end;
  return {
    next: first + 1 + after,
    parts: [{ start: item.start, end, fields: { year: gregorianYear(value, calendar), calendar } }],
  };
}

/** A figure that counts nothing, costs nothing and is no part of a longer number. */
function isBareYear(lexed: Lexed, first: number): boolean {
  const { plain, items } = lexed;
  const item = items[first]!;
  if (/[\d.,:$€£¥#№+/\p{L}]/u.test(plain.charAt(item.start - 1))) return false;
  const before = items[first - 1];
  if (before && item.gap <= BLANK && (meaningOf(before, 'sign') || meaningOf(before, 'unit-before'))) return false;
  // `more than 2000`, `about 1500`: hedges hedge counts, "over" and "up to" too.
  if (before && item.gap <= BLANK && meaningOf(before, 'bound') && item.figure!.value % 10 === 0) return false;
  const next = items[first + 1];
  if (next && next.gap !== APART && COUNTING.some((kind) => meaningOf(next, kind))) return false;
  if (/^(?:[.,:/]\d|\s?[%‰°])/.test(plain.slice(item.end, item.end + 3))) return false;
  return item.figure!.value % 100 !== 0 || hasYearCue(lexed, item);
}

const COUNTING = ['unit', 'sign', 'scale', 'multiple', 'bound-after'];

/** Round figures are years after "in", "since", "by" and the like, in brackets, or beside another year. */
function hasYearCue(lexed: Lexed, item: Item): boolean {
  const before = lexed.plain.slice(Math.max(0, item.start - 12), item.start);
  const after = lexed.plain.slice(item.end, item.end + 2);
  if (
    /(?:^|[\s('’])(?:in|since|by|until|im|seit|jahr|jahre|bis|anfang|ende|mitte|en|depuis|année|desde|año|em|ano|nel|dal|del|anno|в|с|до|с конца|roku|w|v|od|в?року|у|sejak|tahun|năm|سنة|عام|سال|सन्|वर्ष)\s$/iu.test(
      before,
    )
  )
    return (
      !/^\s\p{Ll}{4}/u.test(lexed.plain.slice(item.end, item.end + 5)) ||
      /(?:jahr|jahre|année|año|ano|anno|roku|tahun|năm|عام|سنة)\s$/iu.test(before)
    );
  return /\($|\d[-–/]$/.test(before) && /^[)\-–]|^$|^[.,]/.test(after);
}

/** Months whose names are also other words count only with a capital and a cue. */
export function isLoneMonth(lexed: Lexed, item: Item): boolean {
  const { plain, words } = lexed;
  const word = plain.slice(item.start, item.end);
  if (words.lang === 'en') {
    if (!/^[A-Z]/.test(word)) return false;
    if (!/^(?:May|March)$/.test(word)) return true;
    return /(?:^|\s)(?:in|of|since|until|by|from|last|next|early|late|mid|this|to|through|between|and|for|before|after|during)[- ]$/i.test(
      plain.slice(Math.max(0, item.start - 9), item.start),
    );
  }
  if (words.lang === 'de') return /^\p{Lu}/u.test(word);
  if (words.lang === 'fr') return !/^(?:Mars)$/.test(word);
  return true;
}
