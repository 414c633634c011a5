import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantitiesAndDates } from './index.js';

const LOCALES = 'en de fr es pt it ru pl cs uk nl tr id vi hi zh ja ko ar fa'.split(' ');
const LATIN = '-u-ca-gregory';

describe.each(LOCALES)('what Intl writes in %s', (lang) => {
  const quantities = (text: string) => readQuantitiesAndDates(text, lang).quantities.map((m) => m.value);

  it('reads plain numbers back', () => {
    const format = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 2_100, max: 1e10 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = whole + cents / 100;
        const [read] = quantities(`x ${format.format(value)} x`);
        expect(read?.value, format.format(value)).toBeCloseTo(value, 2);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it('reads percent, money and units back', () => {
    const check = (options: Intl.NumberFormatOptions, value: number, wanted: number, unit: string) => {
      const text = new Intl.NumberFormat(lang, options).format(value).replace(/[\u200e\u200f\u061c]/g, '');
      const [read] = quantities(text);
      expect([read?.value, read?.unit], text).toEqual([wanted, unit]);
    };
    check({ style: 'percent' }, 0.37, 37, 'percent');
    check({ style: 'currency', currency: 'EUR' }, 1234.5, 1234.5, 'EUR');
    check({ style: 'currency', currency: 'USD', currencyDisplay: 'code' }, 45.25, 45.25, 'USD');
    check({ style: 'unit', unit: 'kilometer', unitDisplay: 'long' }, 37, 37, 'kilometer');
    check({ style: 'unit', unit: 'hour', unitDisplay: 'long' }, 37, 37, 'hour');
  });

  it('reads long dates back', () => {
    const format = new Intl.DateTimeFormat(`${lang}${LATIN}`, { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = new Date(days * 86_400_000);
        const text = format.format(date).replace(/[\u200e\u200f\u061c]/g, '');
        const [read] = readQuantitiesAndDates(text, lang).dates;
        expect([read?.value.year, read?.value.month, read?.value.day], text).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
      }),
      { numRuns: 120, seed: 4 },
    );
  });
});
