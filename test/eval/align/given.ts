import { readFileSync } from 'node:fs';
import { featuresOf } from '@variorum/align';
import type { GoldBead } from './measure.js';
import type { EvalSet } from './sets.js';

/** Aligned texts by path, five arguments each: source, target and gold, one segment or bead a line, and the languages. */
export function given(args: readonly string[], level: EvalSet['level']): EvalSet[] {
  const lines = (file: string) => readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');
  return Array.from({ length: Math.floor(args.length / 5) }, (_, k) => {
    const [source, target, gold, sourceLang, targetLang] = args.slice(5 * k, 5 * k + 5) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const kind = level === 'block' ? 'paragraph' : 'sentence';
    return {
      name: source,
      level,
      sourceLang,
      targetLang,
      source: lines(source).map((text) => featuresOf(text, sourceLang, kind)),
      target: lines(target).map((text) => featuresOf(text, targetLang, kind)),
      gold: lines(gold).map((line) => JSON.parse(line) as GoldBead),
    };
  });
}
