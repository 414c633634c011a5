import { expect, it } from 'vitest';
import { termApplies } from './termbase.js';

it.each([
  ['de', 'de-CH', true],
  ['de-AT', 'de', true],
  ['de-AT', 'de-CH', false],
  ['zh', 'zh-Hant', true],
  ['zh-TW', 'zh-Hans', false],
  ['zh-Hant-HK', 'zh-Hant-TW', false],
  ['en', 'de', false],
  ['not a tag', 'de', false],
])('a term for %s counts in %s: %s', (term, text, wanted) => {
  expect(termApplies(term, text)).toBe(wanted);
});
