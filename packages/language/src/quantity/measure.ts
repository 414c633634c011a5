import type { Bound, QuantityValue } from '@variorum/model';
import { boundBefore, boundBehind } from './bounds.js';
import { APART, BLANK, HYPHEN, type Item, type Lexed } from './lexer.js';
import { meaningOf, type NumberRead } from './number.js';
import { qualify } from './qualified.js';
import { unitByName } from './units.js';

/** A quantity being put together from a number and what stands around it. */
export interface Draft {
  start: number;
  end: number;
  /** Index of its first item (a currency sign counts) and of the first item behind it. */
  first: number;
  next: number;
  value: number;
  step: number;
  bound: Bound;
  unit?: string;
  ordinal?: boolean;
  vague?: boolean;
  weak?: boolean;
  identifier?: boolean;
  digits: boolean;
  scale: number;
  high?: number;
}

/** Adds the unit behind, the currency sign before, and the hedges. */
export function measured(lexed: Lexed, first: number, number: NumberRead): Draft {
  const draft: Draft = {
    start: number.start,
    end: number.end,
    first,
    next: number.next,
    value: number.value,
    step: number.step,
    bound: 'exact',
    digits: number.digits,
    scale: number.scale,
    ...(number.ordinal ? { ordinal: true } : {}),
    ...(number.weak ? { weak: true } : {}),
    ...(number.unit ? { unit: number.unit } : {}),
  };
  if (!draft.ordinal && !draft.unit) {
    signBefore(lexed, draft);
    behind(lexed, draft);
  }
  finishBound(lexed, draft);
  return draft;
}

export function finishBound(lexed: Lexed, draft: Draft): void {
  const before = boundBefore(lexed, draft.first);
  const after = draft.bound === 'exact' ? boundBehind(lexed, draft.next) : undefined;
  draft.bound =
    before && before !== 'about' ? before : draft.bound !== 'exact' ? draft.bound : (after?.bound ?? before ?? 'exact');
  if (after) draft.next = after.next;
}

function signBefore(lexed: Lexed, draft: Draft): void {
  const item = lexed.items[draft.first - 1];
  if (!item || lexed.items[draft.first]!.gap > BLANK) return;
  const sign = meaningOf(item, 'sign') ?? meaningOf(item, 'unit-before');
  if (!sign) return;
  // `5 $ 3`: a sign that belongs to the figure before it.
  const before = lexed.items[draft.first - 2];
  if (before?.figure && item.gap <= BLANK && lexed.items[draft.first]!.gap !== 0) return;
  draft.unit = sign.name;
  draft.start = item.start;
  draft.first--;
}

/** 多 between number and unit, "of" before it, the unit, a half behind it. */
function behind(lexed: Lexed, draft: Draft): void {
  const hedge = boundBehind(lexed, draft.next);
  if (hedge) {
    const scale = lexed.words.dense ? scaleBehind(lexed, hedge.next) : undefined;
    if (scale) {
      draft.value *= scale.value;
      draft.step *= scale.value;
      draft.scale *= scale.value;
      draft.next = scale.next;
      draft.end = scale.end;
    } else if (lexed.words.dense) draft.next = hedge.next;
    if (lexed.words.dense) draft.bound = hedge.bound;
  }
  if (!draft.unit) unitBehind(lexed, draft);
  else if (meaningOf(lexed.items[draft.next], 'unit')?.name === draft.unit && lexed.items[draft.next]!.gap <= BLANK)
    draft.end = lexed.items[draft.next++]!.end;
  halfBehind(lexed, draft);
  qualify(lexed, draft);
}

function scaleBehind(lexed: Lexed, at: number): { value: number; next: number; end: number } | undefined {
  let value = 1;
  let next = at;
  for (let item = lexed.items[next]; item && item.gap === 0; item = lexed.items[next]) {
    const scale = meaningOf(item, 'scale');
    if (!scale) break;
    value *= scale.value;
    next++;
  }
  return next > at ? { value, next, end: lexed.items[next - 1]!.end } : undefined;
}

function unitBehind(lexed: Lexed, draft: Draft): void {
  const { items } = lexed;
  let at = draft.next;
  let item = items[at];
  if (item && item.gap <= BLANK && meaningOf(item, 'of') && (draft.value >= 1e6 || draft.vague)) item = items[++at];
  if (!item || item.gap === APART) return;
  const unit = unitOf(lexed, item, draft);
  if (!unit) return;
  draft.unit = unit;
  draft.end = item.end;
  draft.next = at + 1;
}

function unitOf(lexed: Lexed, item: Item, draft: Draft): string | undefined {
  const multiple = meaningOf(item, 'multiple');
  if (multiple) return 'factor';
  const sign = meaningOf(item, 'sign');
  if (sign && item.gap <= BLANK) {
    // `$` before the next figure belongs to that one: `in 2019 $5 were`.
    const following = lexed.items[draft.next + 1];
    return following?.figure && following.gap === 0 && item.gap !== 0 ? undefined : sign.name;
  }
  const unit = meaningOf(item, 'unit');
  if (!unit) return undefined;
  // One-letter symbols stand behind digits only, and `-m` is no unit.
  if (item.end - item.start === 1 && /[A-Za-z]/.test(lexed.plain.charAt(item.start))) {
    if (!draft.digits || item.gap === HYPHEN || /['’&]/.test(lexed.plain.charAt(item.end))) return undefined;
  }
  return unit.name;
}

function halfBehind(lexed: Lexed, draft: Draft): void {
  const item = lexed.items[draft.next];
  if (!item || item.gap > BLANK || !draft.unit) return;
  const half = meaningOf(item, 'plus-half') ?? (lexed.words.dense ? meaningOf(item, 'half') : undefined);
  if (!half || draft.unit === 'percent' || /^[A-Z]{3}$/.test(draft.unit)) return;
  draft.value += half.value || 0.5;
  draft.step = 0.5;
  draft.end = item.end;
  draft.next++;
}

/** The value as the rest of the programme sees it, with its size in the base unit. */
export function quantityOf(draft: Draft): QuantityValue {
  const known = draft.unit ? unitByName(draft.unit) : undefined;
  const value = Number(draft.value.toPrecision(12));
  return {
    type: 'quantity',
    value,
    bound: draft.bound,
    step: draft.step,
    ...(draft.high === undefined ? {} : { high: Number(draft.high.toPrecision(12)) }),
    ...(draft.unit ? { unit: draft.unit } : {}),
    ...(known ? { base: (value + (known.offset ?? 0)) * known.factor, quantity: known.quantity } : {}),
    ...(draft.ordinal ? { ordinal: true } : {}),
    ...(draft.vague ? { vague: true } : {}),
    ...(draft.weak ? { weak: true } : {}),
    ...(draft.identifier ? { identifier: true } : {}),
  };
}
