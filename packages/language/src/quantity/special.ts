import { boundBefore } from './bounds.js';
import { classOf, HAN, LETTER } from './characters.js';
import { APART, BLANK, type Item, type Lexed } from './lexer.js';
import { type Draft, finishBound } from './measure.js';
import { cardinalOf, meaningOf, type NumberRead } from './number.js';
import { unitByName } from './units.js';

/** Words with a value of their own that need no number: dozens, halves, shares, multiples, fixed measures. */
export function readSpecial(lexed: Lexed, first: number): Draft | undefined {
  const item = lexed.items[first]!;
  const base: Draft = {
    start: item.start,
    end: item.end,
    first,
    next: first + 1,
    value: 0,
    step: 1,
    bound: 'exact',
    digits: false,
    scale: 1,
  };
  const draft = half(lexed, base) ?? fixed(lexed, base);
  if (draft) finishBound(lexed, draft);
  return draft;
}

function fixed(lexed: Lexed, base: Draft): Draft | undefined {
  for (const { kind, value, name, weak } of lexed.items[base.first]!.meanings) {
    const hint = weak ? { weak: true } : {};
    if (kind === 'vague')
      return vague(lexed, { ...base, value, step: isRound(value, name) ? value / 4 : value, vague: true });
    if (kind === 'share') {
      const part = partOfUnit(lexed, { value, next: base.next, end: base.end });
      if (part) return { ...base, ...part, step: part.value };
      return { ...base, value, step: value % 5 === 0 ? 1 : 2, unit: 'percent', ...hint };
    }
    if (kind === 'factor') return { ...base, value, step: 0.1, unit: 'factor', ...hint };
    if (kind === 'measure')
      return {
        ...base,
        value,
        unit: name.replace(':vague', ''),
        ...(name.endsWith(':vague') ? { vague: true } : {}),
        ...hint,
      };
    if (kind === 'weak') return { ...base, value, weak: true };
    if (kind === 'count') return { ...base, value, step: 1, ...hint };
  }
  return undefined;
}

/** `une vingtaine`, `a setka`: about so many, where `dozens` and `hundreds` may be any number of them. */
function isRound(value: number, name: string): boolean {
  return name === 'near' || (value !== 3 && value !== 12 && !Number.isInteger(Math.log10(value)));
}

/** `tens of thousands`, `a few hundred`: vague words multiply. A unit may follow: `una trentina di miglia`. */
function vague(lexed: Lexed, draft: Draft): Draft {
  let at = draft.next;
  if (meaningOf(lexed.items[at], 'of')) at++;
  const item = lexed.items[at];
  const scale =
    item && item.gap <= BLANK
      ? (meaningOf(item, 'scale') ?? meaningOf(item, 'vague') ?? (draft.value === 3 ? severalOf(item) : undefined))
      : undefined;
  if (scale && (scale.value >= 1000 || draft.value === 3)) {
    // "A few hundred" are hundreds.
    draft.value = draft.value === 3 ? scale.value : draft.value * scale.value;
    draft.step = draft.value;
    draft.end = item!.end;
    draft.next = at + 1;
  }
  return withUnit(lexed, draft);
}

function severalOf(item: Item) {
  const times = meaningOf(item, 'times');
  return times && times.value >= 100 ? times : meaningOf(item, 'count');
}

function withUnit(lexed: Lexed, draft: Draft): Draft {
  let at = draft.next;
  if (meaningOf(lexed.items[at], 'of') && lexed.items[at]!.gap <= BLANK) at++;
  const item = lexed.items[at];
  const unit = item && item.gap <= BLANK ? meaningOf(item, 'unit') : undefined;
  if (!unit || !unitByName(unit.name) || item!.end - item!.start === 1) return draft;
  return { ...draft, unit: unit.name, end: item!.end, next: at + 1 };
}

/** `half a million`, 半年, `une demi-heure`, `half of`; a half alone is fifty percent. */
function half(lexed: Lexed, base: Draft): Draft | undefined {
  const { items } = lexed;
  const own = meaningOf(items[base.first], 'half');
  if (!own) return undefined;
  let at = base.next;
  if (items[at] && items[at]!.gap <= BLANK && meaningOf(items[at], 'one')) at++;
  const item = items[at];
  if (item && item.gap !== APART) {
    const scale = meaningOf(item, 'scale') ?? meaningOf(item, 'count');
    const unit = meaningOf(item, 'unit');
    if (scale) {
      const draft = { ...base, value: scale.value / 2, step: scale.value / 2, end: item.end, next: at + 1 };
      const behind = items[draft.next];
      const of = behind && behind.gap <= BLANK && meaningOf(behind, 'of') ? 1 : 0;
      const after = items[draft.next + of];
      const name = after && after.gap <= BLANK ? (meaningOf(after, 'unit') ?? meaningOf(after, 'sign')) : undefined;
      return name ? { ...draft, unit: name.name, end: after!.end, next: draft.next + of + 1 } : draft;
    }
    if (unit && item.gap <= 2) return { ...base, value: 0.5, step: 0.5, unit: unit.name, end: item.end, next: at + 1 };
  }
  return own.weak ? undefined : { ...base, value: 50, step: 1, unit: 'percent' };
}

