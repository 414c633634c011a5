import { describe, expect, it } from 'vitest';
import { DEFAULT_FILTER, type Filter, filterFromQuery, filterToQuery } from './filter.js';

const through = (filter: Filter) =>
  filterFromQuery(
    new URLSearchParams(
      Object.entries(filterToQuery(filter)).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    ),
  );

describe('the filter in the address', () => {
  it('leaves out what is as usual', () => {
    expect(Object.values(filterToQuery(DEFAULT_FILTER)).every((value) => value === null)).toBe(true);
  });

  it('comes back as it went', () => {
    const filter: Filter = { severities: [], kinds: ['number'], states: ['fixed'], minConfidence: 0, nursery: true };
    expect(through(filter)).toEqual(filter);
    expect(through(DEFAULT_FILTER)).toEqual(DEFAULT_FILTER);
  });

  it('reads nonsense as the usual', () => {
    const filter = filterFromQuery(new URLSearchParams('confidence=lots&kind=nothing&state=open,odd'));
    expect(filter).toMatchObject({ minConfidence: DEFAULT_FILTER.minConfidence, kinds: [], states: ['open'] });
  });
});
