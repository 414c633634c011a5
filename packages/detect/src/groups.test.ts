import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Groups } from './groups.js';

test('numbers come back under their keys, ascending, however often the groups were used before', () => {
  const groups = new Groups();
  const key = fc.integer({ min: -5, max: 40 });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 300 }), (keys) => {
      groups.reset(keys.length);
      const expected = new Map<number, number[]>();
      for (const [value, k] of keys.entries()) {
        groups.add(k, value);
        expected.set(k, [...(expected.get(k) ?? []), value]);
      }
      groups.close();
      for (let k = -6; k <= 41; k++) {
        const found = groups.find(k) ? [...groups.items.slice(groups.from, groups.to)] : undefined;
        expect(found).toEqual(expected.get(k));
      }
    }),
  );
});
