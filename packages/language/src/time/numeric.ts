import type { Lexed } from '../quantity/lexer.js';
import type { DateRead, Fields } from './fields.js';

const ISO = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;
const LOCAL = /(\d{1,2})(\.(?= ?\d)|[/-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?!\d)/y;
const ASIAN = /((?:19|20)\d{2})([./])(\d{1,2})\2(\d{1,2})(?!\d)/y;
/** `26.5.` in German, Czech, Finnish: day and month with their stops. */
const STOPPED = /(\d{1,2})\.\s?(\d{1,2})\.(?=\s|$|[,)])/y;

/** 26.05.2026, 2026-05-26, 26/05/2026; the month first in American English, or where only that fits. */
export function readNumericDate(lexed: Lexed, first: number): DateRead | undefined {
  const { plain, items, words } = lexed;
  const { start } = items[first]!;
  if (/[\d.,/-]/.test(plain.charAt(start - 1)) && plain.charAt(start - 1) !== '') return undefined;
  const found = iso(plain, start) ?? local(plain, start, words.lang) ?? stopped(plain, start, words.lang);
  if (!found) return undefined;
  let next = first + 1;
  while (next < items.length && items[next]!.start < found.end) next++;
  return { next, parts: [{ start, end: found.end, fields: found.fields }] };
}

function iso(plain: string, at: number): { end: number; fields: Fields } | undefined {
  for (const pattern of [ISO, ASIAN]) {
    pattern.lastIndex = at;
    const match = pattern.exec(plain);
    const [year, month, day] = match
      ? match
          .slice(1)
          .filter((part) => /^\d/.test(part))
          .map(Number)
      : [];
    if (match && valid(month, day))
      return { end: at + match[0].length, fields: { year: year!, month: month!, day: day! } };
  }
  return undefined;
}

function local(plain: string, at: number, lang: string): { end: number; fields: Fields } | undefined {
  LOCAL.lastIndex = at;
  const match = LOCAL.exec(plain);
  if (!match) return undefined;
  const [a, b] = [Number(match[1]), Number(match[3])];
  if (match[4]!.length === 2 && match[2] !== '/' && !(match[2] === '.' && lang !== 'en')) return undefined;
  const year = match[4]!.length === 2 ? century(Number(match[4])) : Number(match[4]);
  if (year < 1000 || year > 2199) return undefined;
  const american = lang === 'en' && (b > 12 || (a <= 12 && match[2] === '/'));
  const [day, month] = american ? [b, a] : a <= 31 && b <= 12 ? [a, b] : [b, a];
  if (!valid(month, day)) return undefined;
  // Both readings fit an English date with slashes: only the year is sure.
  const doubtful = lang === 'en' && a <= 12 && b <= 12 && a !== b;
  return { end: at + match[0].length, fields: doubtful ? { year } : { year, month, day } };
}

function stopped(plain: string, at: number, lang: string): { end: number; fields: Fields } | undefined {
  if (lang !== 'de' && lang !== 'cs' && lang !== 'pl' && lang !== 'ru' && lang !== 'uk') return undefined;
  STOPPED.lastIndex = at;
  const match = STOPPED.exec(plain);
  const [day, month] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || !valid(month, day)) return undefined;
  return { end: at + match[0].length, fields: { month, day } };
}

function valid(month: number | undefined, day: number | undefined): boolean {
  return month !== undefined && day !== undefined && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Two-digit years: 00..49 of this century, 50..99 of the last. */
function century(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}
