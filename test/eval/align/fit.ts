import { writeFileSync } from 'node:fs';
import { WEIGHTS, type Weights } from '@variorum/align';
import { given } from './given.js';
import { perturbed, score } from './run.js';
import { type EvalSet, pairsOf } from './sets.js';
import { PACK_LANGUAGES } from './udhr.js';

/**
 * Fits the alignment weights by coordinate search on strict F1:
 * `tsx test/eval/align/fit.ts sentence OUT.json [SOURCE.txt TARGET.txt GOLD.jsonl LANG LANG]…`. The sets are the perturbed
 * declarations (seeds other than those of `eval:align`) and any aligned texts given, one segment a line; every set given
 * weighs as much as the declarations together. Three folds come first: fitted on the other two, measured on the third, so
 * that the gain on texts not seen is known; then the weights of all sets are written.
 */
type Level = EvalSet['level'];
type Tree = { [key: string]: number | Tree };

const ROUNDS = 1;
const FOLDS = 3;
/** Smaller gains are taken for noise. */
const LEAST_GAIN = 0.0004;
/** Chances, which must stay below one. */
const CHANCE = /^links\/(?!cognate)/;
/** Not for alignment: `fit-confidence.ts` sets the rest. */
const FIXED = /^(?:priors\/1:1|learnFrom|temper)$/;

function leaves(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'number' ? [`${path}${key}`] : leaves(value, `${path}${key}/`),
  );
}

function at(tree: Tree, path: string, value?: number): number {
  const keys = path.split('/');
  const last = keys.pop()!;
  const node = keys.reduce((inner, key) => inner[key] as Tree, tree);
  if (value !== undefined) node[last] = value;
  return node[last] as number;
}

/** The declarations first, each text given after them. */
function gather(level: Level, extra: readonly EvalSet[]): EvalSet[][] {
  const pairs = pairsOf([...PACK_LANGUAGES, 'ro', 'hu', 'is', 'hi']).filter((_, k) => k % 5 === 0);
  return [[...perturbed(pairs, level, 100)], ...extra.map((set) => [set])];
}

/** The sets of one fold, or those of all others. */
function ofFold(groups: readonly EvalSet[][], fold: number, inside: boolean): EvalSet[][] {
  let number = 0;
  return groups
    .map((sets) => sets.filter(() => (number++ % FOLDS === fold) === inside))
    .filter((sets) => sets.length > 0);
}

function mean(groups: readonly EvalSet[][], level: Level, weights: Weights): number {
  const all = { ...WEIGHTS, [level]: weights };
  return groups.reduce((sum, sets) => sum + score(sets, all), 0) / groups.length;
}

function fitWeights(level: Level, groups: readonly EvalSet[][]): Weights {
  const weights = structuredClone(WEIGHTS[level]) as unknown as Tree;
  const value = () => mean(groups, level, weights as unknown as Weights);
  const steps = new Map<string, number>();
  let best = value();
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of leaves(weights).filter((leaf) => !FIXED.test(leaf))) {
      const step = steps.get(path) ?? (path.startsWith('priors') ? 1 : 0.35);
      const old = at(weights, path);
      const better = [1, -1].some((sign) => {
        const next = path.startsWith('priors') ? old + sign * step : old * (1 + sign * step);
        if (CHANCE.test(path) && next > 0.95) return false;
        at(weights, path, Number(next.toFixed(4)));
        const now = value();
        if (now > best + LEAST_GAIN) {
          best = now;
          console.log(path, old, '->', at(weights, path), best.toFixed(4));
          return true;
        }
        at(weights, path, old);
        return false;
      });
      steps.set(path, better ? step : step / 2);
    }
  }
  return weights as unknown as Weights;
}

const [level, out, ...rest] = process.argv.slice(2);
if ((level !== 'sentence' && level !== 'block') || !out) {
  console.error('usage: fit.ts sentence|block OUT.json [SOURCE TARGET GOLD LANG LANG]…');
  process.exitCode = 2;
} else {
  const groups = gather(level, given(rest, level));
  for (let fold = 0; fold < FOLDS; fold++) {
    const unseen = ofFold(groups, fold, true);
    const fitted = fitWeights(level, ofFold(groups, fold, false));
    const [before, after] = [WEIGHTS[level], fitted].map((weights) => mean(unseen, level, weights).toFixed(4));
    console.log(`fold ${fold + 1}: held out ${before} -> ${after}`);
  }
  const weights = fitWeights(level, groups);
  writeFileSync(out, `${JSON.stringify({ ...WEIGHTS, [level]: weights }, null, 2)}\n`);
}
