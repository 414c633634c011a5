import { primarySubtag } from '@variorum/model';

/** UTF-16 units per unit of English in parallel news texts: rough means from our own corpora and the UDHR. */
const DENSITY: Readonly<Record<string, number>> = {
  zh: 0.3,
  ja: 0.42,
  ko: 0.47,
  ar: 0.85,
  he: 0.8,
  fa: 0.92,
  hi: 0.98,
  th: 0.9,
  vi: 1.05,
  id: 1.08,
  tr: 1.02,
  es: 1.12,
  fr: 1.15,
  de: 1.12,
  nl: 1.1,
  pt: 1.1,
  it: 1.12,
  ro: 1.12,
  ru: 1.05,
  uk: 1.02,
  pl: 1.06,
  cs: 0.98,
  hu: 1.08,
};

/**
 * Logarithm of a text's length over the length expected from its counterpart, both in UTF-16 units; positive when the
 * target is longer than expected. A faithful sentence stays within about ±0.5.
 */
export function lengthDeviation(
  source: { readonly lang: string; readonly length: number },
  target: { readonly lang: string; readonly length: number },
): number {
  return Math.log((target.length + 4) / ((source.length + 4) * (density(target.lang) / density(source.lang))));
}

function density(lang: string): number {
  return DENSITY[primarySubtag(lang)] ?? 1;
}
