import { simplify } from '@variorum/language';
import { primarySubtag } from '@variorum/model';
import { BEFORE, BEHIND } from './adposition-tables.js';
import { type Marks, marksOf } from './marks.js';

const tables = new Map<string, readonly (readonly [string, Marks])[]>();

/** Adpositions of a language with their marks, the longest first. */
function adpositionsOf(lang: string): readonly (readonly [string, Marks])[] {
  const primary = primarySubtag(lang);
  let list = tables.get(primary);
  if (!list) {
    const table = BEFORE[primary] ?? {};
    list = Object.entries(table)
      .flatMap(([names, words]) => words.split('|').map((word) => [word.trim(), marksOf(names)] as const))
      .sort((a, b) => b[0].length - a[0].length);
    tables.set(primary, list);
  }
  return list;
}

/** What the adposition at the end of a text makes of the noun behind it; undefined when there is none. */
export function adpositionMark(text: string, lang: string): Marks | undefined {
  const spaced = !lang.startsWith('zh');
  const tail = (spaced ? text.toLowerCase() : simplify(text)).replace(/[\s'’]+$/u, '');
  for (const [word, marks] of adpositionsOf(lang)) {
    if (!tail.endsWith(word)) continue;
    const before = tail.charAt(tail.length - word.length - 1);
    if (spaced && before !== '' && !/[\s'’"“„«(]/u.test(before)) continue;
    // "par des entreprises": the article that looks like an adposition stands behind the true one.
    const outer = spaced && /\s/.test(before) ? adpositionMark(tail.slice(0, -word.length), lang) : undefined;
    return outer ?? marks;
  }
  return undefined;
}

/** What stands behind a noun makes of it, in languages that mark it there; undefined elsewhere. */
export function particleMark(text: string, lang: string): Marks | undefined {
  const list = BEHIND[primarySubtag(lang)];
  if (!list) return undefined;
  for (const [names, pattern] of list) if (pattern.test(text)) return marksOf(names);
  return 0;
}
