import type { Bead, LanguageTag, Pin } from '@variorum/model';
import { confidence } from './confidence.js';
import type { Dictionary } from './dictionary.js';
import type { UnitFeatures } from './features.js';
import { cutGiants, joinParts } from './giants.js';
import { findMoved } from './moved.js';
import { alignAgain, alignMonotone, type ScoredBead, unitsOf } from './passes.js';
import { typicalRatio } from './typical.js';
import { WEIGHTS, type Weights } from './weights.js';

export interface AlignOptions {
  readonly sourceLang: LanguageTag;
  readonly targetLang: LanguageTag;
  /** Moved units are looked for among blocks only: sentences inside a block bead keep their order. */
  readonly level: 'block' | 'sentence';
  readonly pins: readonly Pin[];
  /** What installed dictionaries say of the two texts; see `dictionaryFor`. */
  readonly dictionary?: Dictionary | undefined;
  /** Other weights than the fitted ones: for fitting and ablation. */
  readonly weights?: Weights;
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
  const weights = options.weights ?? WEIGHTS[options.level];
  const found = alignParted(
    freeSource.map((i) => source[i]!),
    freeTarget.map((j) => target[j]!),
    weights,
    options,
  );
  const named = found.map(
    (bead): Bead => ({
      ...bead,
      source: bead.source.map((i) => freeSource[i]!),
      target: bead.target.map((j) => freeTarget[j]!),
    }),
  );
  return inReadingOrder([...named, ...pinned]);
}

/** Blocks that hold many of the other text's are cut for the search, and put together again. */
function alignParted(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  weights: Weights,
  options: AlignOptions,
): Bead[] {
  const { level, sourceLang, targetLang } = options;
  const own = level === 'block' ? cutGiants(source, target, sourceLang) : undefined;
  const other = level === 'block' ? cutGiants(target, source, targetLang) : undefined;
  const beads = alignFree(own?.units ?? source, other?.units ?? target, weights, options);
  return own || other ? joinParts(beads, own, other) : beads;
}

/** Monotone pass; moved blocks fixed and taken out; monotone pass over the rest. */
function alignFree(
  source: readonly UnitFeatures[],
  target: readonly UnitFeatures[],
  weights: Weights,
  { level, sourceLang, targetLang, dictionary }: AlignOptions,
): Bead[] {
  const pass = alignMonotone(source, target, weights, typicalRatio(sourceLang, targetLang), dictionary);
  const moved = level === 'block' ? findMoved(pass, source.length, target.length) : [];
  const sure = (bead: ScoredBead) => confidence(bead.posterior, weights.temper);
  if (moved.length === 0) return pass.beads.map((bead) => ({ ...unitsOf(bead), score: sure(bead) }));
  const restSource = freeUnits(
    source.length,
    moved.map((pair) => pair.source),
  );
  const restTarget = freeUnits(
    target.length,
    moved.map((pair) => pair.target),
  );
  const rest = alignAgain(pass, [source, target], [restSource, restTarget]).map((bead): Bead => {
    const units = unitsOf(bead);
    return {
      source: units.source.map((i) => restSource[i]!),
      target: units.target.map((j) => restTarget[j]!),
      score: sure(bead),
    };
  });
  return [
    ...rest,
    ...moved.map(
      (pair): Bead => ({
        source: [pair.source],
        target: [pair.target],
        score: 1 / (1 + Math.exp(-pair.margin)),
        moved: true,
      }),
    ),
  ];
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
