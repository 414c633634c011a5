import { BLANK, type Lexed } from './lexer.js';
import type { Draft } from './measure.js';
import { meaningOf } from './number.js';

/** Joins `3 to 5 million`, `zwischen 3 und 5 Prozent`, `3–5 km` and scores (`3-1`, 3比1) into one quantity with two ends. */
export function joinRanges(drafts: readonly Draft[], lexed: Lexed): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    if (last && last.high === undefined && joinable(last, draft)) {
      if (isScore(last, draft, lexed)) {
        joined[joined.length - 1] = { ...last, end: draft.end, next: draft.next, high: draft.value };
        continue;
      }
      const low = isRange(last, draft, lexed) ? lowEnd(last, draft) : undefined;
      if (low !== undefined) {
        joined[joined.length - 1] = {
          ...draft,
          start: last.start,
          first: last.first,
          value: low,
          high: draft.value,
          bound: last.bound,
          ...(last.unit && !draft.unit ? { unit: last.unit } : {}),
        };
        continue;
      }
    }
    joined.push(draft);
  }
  return joined;
}

function joinable(a: Draft, b: Draft): boolean {
  return (
    !a.ordinal &&
    !b.ordinal &&
    !a.vague &&
    !b.vague &&
    !a.identifier &&
    !b.identifier &&
    (!a.unit || !b.unit || a.unit === b.unit)
  );
}

function isRange(a: Draft, b: Draft, lexed: Lexed): boolean {
  const { items, plain } = lexed;
  if (b.first === a.next)
    return /^\s?[-–—~～〜‐‑]\s?$/.test(plain.slice(a.end, b.start)) && plain.slice(a.end, b.start).trim() !== '';
  if (b.first !== a.next + 1) return false;
  const between = items[a.next]!;
  if (between.gap > BLANK || items[b.first]!.gap > BLANK) return false;
  if (meaningOf(between, 'range')) return true;
  return Boolean(meaningOf(between, 'and')) && Boolean(meaningOf(items[a.first - 1], 'between'));
}

/** The low end takes the scale of the high one: `3 to 5 million` begins at three million. */
function lowEnd(a: Draft, b: Draft): number | undefined {
  if (a.scale === 1 && b.scale > 1 && !a.unit && a.value < b.value / b.scale) return a.value * b.scale;
  return a.value < b.value ? a.value : undefined;
}

/** Two small whole figures with a hyphen or a colon, or 比 between them. */
function isScore(a: Draft, b: Draft, lexed: Lexed): boolean {
  if (!a.digits && lexed.items[a.first]?.figure === undefined) return false;
  if (a.unit || b.unit || a.value > 250 || b.value > 250 || !Number.isInteger(a.value) || !Number.isInteger(b.value))
    return false;
  if (b.first === a.next) {
    const gap = lexed.plain.slice(a.end, b.start);
    return gap === ':' || (a.value >= b.value && (gap === '-' || gap === '–'));
  }
  return b.first === a.next + 1 && Boolean(meaningOf(lexed.items[a.next], 'score'));
}
