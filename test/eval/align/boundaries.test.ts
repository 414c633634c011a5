import { expect, it } from 'vitest';
import { boundaryFigures } from './boundaries.js';

it('finds the ends of the hard cases of every language in running text', () => {
  const figures = boundaryFigures();
  for (const { lang, f1, wrong } of figures) expect(f1, `${lang}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.96);
  expect(figures.reduce((sum, { f1 }) => sum + f1, 0) / figures.length).toBeGreaterThanOrEqual(0.99);
});
