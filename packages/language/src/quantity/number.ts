import { Accumulator, stepOf } from './accumulate.js';
import { APART, BLANK, HYPHEN, type Item, type Lexed, TOUCHING } from './lexer.js';
import { type Meaning, NUMBER } from './vocabulary.js';

/** A number found in the text, before its unit is known. */
export interface NumberRead {
  /** Index of the first item behind it. */
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly step: number;
  /** Written in digits at least in part. */
  readonly digits: boolean;
  /** The product of the scale words: 1e6 in `3.5 million`. */
  readonly scale: number;
  /** Only an article or "one", or a word with other everyday uses. */
  readonly weak: boolean;
  readonly ordinal?: boolean;
  /** A single character or word: no composed numeral. */
  readonly single: boolean;
  /** Unit from a suffix: `dreijährig`. */
  readonly unit?: string;
}

const CARDINAL = new Set(['number', 'one', 'times', 'teen', 'scale', 'full', 'mixed', 'prefix-add']);

export function meaningOf(item: Item | undefined, kind: string): Meaning | undefined {
  if (item) for (const meaning of item.meanings) if (meaning.kind === kind) return meaning;
  return undefined;
}

export function cardinalOf(item: Item | undefined): Meaning | undefined {
  return item?.meanings.find((meaning) => CARDINAL.has(meaning.kind));
}

interface State {
  readonly acc: Accumulator;
  readonly lexed: Lexed;
  readonly first: number;
  next: number;
  end: number;
  digits: boolean;
  scale: number;
  lowest: number;
  weak: boolean;
  count: number;
  ordinal: boolean;
  unit: string | undefined;
  add: number;
}

/** Reads the longest number that begins at an item: figures, words, both mixed, ordinals. */
export function readNumber(lexed: Lexed, first: number): NumberRead | undefined {
  const item = lexed.items[first]!;
  if (!(item.begins & NUMBER)) return undefined;
  const known = lexed.numbers[first];
  if (known !== undefined) return known || undefined;
  const read = readAnew(lexed, first, item);
  lexed.numbers[first] = read ?? false;
  return read;
}

function readAnew(lexed: Lexed, first: number, item: Item): NumberRead | undefined {
  const state: State = {
    acc: new Accumulator(lexed.words.composition),
    lexed,
    first,
    next: first,
    end: item.end,
    digits: false,
    scale: 1,
    lowest: Number.POSITIVE_INFINITY,
    weak: false,
    count: 0,
    ordinal: false,
    unit: undefined,
    add: 0,
  };
  if (!begin(state, item)) return undefined;
  arabicTens(state);
  extend(state);
  if (state.acc.empty) return undefined;
  plusHalf(state);
  const value = Number((state.acc.value + state.add).toPrecision(13));
  return {
    next: state.next,
    start: item.start,
    end: state.end,
    value,
    step: state.digits
      ? Number.isInteger(state.acc.value) && state.lowest < 1
        ? 1
        : state.acc.step
      : state.add === 0.5
        ? 0.5
        : stepOf(value),
    digits: state.digits,
    scale: state.scale,
    weak: state.weak && state.count === 1,
    single: state.count === 1 && !state.digits,
    ...(state.ordinal ? { ordinal: true } : {}),
    ...(state.unit ? { unit: state.unit } : {}),
  };
}

function begin(state: State, item: Item): boolean {
  if (item.figure) {
    state.acc.figure(item.figure.value, item.figure.step);
    state.digits = !item.figure.words;
    advance(state, item);
    return true;
  }
  if (takeGlued(state, item)) return true;
  const meaning = cardinalOf(item);
  if (!meaning) {
    const ordinal = meaningOf(item, 'ordinal');
    if (!ordinal || !state.acc.push('number', ordinal.value, false)) return false;
    state.ordinal = true;
    state.weak = ordinal.weak;
    advance(state, item);
    return true;
  }
  if (meaning.kind === 'scale' && (state.lexed.words.dense || item.end - item.start <= 2)) return false;
  if (meaning.kind === 'prefix-add') {
    return prefixed(state, item, meaning.value);
  }
  state.acc.push(meaning.kind, meaning.value, false);
  if (meaning.kind === 'scale') state.scale = meaning.value;
  state.weak = meaning.weak || meaning.kind === 'one' || (meaning.kind === 'scale' && state.lexed.words.lang === 'en');
  advance(state, item);
  return true;
}

