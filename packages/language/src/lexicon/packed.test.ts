import { expect, test } from 'vitest';
import { addCell, createFormIndex } from './forms.js';
import { PackedForms, packForms } from './packed.js';

test.each([
  ['en', 'ban|not allowed|!not only|cut[budget,jobs]|time limit|banned'],
  ['de', 'ein~schränken|Verbot|!nicht nur|Straße'],
  ['ko', '금지하다|새 정부|어렵다'],
  ['zh', '禁止|禁|限制|𠮷野家'],
  ['ja', '決める|難しい|発表する'],
])('%s: packed forms are the forms that were packed', (lang, cell) => {
  const index = createFormIndex(lang);
  addCell(index, cell, 7);
  addCell(index, cell, 1 << 20);
  const { ranges, body } = packForms(index.byFirst);
  const packed = new PackedForms(body, JSON.parse(JSON.stringify(ranges)));
  expect(index.byFirst.size).toBeGreaterThan(0);
  for (const [key, entries] of index.byFirst) {
    expect(packed.has(key)).toBe(true);
    expect(packed.get(key)).toEqual(entries);
    if (index.matching === 'character') expect(packed.lengthsOf(key.charAt(0))).toEqual(index.lengthsOf(key.charAt(0)));
  }
  for (const stranger of ['', 'zzz', 'constructor', '\ud842']) expect(packed.get(stranger)).toBeUndefined();
});
