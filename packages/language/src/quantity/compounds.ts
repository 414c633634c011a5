import { BLANK, type Lexed } from './lexer.js';
import type { Draft } from './measure.js';
import { meaningOf } from './number.js';

/** How many of a smaller unit make a larger one, where people say both: `an hour and ten minutes`, 1년 6개월, `5 feet 3 inches`. */
const SMALLER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  year: { month: 12 },
  week: { day: 7 },
  day: { hour: 24 },
  hour: { minute: 60 },
  minute: { second: 60 },
  foot: { inch: 12 },
  'pound-mass': { ounce: 16 },
};
/** Languages that leave the word for minutes out: `une heure dix`, `un'ora e dieci`, `una hora y diez`, `eine Stunde zehn`. */
const BARE_MINUTES = new Set(['fr', 'it', 'es', 'pt', 'de', 'nl']);

/** Joins amounts said in two units into one in the smaller unit. */
export function joinCompounds(drafts: readonly Draft[], lexed: Lexed): Draft[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const one = impliedOne(draft, joined.at(-1), lexed);
    if (one) {
      joined.push(one);
      continue;
    }
    const last = joined.at(-1);
    const small = last && isWhole(last) && isWhole(draft) ? smallerUnit(last, draft, lexed) : undefined;
    if (last && small && draft.value < small.size && follows(last, draft, lexed)) {
      const { weak: _weak, ...rest } = draft;
      joined[joined.length - 1] = {
        ...rest,
        start: last.start,
        first: last.first,
        value: last.value * small.size + draft.value,
        unit: small.unit,
        step: 1,
        scale: 1,
        bound: last.bound,
      };
    } else joined.push(draft);
  }
  return joined;
}

/** Languages without an article leave the one out: `час и десять минут`, `rok i sześć miesięcy`, ساعة وعشر دقائق. */
function impliedOne(draft: Draft, last: Draft | undefined, lexed: Lexed): Draft | undefined {
  const { items } = lexed;
  const and = items[draft.first]?.and ? draft.first : draft.first - 1;
  if (!draft.unit || !isWhole(draft) || (and < draft.first && !meaningOf(items[and], 'and'))) return undefined;
  const before = items[and - 1];
  const unit = before && items[and]!.gap <= BLANK ? meaningOf(before, 'unit') : undefined;
  const size = unit && SMALLER[unit.name]?.[draft.unit];
  if (
    !size ||
    draft.value >= size ||
    (last && last.end > before!.start) ||
    !SINGULAR[unit.name]?.test(lexed.plain.slice(before!.start, before!.end))
  )
    return undefined;
  return { ...draft, start: before!.start, first: and - 1, value: size + draft.value, step: 1, scale: 1 };
}

/** One of the unit, in the languages that need no word for one. */
const SINGULAR: Readonly<Record<string, RegExp>> = {
  year: /^(?:год|рік|rok|roku|سنة|عام|عاما|عامًا)$/u,
  hour: /^(?:час|годин[ау]|godzin[aęy]|hodin[auy]|ساعة)$/u,
  week: /^(?:недел[яю]|тиждень|tydzień|týden|أسبوع|أسبوعا)$/u,
  day: /^(?:день|dzień|den|يوم|يوما)$/u,
  minute: /^(?:минут[ау]|хвилин[ау]|minut[aęu]|دقيقة)$/u,
};

function isWhole(draft: Draft): boolean {
  return (
    Number.isInteger(draft.value) && !draft.vague && !draft.ordinal && !draft.identifier && draft.high === undefined
  );
}

function smallerUnit(a: Draft, b: Draft, lexed: Lexed): { unit: string; size: number } | undefined {
  const sizes = SMALLER[a.unit ?? ''];
  if (!sizes) return undefined;
  if (b.unit) return sizes[b.unit] ? { unit: b.unit, size: sizes[b.unit]! } : undefined;
  const bare = a.unit === 'hour' && b.value >= 5 && BARE_MINUTES.has(lexed.words.lang) && endsThere(lexed.plain, b.end);
  return bare ? { unit: 'minute', size: 60 } : undefined;
}

/** No noun follows that the number could count: the end, a stop, or a short word. */
function endsThere(plain: string, at: number): boolean {
  return /^(?:$|[^\p{L}\s]|\s+(?:\p{L}{1,3}(?!\p{L})|[^\p{L}\s]|$))/u.test(plain.slice(at, at + 8));
}

/** Side by side, with nothing but a blank, a comma or "and" between. */
function follows(a: Draft, b: Draft, lexed: Lexed): boolean {
  const { items, plain } = lexed;
  if (items[a.first]!.gap <= BLANK && meaningOf(items[a.first - 1], 'between')) return false;
  if (b.first === a.next) return /^,?[\s\u00a0]?$|^[零又]$|^[-\u2010\u2011]$/.test(plain.slice(a.end, b.start));
  const between = items[a.next];
  return (
    b.first === a.next + 1 &&
    between!.gap <= BLANK &&
    Boolean(meaningOf(between, 'and')) &&
    items[b.first]!.gap <= BLANK
  );
}