/** `साढ़े तीन` = 3.5: what stands before the number is added to it, before any scale. */
function prefixed(state: State, item: Item, add: number): boolean {
  const behind = state.lexed.items[state.next + 1];
  const number = behind && behind.gap === BLANK ? (behind.figure ?? meaningOf(behind, 'number')) : undefined;
  if (!number || number.value >= 100) return false;
  state.acc.figure(number.value + add, 0.25);
  state.end = item.end;
  state.count++;
  state.next++;
  advance(state, behind!);
  state.digits = Boolean(behind!.figure);
  return true;
}

function advance(state: State, item: Item): void {
  state.next++;
  state.end = item.end;
  state.count++;
}

function extend(state: State): void {
  while (!state.ordinal && !state.unit) {
    const item = state.lexed.items[state.next];
    if (!item || item.gap === APART) return;
    if (item.figure) {
      if (!takeFigure(state, item)) return;
      continue;
    }
    if (meaningOf(item, 'and') && !item.and) {
      if (!takeAnd(state)) return;
      continue;
    }
    if (item.and && !state.acc.mayJoin()) return;
    if (!takeWord(state, item, Boolean(item.and))) return;
  }
}

/** Goes over "and" only when the word behind it fits. */
function takeAnd(state: State): boolean {
  if (!state.acc.mayJoin()) return false;
  const behind = state.lexed.items[state.next + 1];
  if (!behind || behind.gap === APART || behind.figure || behind.and) return false;
  const { next, end } = state;
  state.next++;
  if (!takeWord(state, behind, true)) {
    state.next = next;
    return false;
  }
  // `mil e dois mil` are two numbers: the scale behind does not fit, so that the word before it belongs to the next one.
  const scale = meaningOf(state.lexed.items[state.next], 'scale');
  if (scale && state.lexed.items[state.next]!.gap !== APART && !state.acc.fitsScale(scale.value)) {
    state.acc.rollback();
    state.next = next;
    state.end = end;
    return false;
  }
  return true;
}

function takeWord(state: State, item: Item, and: boolean): boolean {
  if (takeGluedInside(state, item, and)) return true;
  for (const meaning of item.meanings) {
    if (!CARDINAL.has(meaning.kind) || meaning.kind === 'prefix-add') continue;
    // `5-два`, `3 two`: words do not go on with a figure, scales do.
    if (
      state.digits &&
      state.scale === 1 &&
      meaning.kind !== 'scale' &&
      !(meaning.kind === 'times' && meaning.value >= 100)
    )
      continue;
    if (meaning.kind === 'scale' && item.end - item.start === 1 && !shortScale(state, item)) continue;
    if (meaning.kind === 'scale' && item.gap === HYPHEN && !state.digits && state.lexed.words.lang === 'en') continue;
    if (!state.acc.push(meaning.kind, meaning.value, and)) continue;
    if (meaning.kind === 'scale' || (meaning.kind === 'times' && state.digits)) {
      state.scale *= meaning.value;
      state.lowest = Math.min(state.lowest, meaning.value);
    }
    advance(state, item);
    return true;
  }
  return takeOrdinal(state, item, and);
}

/** One letter is a scale right behind the digits: `$3m`, `5k`; an m without a currency sign is a metre. */
function shortScale(state: State, item: Item): boolean {
  if (state.lexed.words.dense) return true;
  if (!state.digits || item.gap !== TOUCHING) return false;
  const letter = state.lexed.plain.charAt(item.start);
  return letter === 'k' || letter === 'K' || Boolean(meaningOf(state.lexed.items[state.first - 1], 'sign'));
}

