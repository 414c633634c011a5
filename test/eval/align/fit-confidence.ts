import { writeFileSync } from 'node:fs';
import { alignUnits, confidence, logOdds, WEIGHTS } from '@variorum/align';
import { given } from './given.js';
import { count, noCounts, Reliability } from './measure.js';
import { giants, reshaped, summary } from './reshaped.js';
import { perturbed } from './run.js';
import { type EvalSet, pairsOf } from './sets.js';
import { ALL_LANGUAGES, PACK_LANGUAGES } from './udhr.js';

/**
 * Fits what tempers the confidence of beads: `tsx test/eval/align/fit-confidence.ts sentence|block OUT.json
 * [SOURCE.txt TARGET.txt GOLD.jsonl LANG LANG]…`. Every corpus weighs the same and is held out once: what the others' factor
 * makes of it is printed beside what the plain share of the chains says. The weights with the factor of all are written.
 */
type Level = EvalSet['level'];
interface Sample {
  readonly plain: number;
  readonly right: boolean;
}

function corporaOf(level: Level, args: readonly string[]): Map<string, Iterable<EvalSet>> {
  const pack = pairsOf(PACK_LANGUAGES);
  const others = ALL_LANGUAGES.filter((lang) => !(PACK_LANGUAGES as readonly string[]).includes(lang)).map(
    (lang) => [lang, 'en'] as const,
  );
  const corpora = new Map<string, Iterable<EvalSet>>([
    ['declarations of the lexicon', perturbed(pack, level, 300)],
    ['other declarations', [...perturbed(others, level, 400), ...perturbed(others, level, 500)]],
  ]);
  if (level === 'block')
    corpora.set('reshaped declarations', [
      ...reshaped(pack.slice(0, 20), summary, 300),
      ...reshaped(pack.slice(20, 40), giants, 300),
    ]);
  for (const set of given(args, level)) corpora.set(set.name, [set]);
  return corpora;
}

function samples(sets: Iterable<EvalSet>, level: Level): Sample[] {
  const list: Sample[] = [];
  const weights = { ...WEIGHTS[level], temper: 1 };
  for (const { source, target, gold, sourceLang, targetLang } of sets) {
    const beads = alignUnits(source, target, { sourceLang, targetLang, level, pins: [], weights });
    const right = count(beads, gold, noCounts());
    for (const [k, bead] of beads.entries()) if (!bead.moved) list.push({ plain: bead.score, right: right[k]! });
  }
  return list;
}

/** The factor with the least mean loss over the corpora, to a hundredth. */
function temperOf(corpora: readonly (readonly Sample[])[]): number {
  const loss = (factor: number) =>
    corpora.reduce((sum, list) => sum + list.reduce((s, one) => s + surprise(one, factor), 0) / list.length, 0);
  let best = 1;
  for (let factor = 0.3; factor <= 1.5; factor += 0.01) if (loss(factor) < loss(best)) best = factor;
  return Number(best.toFixed(2));
}

function surprise({ plain, right }: Sample, factor: number): number {
  return Math.log1p(Math.exp((right ? -1 : 1) * factor * logOdds(plain)));
}

function error(list: readonly Sample[], factor: number): string {
  const table = new Reliability();
  for (const { plain, right } of list) table.add(confidence(plain, factor), right);
  return table.error.toFixed(4);
}

const [level, out, ...rest] = process.argv.slice(2);
if ((level !== 'sentence' && level !== 'block') || !out) {
  console.error('usage: fit-confidence.ts sentence|block OUT.json [SOURCE TARGET GOLD LANG LANG]…');
  process.exitCode = 2;
} else {
  const corpora = [...corporaOf(level, rest)].map(([name, sets]) => ({ name, list: samples(sets, level) }));
  for (const { name, list } of corpora) {
    const temper = temperOf(corpora.filter((other) => other.name !== name).map((other) => other.list));
    console.log(
      `${name} (${list.length} beads), held out: mean error ${error(list, 1)} -> ${error(list, temper)} (${temper})`,
    );
  }
  const temper = temperOf(corpora.map(({ list }) => list));
  console.log('all', temper);
  writeFileSync(out, `${JSON.stringify({ ...WEIGHTS, [level]: { ...WEIGHTS[level], temper } }, null, 2)}\n`);
}