/** `two thirds`, `ein Drittel`, `a third of`: a share in percent. The number before is its numerator. */
export function fractionOf(
  lexed: Lexed,
  first: number,
  number: NumberRead,
): { value: number; next: number; end: number } | undefined {
  const item = lexed.items[number.next];
  if (!item || item.gap === APART || number.ordinal || number.value > 99 || number.digits) return undefined;
  const part = meaningOf(item, 'fraction');
  if (!part || number.value >= part.value) return undefined;
  if (number.value === 1 && meaningOf(item, 'ordinal') && !endsNounPhrase(lexed, item.end) && !isHedged(lexed, first))
    if (!/^perc/.test(meaningOf(lexed.items[number.next + 1], 'unit')?.name ?? '')) return undefined;
  if (cardinalOf(lexed.items[number.next + 1]) && lexed.items[number.next + 1]!.gap <= BLANK) return undefined;
  return { value: (number.value / part.value) * 100, next: number.next + 1, end: item.end };
}

/**
 * The unit that a share is a part of: `a quarter of a point`, `un quart d'heure`, 四分之一个百分点, `three-quarters of a
 * mile`, `a quarter of a million`. A definite article makes it a share of something known: `a third of the day`.
 */
export function partOfUnit(
  lexed: Lexed,
  share: { value: number; next: number; end: number },
): { value: number; unit: string | undefined; next: number; end: number } | undefined {
  const { items, plain } = lexed;
  let at = share.next;
  if (items[at] && items[at]!.gap <= BLANK && meaningOf(items[at], 'of')) at++;
  if (items[at] && items[at]!.gap <= BLANK && meaningOf(items[at], 'one')) at++;
  const item = items[at];
  if (!item || item.gap === APART || DEFINITE.test(plain.slice(share.end, item.start))) return undefined;
  const part = { next: at + 1, end: item.end };
  const scale = meaningOf(item, 'scale');
  if (scale && scale.value >= 1e6 && at > share.next)
    return { value: (share.value / 100) * scale.value, unit: undefined, ...part };
  const unit = meaningOf(item, 'unit')?.name;
  // One-letter symbols stand behind digits only.
  return unit && unitByName(unit) && !/^[A-Za-z]$/.test(plain.slice(item.start, item.end))
    ? { value: share.value / 100, unit, ...part }
    : undefined;
}

const DEFINITE =
  /(?:^|[\s\u00a0])(?:the|des|der|dem|del|della|dello|dei|degli|delle|dos?|das?|los|las|l['’]|la|le)(?![\p{L}])/u;

/** "Almost a third last year": who hedges does not number a series. Words that are prepositions too prove nothing. */
function isHedged(lexed: Lexed, first: number): boolean {
  const bound = boundBefore(lexed, first);
  if (!bound || bound === 'exact' || bound === 'about') return false;
  const before = lexed.items[first - 1]!;
  return !/^(?:over|above|under|below|su|sotto|onder|boven)$/i.test(lexed.plain.slice(before.start, before.end));
}

/** What follows a share and no ordinal, in the languages whose ordinals are their fractions. */
const ENDS =
  /^\s*(?:of|de|du|des|del|della|dei|degli|dos|das|do|da|di|d['’]|in|and|or|to|from|by|as|y|e|et|o|ou|compared|more|less|higher|lower|fewer|larger|smaller|bigger|since|last|this|next|on|after|before|during|when|while|were|are|have|over|year|par|depuis|en|au|aux|sur|entre|cette|cet|l['’]|respecto|frente|desde|este|rispetto|nel|nell['’]|nella|nei|negli|entro|per|sul|dal|van|op|sinds|ten|dan|meer|minder|hoger|lager|gestegen|gedaald|vergeleken|bij|dit|vorig)(?![\p{L}])/u;

/** "a third of", "un quinto del": what follows is "of", a stop, or the end. "A third man" is an ordinal. */
function endsNounPhrase(lexed: Lexed, at: number): boolean {
  const rest = lexed.plain.slice(at, at + 14);
  if (ENDS.test(rest)) return true;
  const next = classOf(rest.trimStart().charCodeAt(0));
  return rest.trim() === '' || (next !== LETTER && next !== HAN);
}
