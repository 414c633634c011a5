import { APART, BLANK, HYPHEN, type Item, type Lexed } from '../quantity/lexer.js';
import { meaningOf, readNumber } from '../quantity/number.js';
import type { DateRead, Fields } from './fields.js';
import { yearAt } from './year.js';

/** Centuries, decades, quarters and halves of a year: `19th century`, `XIXe siècle`, `the 1990s`, `90-е годы`, `Q3`. */
export function readPeriod(lexed: Lexed, first: number): DateRead | undefined {
  return decade(lexed, first) ?? roman(lexed, first) ?? counted(lexed, first) ?? named(lexed, first);
}

/** `first quarter`, `2nd half of the year`, `drittes Quartal`, `19. Jahrhundert`, `21st century`. */
function counted(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  if (!item.figure && !meaningOf(item, 'ordinal') && !meaningOf(item, 'number')) return undefined;
  const read = readNumber(lexed, first);
  if (!read || !Number.isInteger(read.value) || read.value < 1 || read.value > 30) return undefined;
  const word = lexed.items[read.next];
  if (!word || word.start - read.end > 6) return undefined;
  const between = lexed.plain.slice(read.end, word.start);
  if (!/^(?:\.|e|er|re|th|st|nd|rd|º|ª|°|-(?:й|я|е|го|м|му|ом|ому)|ème|ste|de|[°’']?)[\s\u00a0-]?$/u.test(between))
    return undefined;
  const ordinal = Boolean(read.ordinal) || between !== ' ';
  const fields = fieldsOf(read.value, word, ordinal) ?? halfOfYear(lexed, read.next, ordinal ? read.value : 0);
  if (!fields) return undefined;
  return { next: read.next + 1, parts: [{ start: read.start, end: word.end, fields }] };
}

/** `second half of 2028`, `primera mitad de 2028`: of a year that is named. */
function halfOfYear(lexed: Lexed, at: number, value: number): Fields | undefined {
  if (value < 1 || value > 2 || !meaningOf(lexed.items[at], 'half-of')) return undefined;
  let year = at + 1;
  while (year < at + 3 && lexed.items[year]?.gap === BLANK && meaningOf(lexed.items[year], 'of')) year++;
  return yearAt(lexed, year) ? { half: value } : undefined;
}

function fieldsOf(value: number, word: Item, ordinal: boolean): Fields | undefined {
  if (meaningOf(word, 'century') && value >= 5) return { century: value };
  if (!ordinal) return undefined;
  if (meaningOf(word, 'century')) return { century: value };
  if (meaningOf(word, 'quarter') && value <= 4) return { quarter: value };
  if (meaningOf(word, 'half-year') && value <= 2) return { half: value };
  return undefined;
}

/** Words that hold number and period: 上半年, `Q3`, `third-quarter`, `the nineties`; `siglo XIX`, `siglo 19`, `thế kỷ 19`. */
function named(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  for (const { kind, value, name } of item.meanings) {
    if (kind !== 'period') continue;
    const fields: Fields =
      name === 'quarter'
        ? { quarter: value }
        : name === 'half'
          ? { half: value }
          : name === 'decade'
            ? { decade: value }
            : { century: value };
    return { next: first + 1, parts: [{ start: item.start, end: item.end, fields }] };
  }
  const next = lexed.items[first + 1];
  if (!next || next.gap > BLANK) {
    const numeral = (meaningOf(item, 'century') ?? meaningOf(item, 'century-before')) && numeralBehind(lexed, item.end);
    return numeral
      ? { next: first + 1, parts: [{ start: item.start, end: numeral.end, fields: { century: numeral.value } }] }
      : undefined;
  }
  if (meaningOf(item, 'century') ?? (meaningOf(item, 'century-before') && numeralBehind(lexed, item.end))) {
    const numeral = numeralBehind(lexed, item.end);
    const value = numeral?.value ?? next.figure?.value ?? 0;
    if (value < 1 || value > 30) return undefined;
    return {
      next: numeral ? first + 1 : first + 2,
      parts: [{ start: item.start, end: numeral?.end ?? next.end, fields: { century: value } }],
    };
  }
  // `quý 3`, `kuartal ketiga`, `الربع الأول`: the noun first.
  const ordinal = next.figure?.value ?? meaningOf(next, 'ordinal')?.value;
  if (ordinal === undefined) return undefined;
  const fields: Fields | undefined =
    meaningOf(item, 'quarter-before') && ordinal <= 4
      ? { quarter: ordinal }
      : meaningOf(item, 'half-before') && ordinal <= 2
        ? { half: ordinal }
        : meaningOf(item, 'century-before') && ordinal <= 30
          ? { century: ordinal }
          : undefined;
  return fields ? { next: first + 2, parts: [{ start: item.start, end: next.end, fields }] } : undefined;
}

const ROMAN = /(?<![\p{L}\d])([IVXІХ]{1,5})(?:er|e|º|ème)?$/u;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, І: 1, Х: 10 };

/** `XIXe siècle`, `XX wieku`, `IV квартал`: the numeral before the noun is no item of its own. */
function roman(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  if (item.figure || !['century', 'quarter', 'half-year'].some((kind) => meaningOf(item, kind))) return undefined;
  const before = lexed.plain.slice(Math.max(0, item.start - 9), item.start);
  if (!/[\s\u00a0]$/.test(before)) return undefined;
  const match = ROMAN.exec(before.slice(0, -1));
  const value = match ? romanValue(match[1]!) : 0;
  const fields = value > 0 ? fieldsOf(value, item, true) : undefined;
  if (!match || !fields) return undefined;
  return { next: first + 1, parts: [{ start: item.start - 1 - match[0].length, end: item.end, fields }] };
}

function numeralBehind(lexed: Lexed, at: number): { value: number; end: number } | undefined {
  const match = /^[\s\u00a0]([IVX]{1,5})(?![\p{L}\d])/u.exec(lexed.plain.slice(at, at + 8));
  const value = match ? romanValue(match[1]!) : 0;
  return match && value > 0 ? { value, end: at + match[0].length } : undefined;
}

function romanValue(numeral: string): number {
  let sum = 0;
  for (let i = 0; i < numeral.length; i++) {
    const value = VALUES[numeral[i]!]!;
    sum += value < (VALUES[numeral[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

const PLURAL: Readonly<Record<string, RegExp>> = {
  en: /^['’]?s(?![\p{L}])/u,
  de: /^(?:er(?![\p{L}])(?:[ -]?Jahren?)?)/u,
  nl: /^(?:er[- ]?jaren|s)(?![\p{L}])/u,
  ru: /^-(?:х|е|ые|ых)(?![\p{L}])/u,
  uk: /^-(?:х|ті|і|их)(?![\p{L}])/u,
  tr: /^['’]?(?:lar|ler)\p{L}*/u,
  pl: /^\.?(?=\s?(?:lat|latach|lata)?)$/u,
};

/** `the 1990s`, `die 90er Jahre`, `les années 90`, `los años 90`, `90-е`, 1990年代. */
function decade(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  if (!item.figure) return decadeBehind(lexed, first);
  const value = decadeValue(item);
  if (value === undefined) return undefined;
  const behind = lexed.items[first + 1];
  if (behind && behind.gap <= HYPHEN && meaningOf(behind, 'decade-after'))
    return { next: first + 2, parts: [{ start: item.start, end: behind.end, fields: { decade: value } }] };
  const suffix = PLURAL[lexed.words.lang]?.exec(lexed.plain.slice(item.end, item.end + 12));
  if (!suffix || suffix[0] === '') return undefined;
  const end = item.end + suffix[0].length;
  let next = first + 1;
  while (lexed.items[next] && lexed.items[next]!.start < end) next++;
  return { next, parts: [{ start: item.start, end, fields: { decade: value } }] };
}

/** `années 1990`, `años noventa`, `lata dwudzieste`: the noun first. */
function decadeBehind(lexed: Lexed, first: number): DateRead | undefined {
  const item = lexed.items[first]!;
  const next = lexed.items[first + 1];
  if (!meaningOf(item, 'decade-before') || !next || next.gap === APART) return undefined;
  const spoken = next.figure ? undefined : (meaningOf(next, 'number') ?? meaningOf(next, 'ordinal'))?.value;
  const value = next.figure
    ? decadeValue(next)
    : spoken !== undefined && spoken >= 20 && spoken <= 90 && spoken % 10 === 0
      ? 1900 + spoken
      : undefined;
  if (value === undefined) return undefined;
  return { next: first + 2, parts: [{ start: item.start, end: next.end, fields: { decade: value } }] };
}

function decadeValue(item: Item): number | undefined {
  const value = item.figure!.value;
  const length = item.end - item.start;
  if (value % 10 !== 0) return undefined;
  if (length === 4 && value >= 1500 && value <= 2090) return value;
  return length === 2 && value >= 20 ? 1900 + value : undefined;
}
