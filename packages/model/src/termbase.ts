import type { LanguageTag } from './language-tag.js';

/** What the house says about a term; `deprecated` is tolerated at best, `forbidden` must not appear. */
export const TERM_STATUSES = ['preferred', 'admitted', 'deprecated', 'forbidden'] as const;
export type TermStatus = (typeof TERM_STATUSES)[number];

export interface Term {
  readonly lang: LanguageTag;
  /** The term in its dictionary form, one or more words. */
  readonly text: string;
  readonly status: TermStatus;
  /** Why: shown to the person who reads the flag. */
  readonly note?: string;
}

/** One concept of the house and its terms in any number of languages. */
export interface TermEntry {
  readonly id: string;
  readonly note?: string;
  readonly terms: readonly Term[];
}

/** The terms that a house wants to see, and those that it does not. Plain data: nobody changes one in place. */
export interface Termbase {
  readonly entries: readonly TermEntry[];
}

/** Several termbases as one; undefined when there is none. */
export function joinTermbases(termbases: readonly Termbase[]): Termbase | undefined {
  if (termbases.length < 2) return termbases[0];
  return { entries: termbases.flatMap((termbase) => termbase.entries) };
}

/**
 * Whether a term of one language tag counts in a text of another: the same language, and nothing in script or region
 * that both name and that differs. A term for `de` counts in `de-CH`, one for `de-AT` does not.
 */
export function termApplies(term: LanguageTag, text: LanguageTag): boolean {
  const [a, b] = [localeOf(term), localeOf(text)];
  if (!a || !b || a.language !== b.language) return false;
  return !differ(scriptOf(a), scriptOf(b)) && !differ(a.region, b.region);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** The script as written, or as the region implies it: `zh-TW` is in traditional characters. */
function scriptOf(locale: Intl.Locale): string | undefined {
  return locale.script ?? (locale.region ? locale.maximize().script : undefined);
}

function localeOf(tag: LanguageTag): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}
