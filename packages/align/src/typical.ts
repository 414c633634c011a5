import { type LanguageTag, primarySubtag } from '@variorum/model';

/**
 * Length of a text, in the Latin letters that `featuresOf` counts, over that of its English edition: measured on the
 * Universal Declaration of Human Rights.
 */
const TYPICAL: Readonly<Record<string, number>> = {
  zh: 0.67,
  es: 1.12,
  fr: 1.13,
  de: 1.14,
  pt: 1.07,
  it: 1.13,
  ru: 1.13,
  ja: 0.87,
  ko: 0.77,
  ar: 0.72,
  nl: 1.2,
  pl: 1.07,
  uk: 1.03,
  cs: 0.95,
  tr: 0.97,
  hi: 1.04,
  id: 1.19,
  vi: 1.04,
  fa: 0.87,
  ro: 1.13,
  hu: 1.16,
  th: 0.88,
};

/** Length of a target text over that of its source, as these languages have it. */
export function typicalRatio(source: LanguageTag, target: LanguageTag): number {
  return (TYPICAL[primarySubtag(target)] ?? 1) / (TYPICAL[primarySubtag(source)] ?? 1);
}
