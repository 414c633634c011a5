import type { Finding, Kind, Termbase } from '@variorum/model';
import type { BeadView } from './bead.js';

/** One pair of sentences that a detector is tried on. Braces mark the spans that must come back. */
export interface Example {
  readonly source: { readonly lang: string; readonly text: string };
  readonly target: { readonly lang: string; readonly text: string };
  /** House terms that the example needs. */
  readonly termbase?: Termbase;
}

/** A single idea of how meaning diverges: what it is, examples of both sorts, and the function. */
export interface Detector {
  /** The rule id shown to people: a noun, the phenomenon. */
  readonly id: string;
  readonly version: number;
  readonly kind: Kind;
  /** `nursery`: shown on request, counted in no gate, until the corpora say how often it is right. */
  readonly stage: 'ripe' | 'nursery';
  /** One sentence for the catalogue. */
  readonly about: string;
  readonly diverges: readonly [Example, ...Example[]];
  readonly agrees: readonly [Example, ...Example[]];
  detect(bead: BeadView): Draft[];
}

/** A finding before the detector's name is written on it. */
export type Draft = Omit<Finding, 'rule' | 'kind'> & { readonly kind?: Kind };

export function defineDetector(detector: Detector): Detector {
  return detector;
}

/** `pair({ en: 'The bill {restricts} exports.' }, { zh: '该法案{禁止}出口。' })` */
export function pair(
  source: Readonly<Record<string, string>>,
  target: Readonly<Record<string, string>>,
  termbase?: Termbase,
): Example {
  return { source: only(source), target: only(target), ...(termbase ? { termbase } : {}) };
}

function only(side: Readonly<Record<string, string>>): { lang: string; text: string } {
  const [entry, ...more] = Object.entries(side);
  if (!entry || more.length > 0) throw new Error('an example side names exactly one language');
  return { lang: entry[0], text: entry[1] };
}
