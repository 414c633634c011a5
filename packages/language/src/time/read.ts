import { APART, type Lexed } from '../quantity/lexer.js';
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
    if (kind === 'weekday' && (!weak || beside(lexed, first)))
      return { next: first + 1, parts: [{ ...span, fields: { weekday: value } }] };
    if (kind === 'relative')
      return { next: first + 1, parts: [{ ...span, fields: { relative: value, relativeUnit: name as 'day' } }] };
    if (kind === 'season' && !weak) return { next: first + 1, parts: [{ ...span, fields: { season: name } }] };
    if (kind === 'daypart' && !weak) return { next: first + 1, parts: [{ ...span, fields: { dayPart: name } }] };
  }
  return undefined;
}

/** Short weekday names stand beside a figure or with a stop: `Mon 5 May`. */
function beside(lexed: Lexed, at: number): boolean {
  const next = lexed.items[at + 1];
  return Boolean(next?.figure) && next!.gap !== APART;
}
