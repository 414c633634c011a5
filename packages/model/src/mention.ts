import type { Span } from './span.js';

/** A typed span with its meaning, comparable across languages. */
export interface Mention<V extends MentionValue = MentionValue> extends Span {
  readonly text: string;
  readonly value: V;
}

export type MentionValue = QuantityValue | DateValue | NameValue | ScaleValue | QuoteValue;

/** How a number is hedged: "about 5", "at least 5", "up to 5", "more than 5", "fewer than 5", "nearly 5". */
export const BOUNDS = ['exact', 'about', 'at-least', 'at-most', 'over', 'under', 'nearly'] as const;
export type Bound = (typeof BOUNDS)[number];

export interface QuantityValue {
  readonly type: 'quantity';
  /** In plain units: "1,2 Mrd." and "12亿" are 1.2e9; "halved" is 0.5 with `unit: 'factor'`. */
  readonly value: number;
  /** Upper end of a range "3 to 5". */
  readonly high?: number;
  readonly bound: Bound;
  /**
   * Canonical unit: `percent`, `percentage-point`, `permille`, an ISO 4217 code (`USD`), a CLDR unit id (`kilometer`,
   * `hectare`, `degree-celsius`), `factor` (doubled = 2, halved = 0.5), `person` is never a unit. Absent: a bare count.
   */
  readonly unit?: string;
  /** Value in the SI-like base unit of its quantity, when `unit` is convertible: metres, square metres, kilograms... */
  readonly base?: number;
  /** Which physical quantity `base` measures: `length`, `area`, `mass`, `volume`, `temperature`, `speed`, `energy`, `duration`. */
  readonly quantity?: string;
  /** "third", "19th". */
  readonly ordinal?: boolean;
  /** Part of a name and no amount: the 16 of F-16. */
  readonly identifier?: boolean;
  /** Written vaguely, so that only the order of magnitude counts: "dozens", "数百". */
  readonly vague?: boolean;
  /** Said by a word that often counts nothing ("a year", "both", 一): it may stand for a value, but proves none. */
  readonly weak?: boolean;
  /** What a bare number counts, where that is told apart: `person`, `household`, `box`. */
  readonly counted?: string;
  /** Smallest step that the writing shows: 1.2 billion -> 1e8. Used to compare rounded values. */
  readonly step: number;
}

/** A date or a clock time, as far as it was said; fields that were not said are absent. */
export interface DateValue {
  readonly type: 'date';
  readonly year?: number;
  /** 1..12 */
  readonly month?: number;
  readonly day?: number;
  /** ISO weekday 1 = Monday .. 7 = Sunday. */
  readonly weekday?: number;
  /** 0..23 */
  readonly hour?: number;
  readonly minute?: number;
  /** 1..4 */
  readonly quarter?: number;
  /** Half of the year 1 or 2. */
  readonly half?: number;
  /** Decade "the 1990s" = 1990; century "20th" = 20. */
  readonly decade?: number;
  readonly century?: number;
  /** `spring`, `summer`, `autumn`, `winter`. */
  readonly season?: string;
  /** `morning`, `noon`, `afternoon`, `evening`, `night`, `midnight`. */
  readonly dayPart?: string;
  /** Relative to publication, in `relativeUnit`s: yesterday = -1 day, next year = +1 year. */
  readonly relative?: number;
  readonly relativeUnit?: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'hour' | 'minute' | 'weekend' | 'decade';
  /** Time zone as said: `GMT`, `local`, `+08:00`. */
  readonly zone?: string;
  /** Named calendar when it is not the Gregorian: `hijri`, `buddhist`, `japanese`, `minguo`, `persian`. `year` is Gregorian. */
  readonly calendar?: string;
}

export interface NameValue {
  readonly type: 'name';
  /** Id in the gazetteer (`country/FR`, `org/who`), when known. */
  readonly id?: string;
  readonly category?: 'person' | 'place' | 'organisation' | 'demonym' | 'product' | 'other';
  /** Latinised, lower-case skeleton for names that the gazetteer does not know. */
  readonly skeleton: string;
}

/** A position on a graded family of words. Composed forms carry their composed level ("not allowed" = forbid). */
export interface ScaleValue {
  readonly type: 'scale';
  readonly family: string;
  /** 1 = mildest. */
  readonly level: number;
  readonly name: string;
  /** True when the level was read through a negation. */
  readonly composed?: boolean;
  readonly negated?: boolean;
  /** Concept ids of the neighbouring words, to pair "restricts chips" with "restringe los chips". */
  readonly context?: readonly number[];
}

export interface QuoteValue {
  readonly type: 'quote';
  /** Text between the quotation marks. */
  readonly inner: string;
}
