import anyAscii from 'any-ascii';
import { memo } from '../lazy.js';

/** Latin letters for any script, lower case: `Кофлер` and `科夫勒` become `kofler` and `kefule`. */
export function latinize(text: string): string {
  return PLAIN.test(text) ? text : transliterate(text);
}

const PLAIN = /^[a-z0-9 ]*$/;
const transliterate = memo((text: string): string =>
  anyAscii(text)
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, ''),
);

/**
 * Consonants of a name with the letters merged that transliterations confuse (c/k/q/g, s/z/x/j, t/d, p/b, v/f/w/h,
 * l/r), so that `Kofler`, `Кофлер`, `コフラー` and `科夫勒` meet.
 */
export const skeleton = memo((name: string): string => {
  const latin = latinize(name)
    .replace(/tch|tsch|ch|sh|sch|zh|ts|tz|cz/g, 's')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ng/g, 'n')
    .replace(/[xz]/g, 's')
    .replace(/j/g, 's')
    .replace(/[cqg]/g, 'k')
    .replace(/[vwh]/g, 'f')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/r/g, 'l')
    .replace(/m/g, 'n');
  return latin.replace(/[aeiouy0-9 ]/g, '').replace(/(.)\1+/g, '$1');
});

/** Places of every letter of one string as bits, by char code below 128; all zero between calls. */
const PLACES = new Int32Array(128);

/** Similarity of two strings, 0..1: twice the longest common subsequence over the summed lengths. */
export function similarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const common = commonInBits(a, b);
  return (2 * (common < 0 ? commonInTable(a, b) : common)) / (a.length + b.length);
}

/** Longest common subsequence, a row of the table in one integer (Hyyrö 2004); -1 when `b` is too long or not ASCII. */
function commonInBits(a: string, b: string): number {
  if (b.length > 31) return -1;
  let plain = true;
  for (let j = 0; j < b.length; j++) {
    const code = b.charCodeAt(j);
    if (code < 128) PLACES[code]! |= 1 << j;
    else plain = false;
  }
  let row = -1;
  for (let i = 0; i < a.length; i++) {
    const code = a.charCodeAt(i);
    if (code >= 128) continue;
    const met = row & PLACES[code]!;
    row = (row + met) | (row - met);
  }
  for (let j = 0; j < b.length; j++) if (b.charCodeAt(j) < 128) PLACES[b.charCodeAt(j)] = 0;
  if (!plain) return -1;
  let common = 0;
  for (let rest = ~row & ((1 << b.length) - 1); rest !== 0; rest &= rest - 1) common++;
  return common;
}

function commonInTable(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = a.charCodeAt(i) === b.charCodeAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]!);
      diagonal = above;
    }
  }
  return row[b.length]!;
}
