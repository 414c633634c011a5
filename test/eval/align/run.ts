import { readFileSync, writeFileSync } from 'node:fs';
import { alignUnits, sameStory, WEIGHTS, type Weights } from '@variorum/align';
import { boundaryFigures } from './boundaries.js';
import { count, f1, noCounts, Reliability } from './measure.js';
import { giants, reshaped, summary } from './reshaped.js';
import { declarationSet, type EvalSet, pairsOf, parts, perturbedSet, SENTENCE_RATES, STORY_RATES } from './sets.js';
import { sharedFigures } from './shared.js';
import { ownTexts } from './texts.js';
import { ALL_LANGUAGES, PACK_LANGUAGES } from './udhr.js';

type AllWeights = Readonly<Record<EvalSet['level'], Weights>>;

/** Strict F1 over all beads of the sets; adds every bead to the reliability table. */
export function score(sets: Iterable<EvalSet>, weights: AllWeights = WEIGHTS, reliability?: Reliability): number {
  const total = noCounts();
  for (const set of sets) {
    const { sourceLang, targetLang, level } = set;
    const beads = alignUnits(set.source, set.target, {
      sourceLang,
      targetLang,
      level,
      pins: [],
      weights: weights[level],
    });
    const right = count(beads, set.gold, total, set.judged);
    if (reliability && !set.judged) for (const [k, bead] of beads.entries()) reliability.add(bead.score, right[k]!);
  }
  return f1(total);
}

/** Precision and recall of `sameStory` above a half: every part of the declaration with its own and another part. */
export function sameStoryFigures(langs: readonly string[]): { precision: number; recall: number; pairs: number } {
  const read = new Map(langs.map((lang) => [lang, parts(lang)]));
  let [hits, alarms, wanted, pairs] = [0, 0, 0, 0];
  for (const [a, b] of pairsOf(langs)) {
    for (let i = 0; i < 6; i++) {
      for (const j of [i, (i + 1) % 6, (i + 3) % 6]) {
        const [source, target] = [read.get(a)![i]!, read.get(b)![j]!];
        const beads = alignUnits(source, target, { sourceLang: a, targetLang: b, level: 'block', pins: [] });
        const same = sameStory(beads, source, target) > 0.5;
        pairs++;
        if (i === j) wanted++;
        if (same && i === j) hits++;
        if (same && i !== j) alarms++;
      }
    }
  }
  return { precision: hits / Math.max(1, hits + alarms), recall: hits / wanted, pairs };
}

/** Sets of all pairs, perturbed with a seed of their own each. */
export function* perturbed(pairs: readonly (readonly [string, string])[], level: EvalSet['level'], seed: number) {
  const rates = level === 'block' ? STORY_RATES : SENTENCE_RATES;
  for (const [k, [a, b]] of pairs.entries()) yield perturbedSet(a, b, level, rates, seed + k);
}

function* whole(pairs: readonly (readonly [string, string])[]) {
  for (const [a, b] of pairs) yield declarationSet(a, b);
}

/** Pairs of the other languages with English: no lexicon knows them. */
const OTHERS = ALL_LANGUAGES.filter((lang) => !(PACK_LANGUAGES as readonly string[]).includes(lang));

function report(): string[] {
  const pack = pairsOf(PACK_LANGUAGES);
  const others = OTHERS.map((lang) => [lang, 'en'] as const);
  const blocks = new Reliability();
  const sentences = new Reliability();
  const same = sameStoryFigures(PACK_LANGUAGES);
  const row = (what: string, figure: number, goal: string) => `| ${what} | ${figure.toFixed(4)} | ${goal} |`;
  const lines = [
    '| what | strict F1 | goal |',
    '|---|---|---|',
    row(`UDHR, ${pack.length} pairs of the lexicon's languages`, score(whole(pack)), '≥ .985'),
    row(`UDHR, ${others.length} languages without lexicon, against English`, score(whole(others)), ''),
    row('UDHR perturbed, paragraphs, lexicon pairs', score(perturbed(pack, 'block', 9000), WEIGHTS, blocks), '≥ .95'),
    row('UDHR perturbed, paragraphs, other languages', score(perturbed(others, 'block', 9500), WEIGHTS, blocks), ''),
    row(
      'UDHR perturbed, as sentences, lexicon pairs',
      score(perturbed(pack, 'sentence', 9000), WEIGHTS, sentences),
      '≥ .95',
    ),
    row(
      'UDHR perturbed, as sentences, other languages',
      score(perturbed(others, 'sentence', 9500), WEIGHTS, sentences),
      '',
    ),
    row('UDHR, one edition a third as long, lexicon pairs', score(reshaped(pack, summary, 9000)), ''),
    row('UDHR, eight paragraphs at a time run together, lexicon pairs', score(reshaped(pack, giants, 9000)), ''),
    ...ownTexts().map((set) => row(`own freely cut text, sentences, ${set.name}`, score([set]), '')),
    row(`same story, precision over ${same.pairs} pairs`, same.precision, '≥ .99'),
    row('same story, recall', same.recall, '≥ .99'),
  ];
  for (const [name, table] of [
    ['Paragraph beads', blocks],
    ['Sentence beads', sentences],
  ] as const)
    lines.push(
      '',
      `${name}: confidence said and share right (mean error ${table.error.toFixed(3)})`,
      '',
      '| said | beads | mean said | right |',
      '|---|---|---|---|',
      ...table.rows(),
    );
  const cuts = boundaryFigures();
  const mean = cuts.reduce((sum, { f1 }) => sum + f1, 0) / cuts.length;
  lines.push(
    '',
    `Sentence ends, F1 over the hard cases of \`test/eval/align/sentences\`: mean ${mean.toFixed(3)}`,
    '',
    cuts.map(({ lang, f1 }) => `${lang} ${f1.toFixed(3)}`).join(', '),
  );
  const shared = sharedFigures(['textberg', 'newsroom'], argument('--scorer'));
  lines.push('', ...(shared ?? ['Development sets not found beside the repository: their figures are left out.']));
  return lines;
}

/** Puts the lines between the marks of this section in RESULTS.md. */
function record(lines: readonly string[]): void {
  const file = new URL('../RESULTS.md', import.meta.url);
  const [open, end] = ['<!-- align:begin -->', '<!-- align:end -->'];
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    text = '# Figures\n';
  }
  const section = `${open}\n## Alignment (\`npm run eval:align -- --record\`)\n\n${lines.join('\n')}\n${end}`;
  const [from, to] = [text.indexOf(open), text.indexOf(end)];
  writeFileSync(file, from < 0 ? `${text}\n${section}\n` : text.slice(0, from) + section + text.slice(to + end.length));
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (process.argv[1]?.endsWith('run.ts')) {
  const lines = report();
  console.log(lines.join('\n'));
  if (process.argv.includes('--record')) record(lines);
}
