import anyAscii from 'any-ascii';
import { memo } from '../lazy.js';

/** Latin letters for any script, lower case: `Кофлер` and `科夫勒` become `kofler` and `kefule`. */
export const latinize = memo((text: string): string =>
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

/** Similarity of two strings, 0..1: twice the longest common subsequence over the summed lengths. */
export function similarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const row = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    let diagonal = 0;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!;
      row[j] = a.charCodeAt(i) === b.charCodeAt(j - 1) ? diagonal + 1 : Math.max(above, row[j - 1]!);
      diagonal = above;
    }
  }
  return (2 * row[b.length]!) / (a.length + b.length);
}
