import type { Bead, LanguageTag, Pin } from '@variorum/model';
import type { UnitFeatures } from './features.js';
import { linkMoved } from './moved.js';
import { beadScore } from './score.js';
import { searchBeads } from './search.js';
import { BLOCK_WEIGHTS, SENTENCE_WEIGHTS } from './weights.js';

export interface AlignOptions {
  readonly sourceLang: LanguageTag;
  readonly targetLang: LanguageTag;
  /** Moved units are looked for among blocks only: sentences inside a block bead keep their order. */
  readonly level: 'block' | 'sentence';
  readonly pins: readonly Pin[];
}

/** Aligns two sequences of units. Every unit is in exactly one bead; pinned beads come back as they were given. */
export function alignUnits(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  options: AlignOptions,
): Bead[] {
  const pinned = options.pins
    .map(
      (pin): Bead => ({
        source: inside(pin.source, source.length),
        target: inside(pin.target, target.length),
        score: 1,
        pinned: true,
      }),
    )
    .filter((bead) => bead.source.length + bead.target.length > 0);
  const freeSource = freeUnits(
    source.length,
    pinned.flatMap((bead) => bead.source),
  );
  const freeTarget = freeUnits(
    target.length,
    pinned.flatMap((bead) => bead.target),
  );
  const weights = options.level === 'block' ? BLOCK_WEIGHTS : SENTENCE_WEIGHTS;
  const units = { source: freeSource.map((i) => source[i]!), target: freeTarget.map((j) => target[j]!) };
  const { beads, evidence } = searchBeads(units.source, units.target, weights);
  let found: Bead[] = beads.map((bead) => ({ source: bead.source, target: bead.target, score: beadScore(bead) }));
  if (options.level === 'block') found = linkMoved(found, units.source, units.target, evidence);
  const named = found.map(
    (bead): Bead => ({
      ...bead,
      source: bead.source.map((i) => freeSource[i]!),
      target: bead.target.map((j) => freeTarget[j]!),
    }),
  );
  return inReadingOrder([...named, ...pinned]);
}

function inside(units: readonly number[], length: number): number[] {
  return [...new Set(units)].filter((i) => i >= 0 && i < length).sort((a, b) => a - b);
}

function freeUnits(length: number, taken: readonly number[]): number[] {
  const fixed = new Set(taken);
  return Array.from({ length }, (_, i) => i).filter((i) => !fixed.has(i));
}

/** By source position; a bead without source stands after the bead of the target unit before it. */
function inReadingOrder(beads: readonly Bead[]): Bead[] {
  const placeOfTarget = new Map<number, number>();
  for (const bead of beads)
    for (const j of bead.target) if (bead.source.length > 0 && !bead.moved) placeOfTarget.set(j, bead.source[0]!);
  const place = (bead: Bead): number => {
    if (bead.source.length > 0) return bead.source[0]!;
    for (let j = bead.target[0]! - 1; j >= 0; j--) {
      const before = placeOfTarget.get(j);
      if (before !== undefined) return before + 0.5;
    }
    return -1;
  };
  return [...beads].sort((a, b) => place(a) - place(b) || (a.target[0] ?? -1) - (b.target[0] ?? -1));
}
