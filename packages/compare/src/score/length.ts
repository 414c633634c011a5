import type { Side } from '@variorum/detect';

/** UTF-16 units per unit of English in news and parallel texts, rough means. */
const DENSITY: Readonly<Record<string, number>> = {
  zh: 0.3,
  ja: 0.42,
  ko: 0.47,
  ar: 0.85,
  he: 0.8,
  fa: 0.9,
  hi: 0.98,
  th: 0.9,
  es: 1.12,
  fr: 1.15,
  de: 1.12,
  pt: 1.1,
  it: 1.12,
  ru: 1.05,
};

/** Logarithm of the target's length over the length expected from the source; 0 when either side is short. */
export function lengthDeviation(source: Side, target: Side): number {
  return Math.log((target.length + 4) / ((source.length + 4) * (density(target.lang) / density(source.lang))));
}

function density(lang: string): number {
  return DENSITY[lang.split('-', 1)[0] ?? ''] ?? 1;
}
