import type { Bound } from '@variorum/model';
import { APART, BLANK, type Lexed } from './lexer.js';
import { meaningOf } from './number.js';

/** The hedge right before a number: `about`, `more than`, `up to`, 不足. One article may stand between. */
export function boundBefore(lexed: Lexed, first: number): Bound | undefined {
  const { items } = lexed;
  for (let k = first - 1, gap = items[first]?.gap ?? APART; k >= Math.max(0, first - 2); k--) {
    if (gap === APART) return undefined;
    const bound = meaningOf(items[k], 'bound');
    if (bound) return bound.name as Bound;
    if (!meaningOf(items[k], 'one') && !meaningOf(items[k], 'of')) return undefined;
    gap = items[k]!.gap;
  }
  return undefined;
}

/** The hedge right behind: 余, 以上, 左右, `or more`. */
export function boundBehind(lexed: Lexed, next: number): { bound: Bound; next: number; end: number } | undefined {
  const item = lexed.items[next];
  if (!item || item.gap > BLANK) return undefined;
  const meaning = meaningOf(item, 'bound-after');
  return meaning ? { bound: meaning.name as Bound, next: next + 1, end: item.end } : undefined;
}
