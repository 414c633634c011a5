import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownRuns } from '../known-runs.js';
import { readRuns } from './runs.js';

const RUN = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu;

function read(runs: KnownRuns<string>, text: string): [string, number][] {
  const found: [string, number][] = [];
  readRuns(text, runs, (run, start) => found.push([run, start]));
  return found;
}

const expected = (text: string) => [...text.matchAll(RUN)].map((match) => [match[0], match.index]);

test.each([
  "l'homme n'a pas 20'000 francs",
  "don't5 '' 'a' b' 7'x9",
  'Кот’s e\u0301t\u00e9 12½ ²x',
  '𠮷野家 𝐀b 𝟗𝟗 \ud800 a\udc00',
  '',
])('runs of %s', (text) => {
  const runs = new KnownRuns((run) => run);
  expect(read(runs, text)).toEqual(expected(text));
  expect(read(runs, text)).toEqual(expected(text));
});

test('runs of any text are those of the pattern, whatever was read before', () => {
  const runs = new KnownRuns((run) => run);
  const character = fc.constantFrom(..."ab'’É9½ .-٣中\u0301𠮷".split(''), '𠮷', '𝟗');
  fc.assert(
    fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
      const text = characters.join('');
      expect(read(runs, text)).toEqual(expected(text));
    }),
  );
});

test('more runs than are remembered', () => {
  let forgotten = 0;
  const runs = new KnownRuns(
    (run) => run,
    () => forgotten++,
  );
  const text = Array.from({ length: 120_000 }, (_, k) => `w${k.toString(36)}`).join(' ');
  expect(read(runs, text)).toEqual(expected(text));
  expect(forgotten).toBe(2);
});
