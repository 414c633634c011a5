import { DETECTORS, type Example } from '@variorum/detect';
import { describe, expect, it } from 'vitest';
import { checkPair } from './check-pair.js';

/** Braces mark the spans that must come back. */
function unmark(text: string): { text: string; spans: string[] } {
  return { text: text.replace(/[{}]/g, ''), spans: [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]!) };
}

function run(example: Example) {
  const source = unmark(example.source.text);
  const target = unmark(example.target.text);
  return {
    ...checkPair(source.text, target.text, [example.source.lang, example.target.lang], {
      termbase: example.termbase,
    }),
    wanted: { source: source.spans, target: target.spans },
  };
}

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (_, detector) => {
  for (const example of detector.diverges) {
    it(`flags ${example.source.text} / ${example.target.text}`, () => {
      const { flags, wanted } = run(example);
      const own = flags.filter((flag) => flag.rule === detector.id);
      expect(own.length, JSON.stringify(flags.map((f) => [f.rule, f.source?.text, f.target?.text]))).toBeGreaterThan(0);
      if (wanted.source.length > 0)
        expect(own.map((flag) => flag.source?.text)).toEqual(expect.arrayContaining(wanted.source));
      if (wanted.target.length > 0)
        expect(own.map((flag) => flag.target?.text)).toEqual(expect.arrayContaining(wanted.target));
    });
  }
  for (const example of detector.agrees) {
    it(`is silent on ${example.source.text} / ${example.target.text}`, () => {
      const { flags } = run(example);
      expect(flags.map((flag) => [flag.rule, flag.source?.text, flag.target?.text])).toEqual([]);
    });
  }
});
