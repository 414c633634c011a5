import { APART, BLANK, HYPHEN, type Item, type Lexed } from '../quantity/lexer.js';
import { meaningOf, readNumber } from '../quantity/number.js';
import type { DatePart, DateRead, Fields } from './fields.js';
import { isLoneMonth, yearAt } from './year.js';

/**
 * Day, month name and year in the orders of the spaced languages: `May 26, 2026`, `26. Mai 2026`, `26 de mayo de 2026`,
 * `3–5 May`, `ngày 26 tháng 5 năm 2026`.
 */
export function readDay(lexed: Lexed, first: number): DateRead | undefined {
  return fieldsBefore(lexed, first) ?? dayFirst(lexed, first) ?? monthFirst(lexed, first) ?? monthAlone(lexed, first);
}

function dayFirst(lexed: Lexed, first: number): DateRead | undefined {
  const day = dayAt(lexed, first);
  if (!day) return undefined;
  let at = day.next;
  let other: { value: number; next: number; start: number; end: number } | undefined;
  // `3–5 May`, `3 and 5 May`, `3 to 5 May`: two days of one month.
  if (/^[°º]$/.test(lexed.plain.slice(lexed.items[at]?.start ?? 0, lexed.items[at]?.end ?? 0))) at++;
  const joiner = lexed.items[at];
  if (
    joiner &&
    (meaningOf(joiner, 'range') || meaningOf(joiner, 'and')) &&
    DAY_JOINER.test(lexed.plain.slice(day.end, joiner.start))
  )
    other = dayAt(lexed, at + 1);
  else if (joiner?.figure && /^\.?\s?[-–—/]\s?$/.test(lexed.plain.slice(lexed.items[at - 1]!.end, joiner.start)))
    other = dayAt(lexed, at);
  if (other && (other.value <= day.value || !monthBehind(lexed, other.next))) other = undefined;
  if (other) at = other.next;
  const month = monthBehind(lexed, at);
  if (!month) return undefined;
  const year = yearBehind(lexed, month.next);
  const shared = { month: month.value, ...(year ? { year: year.value } : {}) };
  const end = year?.end ?? month.end;
  const parts: DatePart[] = other
    ? [
        { start: day.start, end: day.end, fields: { ...shared, day: day.value } },
        { start: other.start, end, fields: { ...shared, day: other.value } },
      ]
    : [{ start: day.start, end, fields: { ...shared, day: day.value } }];
  return { next: year?.next ?? month.next, parts };
}

/** Between a day and the word that leads to the second: a blank, a stop, an ordinal ending. */
const DAY_JOINER = /^(?:\.|er|º|ª|°|st|nd|rd|th|e|-(?:го|е|й))?[\s\u00a0]$/u;

/** A day of the month: `26`, `26.`, `26th`, `1er`, `primero`, `the first of`. */
function dayAt(lexed: Lexed, at: number): { value: number; next: number; start: number; end: number } | undefined {
  const item = lexed.items[at];
  if (!item) return undefined;
  if (item.figure) {
    const { value, step } = item.figure;
    if (!Number.isInteger(value) || value < 1 || value > 31 || step > 10 || item.end - item.start > 2) return undefined;
    return { value, next: at + 1, start: item.start, end: item.end };
  }
  const ordinal = meaningOf(item, 'ordinal');
  const number = ordinal ? undefined : meaningOf(item, 'number');
  if (ordinal && ordinal.value <= 31) return { value: ordinal.value, next: at + 1, start: item.start, end: item.end };
  if (!number && !meaningOf(item, 'one')) return undefined;
  const read = readNumber(lexed, at);
  return read && read.value >= 1 && read.value <= 31
    ? { value: read.value, next: read.next, start: read.start, end: read.end }
    : undefined;
}

