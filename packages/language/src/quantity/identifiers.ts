import { classOf, LETTER } from './characters.js';
import type { Lexed } from './lexer.js';
import type { Draft } from './measure.js';

/** F-16, G7, Covid-19, A380, MH17, 737-800: digits that are part of a name. */
export function isNameFigure(draft: Draft, lexed: Lexed): boolean {
  const { plain } = lexed;
  const before = plain.slice(Math.max(0, draft.start - 3), draft.start);
  if (/\p{Lu}[-‑]?$|[A-Za-z][-‑]?$/u.test(before) && !/(?:US|NT|HK|[RAC])$/.test(before)) return true;
  // A letter right behind: 5G, 3D, 4x4, but not 300km (a unit was read) nor 3rd.
  return draft.unit === undefined && !draft.ordinal && /^\p{Lu}(?!\p{Ll})/u.test(plain.slice(draft.end, draft.end + 2));
}

/**
 * Number words inside a capitalised name: Second World War, Three Gorges, Seven Sisters. German writes every noun with a
 * capital, so that there only the number's own capital inside a sentence tells.
 */
export function isNameWord(draft: Draft, lexed: Lexed): boolean {
  const { plain } = lexed;
  if (draft.digits || lexed.words.dense || !isCapital(plain.charAt(draft.start))) return false;
  if (isCapital(plain.charAt(draft.start + 1))) return false;
  const next = wordAfter(plain, draft.end);
  const last = wordBefore(plain, draft.start);
  if (lexed.words.lang === 'de') return last !== undefined && /[\p{Ll},]$/u.test(last) && isCapital(next.charAt(0));
  return isCapital(next.charAt(0)) || (last !== undefined && isCapital(last.charAt(0)));
}

function isCapital(c: string): boolean {
  return c !== '' && c !== c.toLowerCase();
}

function wordAfter(plain: string, at: number): string {
  let from = at;
  if (plain.charAt(from) === ' ' || plain.charAt(from) === '-') from++;
  let end = from;
  while (end < plain.length && end - from < 20 && classOf(plain.charCodeAt(end)) === LETTER) end++;
  return plain.slice(from, end);
}

/** The word before in the same sentence; undefined at the beginning of a sentence. */
function wordBefore(plain: string, at: number): string | undefined {
  let end = at;
  if (plain.charAt(end - 1) === ' ') end--;
  else return undefined;
  let start = end;
  while (start > 0 && end - start < 20 && classOf(plain.charCodeAt(start - 1)) === LETTER) start--;
  return start < end ? plain.slice(start, end) : plain.charAt(end - 1) === ',' ? ',' : undefined;
}