function takeOrdinal(state: State, item: Item, and: boolean): boolean {
  const ordinal = meaningOf(item, 'ordinal');
  if (!ordinal || state.digits || meaningOf(item, 'fraction')) return false;
  const kind = ordinal.value >= 1000 ? 'scale' : ordinal.value === 100 ? 'times' : 'number';
  if (state.weak && state.count === 1 && kind === 'number') return false;
  if (!state.acc.push(kind, ordinal.value, and)) return false;
  state.ordinal = true;
  advance(state, item);
  return true;
}

/** A smaller group in digits: `3億5000万`, `4억 5000만`, `1 млн 200 тыс.`. */
function takeFigure(state: State, item: Item): boolean {
  if (state.scale === 1 || item.gap === HYPHEN || !item.figure || !Number.isInteger(item.figure.value)) return false;
  const behind = state.lexed.items[state.next + 1];
  const scale = behind && behind.gap <= BLANK ? meaningOf(behind, 'scale')?.value : undefined;
  const { lowest } = state;
  if (scale === undefined && !(state.lexed.words.dense && (item.gap === TOUCHING || item.figure.value >= 1000)))
    return false;
  if (scale !== undefined ? scale >= lowest || item.figure.value * scale >= lowest : item.figure.value >= lowest)
    return false;
  state.acc.figure(item.figure.value, item.figure.step);
  advance(state, item);
  if (scale !== undefined) {
    state.acc.push('scale', scale, false);
    state.lowest = scale;
    advance(state, behind!);
  }
  return true;
}

function takeGlued(state: State, item: Item): boolean {
  return item.parts !== undefined && takeParts(state, item, false);
}

function takeGluedInside(state: State, item: Item, and: boolean): boolean {
  return item.parts !== undefined && !state.digits && takeParts(state, item, and);
}

function takeParts(state: State, item: Item, before: boolean): boolean {
  let and = before;
  for (const part of item.parts ?? []) {
    if (part.kind === 'and') and = true;
    else if (part.kind === 'suffix') {
      if (part.name === 'ordinal') state.ordinal = true;
      else state.unit = part.name;
    } else if (part.kind === 'plus-half') state.add = 0.5;
    else if (part.kind === 'half') return false;
    else if (part.kind === 'ordinal') {
      if (!state.acc.push(part.value >= 1000 ? 'scale' : part.value === 100 ? 'times' : 'number', part.value, and))
        return false;
      state.ordinal = true;
    } else {
      if (!state.acc.push(part.kind, part.value, and)) return false;
      if (part.kind === 'scale') {
        state.scale *= part.value;
        state.lowest = Math.min(state.lowest, part.value);
      }
      and = false;
    }
  }
  advance(state, item);
  state.count++;
  return true;
}

/** الثالثة والعشرون: twenty-third, ones before tens. */
function arabicTens(state: State): void {
  if (state.lexed.words.lang !== 'ar' || !state.ordinal || state.acc.value >= 10) return;
  const item = state.lexed.items[state.next];
  const tens = item?.and && item.gap <= BLANK ? meaningOf(item, 'number')?.value : undefined;
  if (tens === undefined || tens < 20 || tens > 90 || tens % 10 !== 0) return;
  state.add = tens;
  advance(state, item!);
}

/** `two and a half million`, `deux ans et demi`, `两个半`; a scale may follow. */
function plusHalf(state: State): void {
  const item = state.lexed.items[state.next];
  const half = item && item.gap <= BLANK && !state.ordinal ? meaningOf(item, 'plus-half') : undefined;
  if (!half || state.scale > 1) return;
  const value = state.acc.value + half.value;
  state.acc.figure(value, 0.5);
  advance(state, item!);
  extend(state);
}
