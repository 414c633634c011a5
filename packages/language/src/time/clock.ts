import { APART, BLANK, type Lexed } from '../quantity/lexer.js';
import { meaningOf, readNumber } from '../quantity/number.js';
import { type DateRead, type Fields, hourOf } from './fields.js';

interface Hour {
  readonly hour: number;
  readonly minute: number;
  readonly next: number;
  readonly end: number;
  /** A colon or a word for "o'clock" says that it is a time. */
  readonly sure: boolean;
}

/** A clock time in the spaced languages: `3:40 p.m.`, `15.30 Uhr`, `15h30`, `a las 3 de la tarde`, `в 3 часа дня`, `5 बजे`. */
export function readClock(lexed: Lexed, first: number): DateRead | undefined {
  const { items } = lexed;
  const spoken = spokenTime(lexed, first);
  if (spoken) return spoken;
  const before = meaningOf(items[first], 'daypart') ?? meaningOf(items[first], 'clock-before');
  const at = before ? first + 1 : first;
  if (before && (!items[at] || items[at]!.gap > BLANK)) return undefined;
  const hour = hourAt(
    lexed,
    at,
    Boolean(meaningOf(items[first], 'clock-before')) || Boolean(meaningOf(items[first - 1], 'clock-before')),
  );
  if (!hour) return undefined;
  return finish(lexed, items[first]!.start, hour, before?.kind === 'daypart' ? before.name : undefined);
}

const COLON = /^[.:](?=\d)/;

function hourAt(lexed: Lexed, at: number, cued: boolean): Hour | undefined {
  const { items, plain } = lexed;
  const item = items[at];
  if (!item) return undefined;
  if (!item.figure) return spelledHour(lexed, at) ?? ordinalHour(lexed, at, cued);
  if (/[\d.,:/-]/.test(plain.charAt(item.start - 1)) && plain.charAt(item.start - 1) !== '') return undefined;
  const raw = plain.slice(item.start, item.end);
  // 13.40 and 3.05 were read as decimals.
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(raw);
  if (dotted && Number(dotted[1]) < 25) {
    const mark = items[at + 1];
    const marked =
      mark !== undefined && mark.gap <= BLANK && ['clock-after', 'am', 'pm'].some((kind) => meaningOf(mark, kind));
    if (!marked && !cued) return undefined;
    const clock = marked && meaningOf(mark, 'clock-after') ? 1 : 0;
    return {
      hour: Number(dotted[1]),
      minute: Number(dotted[2]),
      next: at + 1 + clock,
      end: clock ? mark!.end : item.end,
      sure: true,
    };
  }
  const hour = item.figure.value;
  if (!Number.isInteger(hour) || hour > 24 || raw.length > 2) return undefined;
  const minutes = items[at + 1];
  if (
    minutes?.figure &&
    minutes.start === item.end + 1 &&
    COLON.test(plain.slice(item.end)) &&
    minutes.end - minutes.start === 2
  ) {
    if (minutes.figure.value > 59 || /^:\d{3}/.test(plain.slice(minutes.end))) return undefined;
    const seconds = /^:[0-5]\d/.test(plain.slice(minutes.end)) && items[at + 2]?.figure ? 1 : 0;
    const last = items[at + 1 + seconds]!;
    const mark = items[at + 2 + seconds];
    const clock = mark && mark.gap <= BLANK && meaningOf(mark, 'clock-after') ? 1 : 0;
    return {
      hour,
      minute: minutes.figure.value,
      next: at + 2 + seconds + clock,
      end: clock ? mark!.end : last.end,
      sure: true,
    };
  }
  return wordedHour(lexed, at, hour);
}

/** `15h30`, `15 Uhr 30`, `3 часа 40 минут`, `5 बजे`. */
function wordedHour(lexed: Lexed, at: number, hour: number): Hour | undefined {
  const { items, plain } = lexed;
  const mark = items[at + 1];
  const item = items[at]!;
  if (/^h\d{2}(?!\d)/i.test(plain.slice(item.end, item.end + 4)) && items[at + 1]) {
    const minutes = items[at + 1]!.figure ? items[at + 1]! : items[at + 2];
    if (minutes?.figure && minutes.figure.value < 60)
      return {
        hour,
        minute: minutes.figure.value,
        next: (items[at + 1]!.figure ? at + 1 : at + 2) + 1,
        end: minutes.end,
        sure: true,
      };
  }
  const clock = mark && mark.gap <= BLANK ? meaningOf(mark, 'clock-after') : undefined;
  if (!clock) return { hour, minute: 0, next: at + 1, end: item.end, sure: false };
  // Words that also measure ("heures", "часа", "ساعات") tell a time only with a part of the day behind them.
  const sure = !clock.weak;
  const minutes = items[at + 2];
  if (minutes?.figure && minutes.gap <= BLANK && minutes.figure.value < 60 && minutes.end - minutes.start === 2) {
    const unit = items[at + 3];
    const word = unit && unit.gap <= BLANK && meaningOf(unit, 'unit')?.name === 'minute' ? 1 : 0;
    if (sure || word)
      return { hour, minute: minutes.figure.value, next: at + 3 + word, end: word ? unit!.end : minutes.end, sure };
  }
  return { hour, minute: 0, next: at + 2, end: mark!.end, sure };
}