/** What may stand between a day and its month: a stop, an ordinal ending, "of". */
const DAY_TAIL =
  /^(?:\.|er|º|ª|°|st|nd|rd|th|-(?:го|е|й|ого|та|ше|му)|’?e|ste|de|\s?तारीख|'?(?:i|ü|u|ı))?(?:\s(?:de|of|di|du|من|da|do))?[\s\u00a0-]$/u;

function monthBehind(lexed: Lexed, at: number): { value: number; next: number; end: number } | undefined {
  let item = lexed.items[at];
  let k = at;
  if (item && meaningOf(item, 'of')) item = lexed.items[++k];
  const month = item ? meaningOf(item, 'month') : undefined;
  if (!item || !month) return undefined;
  const from = lexed.items[at - 1]!.end;
  if (item.start - from > 14 || !(DAY_TAIL.test(lexed.plain.slice(from, item.start)) || item.gap === BLANK))
    return undefined;
  return { value: month.value, next: k + 1, end: item.end };
}

const BEFORE_YEAR = /^\.?(?:,|['’]\p{L}{1,4})?[\s\u00a0](?:de\s|del\s|do\s|of\s|عام\s|سنة\s|năm\s|tahun\s)?$/u;

/** The year behind a month: `, 2026`, `de 2026`, `2026 года`. */
function yearBehind(lexed: Lexed, at: number): { value: number; next: number; end: number } | undefined {
  let k = at;
  const before = lexed.items[at - 1]!;
  for (let skipped = 0; skipped < 2 && meaningOf(lexed.items[k], 'of'); skipped++) k++;
  if (meaningOf(lexed.items[k], 'year-before')) k++;
  const item = lexed.items[k];
  if (!item?.figure || item.start - before.end > 12) return undefined;
  const between = lexed.plain.slice(before.end, item.start);
  if (!BEFORE_YEAR.test(between) && !meaningOf(lexed.items[k - 1], 'year-before')) return undefined;
  return yearAt(lexed, k);
}

/** `May 26, 2026`, `March 3rd`. */
function monthFirst(lexed: Lexed, first: number): DateRead | undefined {
  if (!MONTH_FIRST.has(lexed.words.lang)) return undefined;
  const item = lexed.items[first]!;
  const month = meaningOf(item, 'month');
  const next = lexed.items[first + 1];
  if (!month || !next?.figure || next.end - next.start > 2) return undefined;
  if (next.gap !== BLANK && !/^\.\s$/.test(lexed.plain.slice(item.end, next.start))) return undefined;
  const day = dayAt(lexed, first + 1);
  if (!day || COUNTS.test(lexed.plain.slice(day.end, day.end + 14))) return undefined;
  const suffix = /^(?:st|nd|rd|th)/.exec(lexed.plain.slice(day.end, day.end + 2))?.[0].length ?? 0;
  const after = lexed.items[day.next];
  const year =
    after?.figure && /^(?:,\s?|\s)$/.test(lexed.plain.slice(day.end + suffix, after.start))
      ? yearAt(lexed, day.next)
      : undefined;
  const fields: Fields = { month: month.value, day: day.value, ...(year ? { year: year.value } : {}) };
  const parts: DatePart[] = [{ start: item.start, end: year?.end ?? day.end + suffix, fields }];
  const other = year ? undefined : secondDay(lexed, first, day, day.end + suffix);
  if (other) {
    parts.push({ start: other.start, end: other.end, fields: { month: month.value, day: other.value } });
    return { next: other.next, parts };
  }
  return { next: year?.next ?? day.next, parts };
}

/** `May 3–5`, `from May 3 to 5`, `between May 3 and 5`: the second day of the same month. */
function secondDay(
  lexed: Lexed,
  first: number,
  day: { value: number; next: number; end: number },
  end: number,
): { value: number; next: number; start: number; end: number } | undefined {
  const item = lexed.items[day.next];
  if (!item) return undefined;
  const between = lexed.plain.slice(end, item.start);
  const pair = meaningOf(item, 'and') && meaningOf(lexed.items[first - 1], 'between');
  const at =
    item.figure && /^[-–]$/.test(between)
      ? day.next
      : (meaningOf(item, 'range') || pair) && /^[\s\u00a0]$/.test(between)
        ? day.next + 1
        : -1;
  const other = at >= 0 && lexed.items[at]?.figure ? dayAt(lexed, at) : undefined;
  if (!other || other.value <= day.value || COUNTS.test(lexed.plain.slice(other.end, other.end + 14))) return undefined;
  const next = lexed.items[other.next];
  return next && next.gap <= BLANK && ['unit', 'scale', 'month'].some((kind) => meaningOf(next, kind))
    ? undefined
    : other;
}

const MONTH_FIRST = new Set(['en', 'hi', 'tr', 'id', 'fa']);
const COUNTS = /^(?:[.:]\d|\s?(?:%|percent|per cent|million|billion|p\.m|a\.m|pm|am|people)|-year)/;

/** Month and year, or a month alone where it can be nothing else. */
function monthAlone(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  const month = meaningOf(item, 'month');
  if (!month) return undefined;
  const year = yearBehind(lexed, first + 1);
  if (!year && (month.weak || !isLoneMonth(lexed, item))) return undefined;
  return {
    next: year?.next ?? first + 1,
    parts: [
      {
        start: item.start,
        end: year?.end ?? item.end,
        fields: { month: month.value, ...(year ? { year: year.value } : {}) },
      },
    ],
  };
}

/** Vietnamese and Indonesian name the field before the figure: `ngày 26 tháng 5 năm 2026`, `tanggal 3`. */
function fieldsBefore(lexed: Lexed, first: number): DateRead | undefined {
  const fields: Record<string, number> = {};
  let at = first;
  let end = 0;
  // `26 tháng 5`: the day without its word.
  const day = lexed.items[first]!;
  if (day.figure && meaningOf(lexed.items[first + 1], 'field-before')?.name === 'month' && plausible('day', day)) {
    fields.day = day.figure.value;
    end = day.end;
    at++;
  }
  for (let n = 0; n < 3; n++) {
    const mark = meaningOf(lexed.items[at], 'field-before');
    const figure = lexed.items[at + 1];
    if (!mark || (n > 0 && lexed.items[at]!.gap > HYPHEN && lexed.plain.slice(end, lexed.items[at]!.start) !== ', '))
      break;
    if (!figure?.figure || figure.gap === APART || !plausible(mark.name, figure)) break;
    fields[mark.name] = figure.figure.value;
    end = figure.end;
    at += 2;
  }
  if (end === 0 || at === first + 1) return undefined;
  const year = fields.month !== undefined && fields.year === undefined ? yearBehind(lexed, at) : undefined;
  if (year)
    return { next: year.next, parts: [{ start: day.start, end: year.end, fields: { ...fields, year: year.value } }] };
  return { next: at, parts: [{ start: lexed.items[first]!.start, end, fields }] };
}

function plausible(name: string, { figure }: Item): boolean {
  const value = figure!.value;
  if (!Number.isInteger(value) || value < 1) return false;
  return name === 'year' ? value >= 1000 && value <= 2199 : name === 'month' ? value <= 12 : value <= 31;
}
