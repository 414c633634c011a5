import type { Token } from '@variorum/language';
import type { Side } from './bead.js';
import { once } from './memo.js';
import { tokensInside } from './places.js';

/** Words that must have a counterpart: no function words, no digits, nothing inside a number or a date. */
export function isContent(token: Token, side: Side): boolean {
  if (token.stop || token.digits) return false;
  if (side.quantities.length === 0 && side.dates.length === 0) return true;
  return !tokensInValues(side).has(token);
}

const tokensInValues = once((side: Side): ReadonlySet<Token> => {
  const inside = new Set<Token>();
  const add = (k: number) => inside.add(side.tokens[k]!);
  for (const m of side.quantities) tokensInside(side, m, add);
  for (const m of side.dates) tokensInside(side, m, add);
  return inside;
});