/** `three o'clock`, `fünf Uhr`, `पांच बजे`. */
function spelledHour(lexed: Lexed, at: number): Hour | undefined {
  const item = lexed.items[at]!;
  if (!meaningOf(item, 'number') && !meaningOf(item, 'one')) return undefined;
  const read = readNumber(lexed, at);
  if (!read || read.value < 1 || read.value > 24 || !Number.isInteger(read.value)) return undefined;
  const mark = lexed.items[read.next];
  const clock = mark && mark.gap <= BLANK ? meaningOf(mark, 'clock-after') : undefined;
  if (!clock) {
    const half = mark && mark.gap <= BLANK && (meaningOf(mark, 'am') || meaningOf(mark, 'pm'));
    return half ? { hour: read.value, minute: 0, next: read.next, end: read.end, sure: false } : undefined;
  }
  return { hour: read.value, minute: 0, next: read.next + 1, end: mark!.end, sure: !clock.weak };
}

/** Arabic hours are ordinals: الخامسة مساء, الساعة الثالثة والنصف, الرابعة إلا ربعا. */
function ordinalHour(lexed: Lexed, at: number, cued: boolean): Hour | undefined {
  const item = lexed.items[at]!;
  const hour = lexed.words.lang === 'ar' ? (meaningOf(item, 'ordinal')?.value ?? 0) : 0;
  if (hour < 1 || hour > 12 || !/ة$/.test(lexed.plain.slice(item.start, item.end))) return undefined;
  const part = ARABIC_MINUTES.exec(lexed.plain.slice(item.end, item.end + 14));
  const shift = part ? MINUTES_OF[part[1]!.slice(-2)]! * (part[1]!.startsWith('إ') ? -1 : 1) : 0;
  const end = item.end + (part?.[0].length ?? 0);
  let next = at + 1;
  while (lexed.items[next] && lexed.items[next]!.start < end) next++;
  const minutes = (hour * 60 + shift + 720) % 720 || 720;
  return { hour: Math.floor(minutes / 60) || 12, minute: minutes % 60, next, end, sure: cued };
}

const ARABIC_MINUTES = /^ (والنصف|والربع|والثلث|إلا ربع|إلا الربع|إلا ثلث)(?:ا|اً)?(?!\p{L})/u;
const MINUTES_OF: Readonly<Record<string, number>> = { صف: 30, بع: 15, لث: 20 };

/** Adds a.m., p.m., the part of the day and the zone behind; without any of them only a sure time is one. */
function finish(lexed: Lexed, start: number, hour: Hour, part: string | undefined): DateRead | undefined {
  const { items } = lexed;
  let { next, end } = hour;
  let dayPart = part;
  const mark = items[next];
  if (mark && mark.gap <= BLANK && dayPart === undefined) {
    const half = meaningOf(mark, 'am')
      ? 'morning'
      : meaningOf(mark, 'pm')
        ? 'afternoon'
        : meaningOf(mark, 'daypart')?.name;
    if (half && hour.hour <= 12) {
      dayPart = half;
      end = mark.end;
      next++;
    }
  }
  if (!hour.sure && dayPart === undefined) return undefined;
  const fields: Fields = { hour: hourOf(hour.hour, dayPart), minute: hour.minute, ...(dayPart ? { dayPart } : {}) };
  const zone = items[next];
  if (zone && zone.gap !== APART && meaningOf(zone, 'zone'))
    return {
      next: next + 1,
      parts: [{ start, end: zone.end, fields: { ...fields, zone: meaningOf(zone, 'zone')!.name } }],
    };
  return { next, parts: [{ start, end, fields }] };
}

/** `half past three`, `quarter to four`, `halb vier`, `Viertel nach drei`. */
function spokenTime(lexed: Lexed, first: number): DateRead | undefined {
  const mark = meaningOf(lexed.items[first], 'clock-offset');
  const item = lexed.items[first + 1];
  if (!mark || !item || item.gap > BLANK) return undefined;
  const hour = item.figure
    ? item.figure.value
    : (meaningOf(item, 'number')?.value ?? meaningOf(item, 'one')?.value ?? 0);
  if (!Number.isInteger(hour) || hour < 1 || hour > 12) return undefined;
  const minutes = (hour * 60 + mark.value + 720) % 720 || 720;
  const read: Hour = {
    hour: Math.floor(minutes / 60) || 12,
    minute: minutes % 60,
    next: first + 2,
    end: item.end,
    sure: true,
  };
  return finish(lexed, lexed.items[first]!.start, read, undefined);
}
