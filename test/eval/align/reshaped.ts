import { featuresOf } from '@variorum/align';
import type { GoldBead } from './measure.js';
import { seeded } from './random.js';
import { declaration, type EvalSet } from './sets.js';
import { goldOf } from './udhr.js';

type Pair = readonly [source: string, target: string];
interface Text {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly GoldBead[];
}

/** Paragraphs of a text, so that it is as long as a long story. */
const LENGTH = 45;

/** A second edition that keeps a third of the paragraphs. */
export function summary(pairs: readonly Pair[], random: () => number): Text {
  const target: string[] = [];
  const gold = pairs.map(([, other], i) => ({ source: [i], target: random() < 1 / 3 ? [target.push(other) - 1] : [] }));
  return { source: pairs.map(([own]) => own), target, gold };
}

/** A first edition that runs eight paragraphs at a time together, now and then. */
export function giants(pairs: readonly Pair[], random: () => number): Text {
  const source: string[] = [];
  const gold: GoldBead[] = [];
  for (let k = 0; k < pairs.length; ) {
    const run = pairs.slice(k, k + (random() < 0.4 ? 8 : 1));
    gold.push({ source: [source.push(run.map(([own]) => own).join(' ')) - 1], target: run.map((_, r) => k + r) });
    k += run.length;
  }
  return { source, target: pairs.map(([, other]) => other), gold };
}

/** The declaration in two languages, reshaped; one seed for every pair of languages. */
export function* reshaped(
  pairs: readonly (readonly [string, string])[],
  reshape: (pairs: readonly Pair[], random: () => number) => Text,
  seed: number,
): Generator<EvalSet> {
  for (const [k, [sourceLang, targetLang]] of pairs.entries()) {
    const [own, other] = [declaration(sourceLang), declaration(targetLang)];
    const texts = goldOf(own, other).map(
      (bead): Pair => [own.paragraphs[bead.source[0]!]!, other.paragraphs[bead.target[0]!]!],
    );
    const { source, target, gold } = reshape(texts.slice(0, LENGTH), seeded(seed + k));
    const read = (list: readonly string[], lang: string) => list.map((text) => featuresOf(text, lang, 'paragraph'));
    yield {
      name: `${sourceLang}-${targetLang}`,
      level: 'block',
      sourceLang,
      targetLang,
      source: read(source, sourceLang),
      target: read(target, targetLang),
      gold,
    };
  }
}
