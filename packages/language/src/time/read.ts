import { APART, type Lexed } from '../quantity/lexer.js';
import { meaningOf } from '../quantity/number.js';
import { readClock } from './clock.js';
import { readDay } from './day.js';
import { readDenseDate } from './dense.js';
import type { DateRead } from './fields.js';
import { readNumericDate } from './numeric.js';
import { readPeriod } from './period.js';
import { readYear } from './year.js';

/** The date, clock time or period that begins at an item, if any. */
export function readDateAt(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  if (item.figure) {
    return (
      readNumericDate(lexed, first) ??
      (lexed.words.dense ? readDenseDate(lexed, first) : readDay(lexed, first)) ??
      readClock(lexed, first) ??
      readPeriod(lexed, first) ??
      readYear(lexed, first)
    );
  }
  if (item.meanings.length === 0) return undefined;
  return (
    (lexed.words.dense ? readDenseDate(lexed, first) : readDay(lexed, first)) ??
    readClock(lexed, first) ??
    readPeriod(lexed, first) ??
    readWord(lexed, first)
  );
}

/** Words that say a time on their own: weekdays, yesterday, next year, spring, in the morning. */
function readWord(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  const span = { start: item.start, end: item.end };
  for (const { kind, value, name, weak } of item.meanings) {
    if (kind === 'weekday' && (!weak || beside(lexed, first))) return weekdayWithDay(lexed, first, value);
    if (kind === 'relative')
      return { next: first + 1, parts: [{ ...span, fields: { relative: value, relativeUnit: name as 'day' } }] };
    if (kind === 'season' && !weak) return { next: first + 1, parts: [{ ...span, fields: { season: name } }] };
    if (kind === 'daypart' && !weak) return { next: first + 1, parts: [{ ...span, fields: { dayPart: name } }] };
  }
  return undefined;
}

/** `Monday, the 27th`, `lundi 27`, `Montag, dem 27.`: the day of a month that is not named. */
function weekdayWithDay(lexed: Lexed, first: number, weekday: number): DateRead {
  const { items, plain, words } = lexed;
  const item = items[first]!;
  const alone = { next: first + 1, parts: [{ start: item.start, end: item.end, fields: { weekday } }] };
  const day = items.slice(first + 1, first + 3).find((next) => next.figure);
  if (!day?.figure || day.end - day.start > 2 || day.figure.value < 1 || day.figure.value > 31) return alone;
  if (!/^,? (?:the |dem |den |der |le |el |il |dia |día )?$/.test(plain.slice(item.end, day.start))) return alone;
  const suffix = /^(?:st|nd|rd|th|\.)(?![\p{L}\d])/u.exec(plain.slice(day.end, day.end + 3))?.[0] ?? '';
  const plainDay = /^(?:fr|es|it|pt|ru|uk)$/.test(words.lang) && /^(?:\s*[,.;)]|$)/.test(plain.slice(day.end));
  if (suffix === '' && !plainDay) return alone;
  const next = items.indexOf(day, first) + 1;
  if (meaningOf(items[next], 'month')) return alone;
  return {
    next,
    parts: [
      {
        start: item.start,
        end: day.end + (suffix === '.' ? 0 : suffix.length),
        fields: { weekday, day: day.figure.value },
      },
    ],
  };
}

/** Short weekday names stand beside a figure or with a stop: `Mon 5 May`. */
function beside(lexed: Lexed, at: number): boolean {
  const next = lexed.items[at + 1];
  return Boolean(next?.figure) && next!.gap !== APART;
}
