import type { Lexed } from './lexer.js';
import type { Draft } from './measure.js';
import { meaningOf } from './number.js';

/** What a unit becomes with a qualifier beside it: `216 km` + `per hour`, 時速 + 216キロ, 攝氏 + 40度. */
const QUALIFIED: Readonly<Record<string, string>> = {
  'kilometer hour': 'kilometer-per-hour',
  'mile hour': 'mile-per-hour',
  'nautical-mile hour': 'knot',
  'kilometer second': 'kilometer-per-second',
  'meter second': 'meter-per-second',
  'degree celsius': 'degree-celsius',
  'degree fahrenheit': 'degree-fahrenheit',
};
/** A hedge or a particle may stand between a qualifier and its number: 時速は約216キロ. */
const NEAR = 4;

/** Turns a length with "per hour" behind or 時速 before it into a speed, and degrees of a named scale into that scale. */
export function qualify(lexed: Lexed, draft: Draft): void {
  if (!draft.unit) return;
  const behind = lexed.items[draft.next];
  const after =
    behind && behind.start - draft.end <= 1
      ? QUALIFIED[`${draft.unit} ${meaningOf(behind, 'qualifier')?.name}`]
      : undefined;
  if (after) {
    draft.unit = after;
    draft.end = behind!.end;
    draft.next++;
    return;
  }
  let from = draft.start;
  for (let k = draft.first - 1; k >= Math.max(0, draft.first - 2); k--) {
    const item = lexed.items[k]!;
    if (from - item.end > NEAR) return;
    const before = QUALIFIED[`${draft.unit} ${meaningOf(item, 'qualifier-before')?.name}`];
    if (before) {
      draft.unit = before;
      return;
    }
    if (!meaningOf(item, 'bound')) return;
    from = item.start;
  }
}
