import type { Flag } from '@variorum/model';
import { expect, it } from 'vitest';
import { oddOneOut } from './odd-one-out.js';

const at = (start: number, kind: Flag['kind'] = 'number') => ({
  kind,
  source: { block: 1, start, end: start + 5, text: 'three' },
});
const names = { source: 'en', target: 'de' };

it('names the translation that alone differs, or the source when all translations do', () => {
  expect(oddOneOut(at(10), names, [[], [at(40)]])).toBe('de');
  expect(oddOneOut(at(10), names, [[at(12)], [at(10)]])).toBe('en');
});

it('names nobody when some agree and some do not, when there are two editions, or when the source has no such place', () => {
  expect(oddOneOut(at(10), names, [[at(10)], []])).toBeUndefined();
  expect(oddOneOut(at(10), names, [])).toBeUndefined();
  expect(oddOneOut({ kind: 'addition', source: null }, names, [[], []])).toBeUndefined();
  expect(oddOneOut(at(10), names, [[at(10, 'strength')], []])).toBe('de');
});
