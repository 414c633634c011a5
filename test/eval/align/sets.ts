import { featuresOf, type UnitFeatures } from '@variorum/align';
import type { GoldBead } from './measure.js';
import { perturb, type Rates } from './perturb.js';
import { seeded } from './random.js';
import { type Declaration, goldOf, readDeclaration } from './udhr.js';

/** Two texts to align and what is known of the answer. */
export interface EvalSet {
  readonly name: string;
  readonly level: 'block' | 'sentence';
  readonly sourceLang: string;
  readonly targetLang: string;
  readonly source: readonly UnitFeatures[];
  readonly target: readonly UnitFeatures[];
  readonly gold: readonly GoldBead[];
  /** Units that the gold speaks of, when not of all. */
  readonly judged?: { readonly source: ReadonlySet<number>; readonly target: ReadonlySet<number> };
}

/** How stories are rearranged from one edition to the next: paragraphs. */
export const STORY_RATES: Rates = { drop: 0.06, merge: 0.06, split: 0.06, shift: 0, move: 0.04 };
/** How translators cut sentences. */
export const SENTENCE_RATES: Rates = { drop: 0.06, merge: 0.14, split: 0.08, shift: 0.04, move: 0 };

const declarations = new Map<string, Declaration>();
export function declaration(lang: string): Declaration {
  const known = declarations.get(lang) ?? readDeclaration(lang);
  declarations.set(lang, known);
  return known;
}

const read = (texts: readonly string[], lang: string, level: EvalSet['level']) =>
  texts.map((text) => featuresOf(text, lang, level === 'block' ? 'paragraph' : 'sentence'));

/** The whole declaration in two languages, judged where the paragraphs of an article correspond one to one. */
export function declarationSet(sourceLang: string, targetLang: string): EvalSet {
  const [own, other] = [declaration(sourceLang), declaration(targetLang)];
  const gold = goldOf(own, other);
  return {
    name: `${sourceLang}-${targetLang}`,
    level: 'block',
    sourceLang,
    targetLang,
    source: read(own.paragraphs, sourceLang, 'block'),
    target: read(other.paragraphs, targetLang, 'block'),
    gold,
    judged: {
      source: new Set(gold.flatMap((bead) => bead.source)),
      target: new Set(gold.flatMap((bead) => bead.target)),
    },
  };
}

/** The corresponding paragraphs only, spoilt at random. */
export function perturbedSet(
  sourceLang: string,
  targetLang: string,
  level: EvalSet['level'],
  rates: Rates,
  seed: number,
): EvalSet {
  const [own, other] = [declaration(sourceLang), declaration(targetLang)];
  const pairs = goldOf(own, other).map(
    (bead) => [own.paragraphs[bead.source[0]!]!, other.paragraphs[bead.target[0]!]!] as const,
  );
  const { source, target, gold } = perturb(pairs, rates, seeded(seed));
  return {
    name: `${sourceLang}-${targetLang}`,
    level,
    sourceLang,
    targetLang,
    source: read(source, sourceLang, level),
    target: read(target, targetLang, level),
    gold,
  };
}

/** Six parts of the declaration, five articles each: stories of their own for the same-story test. */
export function parts(lang: string): (readonly UnitFeatures[])[] {
  const { articles, paragraphs } = declaration(lang);
  const list = [...articles.values()];
  return Array.from({ length: 6 }, (_, part) =>
    read(
      list
        .slice(part * 5, part * 5 + 5)
        .flat()
        .map((i) => paragraphs[i]!),
      lang,
      'block',
    ),
  );
}

export function pairsOf(langs: readonly string[]): (readonly [string, string])[] {
  return langs.flatMap((a, i) => langs.slice(i + 1).map((b) => [a, b] as const));
}
