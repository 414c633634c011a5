import { BLANK, type Item, type Lexed, TOUCHING } from '../quantity/lexer.js';
import { meaningOf } from '../quantity/number.js';
import { type DatePart, type DateRead, type Fields, hourOf } from './fields.js';

/**
 * Dates and times of Chinese, Japanese and Korean, where every figure is followed by its field: 2026年5月26日,
 * 令和8年, 民國115年, 下午1时40分, 5월 26일, 오후 3시 반, 19世纪, 1990年代.
 */
export function readDenseDate(lexed: Lexed, first: number): DateRead | undefined {
  return yearMonthDay(lexed, first) ?? clock(lexed, first) ?? dayRange(lexed, first);
}

interface FieldRead {
  readonly name: string;
  readonly value: number;
  readonly next: number;
  readonly end: number;
}

function fieldAt(lexed: Lexed, at: number): FieldRead | undefined {
  const item = lexed.items[at];
  const mark = lexed.items[at + 1];
  if (!item?.figure || !mark || mark.gap > TOUCHING || item.figure.odd) return undefined;
  const field = meaningOf(mark, 'field');
  if (!field || !Number.isInteger(item.figure.value)) return undefined;
  return { name: field.name, value: item.figure.value, next: at + 2, end: mark.end };
}

function yearMonthDay(lexed: Lexed, first: number): DateRead | undefined {
  const { items } = lexed;
  const era = meaningOf(items[first], 'era');
  const start = items[first]!.start;
  let at = era && items[first + 1]?.gap !== undefined && items[first + 1]!.gap <= BLANK ? first + 1 : first;
  if (era && at === first) return undefined;
  const fields: { year?: number; month?: number; day?: number; calendar?: string; decade?: number; century?: number } =
    {};
  let end = start;
  for (const wanted of ['year', 'month', 'day'] as const) {
    const read = fieldAt(lexed, at) ?? firstYear(lexed, at, Boolean(era));
    if (!read) break;
    if (read.name === 'century' || read.name === 'decade' || read.name === 'quarter') return period(lexed, first, read);
    if (read.name !== wanted) {
      if (Object.keys(fields).length > 0) break;
      continue;
    }
    if (!fits(read, items[at]!, Boolean(era))) break;
    fields[wanted] = read.name === 'year' && era ? read.value + era.value : read.value;
    if (era && wanted === 'year') fields.calendar = era.name;
    at = read.next;
    end = read.end;
    if (items[at] && items[at]!.gap > BLANK) break;
  }
  if (Object.keys(fields).length === 0) return undefined;
  const weekday = WEEKDAY.exec(lexed.plain.slice(end, end + 3));
  if (!weekday || fields.day === undefined) return { next: at, parts: [{ start, end, fields }] };
  end += weekday[0].length;
  while (items[at] && items[at]!.start < end) at++;
  return { next: at, parts: [{ start, end, fields: { ...fields, weekday: WEEKDAYS.indexOf(weekday[1]!) + 1 } }] };
}

/** 27日（月）: the weekday in brackets. */
const WEEKDAYS = '月火水木金土日';
const WEEKDAY = /^[（(]([月火水木金土日])[)）]/;

/** 元年, the first year of an era. */
function firstYear(lexed: Lexed, at: number, era: boolean): FieldRead | undefined {
  const item = lexed.items[at];
  if (!era || !item || !meaningOf(item, 'first-year')) return undefined;
  return { name: 'year', value: 1, next: at + 1, end: item.end };
}

function fits(read: FieldRead, item: Item, era: boolean): boolean {
  const { value } = read;
  if (read.name === 'year')
    return era ? value >= 1 && value < 200 : value >= 1000 && value <= 2199 && item.end - item.start === 4;
  return value >= 1 && value <= (read.name === 'month' ? 12 : 31);
}

function period(lexed: Lexed, first: number, read: FieldRead): DateRead | undefined {
  const start = lexed.items[first]!.start;
  if (read.name === 'quarter')
    return read.value >= 1 && read.value <= 4
      ? { next: read.next, parts: [{ start, end: read.end, fields: { quarter: read.value } }] }
      : undefined;
  if (read.name === 'century')
    return { next: read.next, parts: [{ start, end: read.end, fields: { century: read.value } }] };
  if (read.value % 10 !== 0) return undefined;
  const decade = read.value < 100 ? 1900 + read.value : read.value;
  return { next: read.next, parts: [{ start, end: read.end, fields: { decade } }] };
}

/** 下午1时40分, 15:30, 오후 3시 반, 午後3時半. */
function clock(lexed: Lexed, first: number): DateRead | undefined {
  const { items } = lexed;
  const part = meaningOf(items[first], 'daypart');
  const at = part && items[first + 1] && items[first + 1]!.gap <= BLANK ? first + 1 : first;
  const hour = fieldAt(lexed, at);
  const fields: Fields = {};
  let next: number;
  let end: number;
  if (hour?.name === 'hour' && hour.value <= 24) {
    next = hour.next;
    end = hour.end;
    const minute = items[next] && items[next]!.gap <= BLANK ? fieldAt(lexed, next) : undefined;
    const half =
      items[next] && items[next]!.gap <= BLANK
        ? (meaningOf(items[next], 'half') ?? meaningOf(items[next], 'plus-half'))
        : undefined;
    const minutes = minute?.name === 'minute' ? minute.value : half ? 30 : 0;
    if (minute?.name === 'minute') ({ next, end } = minute);
    else if (half) end = items[next++]!.end;
    Object.assign(fields, { hour: hourOf(hour.value, part?.name), minute: minutes });
  } else if (part) {
    return colonTime(lexed, first, at, part.name);
  } else return undefined;
  const parts: DatePart[] = [
    { start: items[first]!.start, end, fields: { ...fields, ...(part ? { dayPart: part.name } : {}) } },
  ];
  return { next, parts };
}

/** 下午3:40; without a part of the day the reader of clock times knows it. */
function colonTime(lexed: Lexed, first: number, at: number, part: string): DateRead | undefined {
  const [hour, minute] = [lexed.items[at], lexed.items[at + 1]];
  if (!hour?.figure || !minute?.figure || lexed.plain.slice(hour.end, minute.start) !== ':' || minute.figure.value > 59)
    return undefined;
  const fields = { hour: hourOf(hour.figure.value, part), minute: minute.figure.value, dayPart: part };
  return { next: at + 2, parts: [{ start: lexed.items[first]!.start, end: minute.end, fields }] };
}

/** 5月3日至5日 was read up to 3日; in 3至5日 the first day has no field of its own. */
function dayRange(lexed: Lexed, first: number): DateRead | undefined {
  const { items } = lexed;
  const low = items[first];
  const joiner = items[first + 1];
  if (!low?.figure || !joiner) return undefined;
  const at = meaningOf(joiner, 'range')
    ? first + 2
    : joiner.figure && /^[-–~～〜∼]$/.test(lexed.plain.slice(low.end, joiner.start))
      ? first + 1
      : 0;
  const high = at > 0 ? fieldAt(lexed, at) : undefined;
  if (high?.name !== 'day' || low.figure.value >= high.value || high.value > 31 || !Number.isInteger(low.figure.value))
    return undefined;
  return {
    next: high.next,
    parts: [
      { start: low.start, end: low.end, fields: { day: low.figure.value } },
      { start: items[at]!.start, end: high.end, fields: { day: high.value } },
    ],
  };
}
