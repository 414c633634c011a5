import { readdirSync, readFileSync } from 'node:fs';
import { featuresOf } from '@variorum/align';
import type { GoldBead } from './measure.js';
import type { EvalSet } from './sets.js';

const folder = new URL('texts/', import.meta.url);

/**
 * Own texts with their freely cut translations: a bead a paragraph, a sentence a line, which begins with its language. The
 * first language of the name is the source.
 */
export function ownTexts(): EvalSet[] {
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const [sourceLang, targetLang] = file.replace('.txt', '').split('-') as [string, string];
      const source: string[] = [];
      const target: string[] = [];
      const gold: GoldBead[] = readFileSync(new URL(file, folder), 'utf8')
        .trim()
        .split('\n\n')
        .map((bead) => {
          const lines = bead.split('\n').map((line) => [line.slice(0, 2), line.slice(3)] as const);
          const add = (lang: string, list: string[]) =>
            lines.filter(([own]) => own === lang).map(([, text]) => list.push(text) - 1);
          return { source: add(sourceLang, source), target: add(targetLang, target) };
        });
      const read = (texts: readonly string[], lang: string) => texts.map((text) => featuresOf(text, lang, 'sentence'));
      return {
        name: `${sourceLang}-${targetLang}`,
        level: 'sentence',
        sourceLang,
        targetLang,
        source: read(source, sourceLang),
        target: read(target, targetLang),
        gold,
      };
    });
}
