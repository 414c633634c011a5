import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf } from './marks.js';

describe('piecesOf', () => {
  it('cuts nested and overlapping spans at every edge, the innermost first', () => {
    const pieces = piecesOf('0123456789', [
      { id: 'outer', start: 1, end: 8 },
      { id: 'inner', start: 3, end: 5 },
      { id: 'across', start: 4, end: 9 },
    ]);
    expect(pieces.map(({ text, ids }) => `${text} ${ids.join('+')}`.trim())).toEqual([
      '0',
      '12 outer',
      '3 inner+outer',
      '4 inner+across+outer',
      '567 across+outer',
      '8 across',
      '9',
    ]);
  });

  it('never loses or doubles a letter, whatever the spans', () => {
    const span = fc.record({
      id: fc.string(),
      start: fc.integer({ min: -5, max: 60 }),
      end: fc.integer({ min: -5, max: 60 }),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(span), (text, spans) => {
        expect(
          piecesOf(text, spans)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
