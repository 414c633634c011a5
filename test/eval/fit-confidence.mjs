// Fits packages/compare/data/confidence.json: how often a flag of each rule is right, by its evidence. Prints a reliability table.
// Usage: npx tsx test/eval/fit-confidence.mjs [EVAL_FOLDER] [--write]. Needs a build; stops with a message when the folder is not there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPair } from '../../packages/compare/dist/index.js';
import { readStory, storyNames } from '../corpora/corpus.ts';
import { compareStory, locate } from '../corpora/score.ts';

const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '../shared/eval';
if (!existsSync(join(folder, 'demetr-dev'))) {
  console.log(
    `fit-confidence: no development data in ${folder}; nothing fitted. Name the folder as the first argument.`,
  );
  process.exit(0);
}
const file = new URL('../../packages/compare/data/confidence.json', import.meta.url);
const known = JSON.parse(readFileSync(file, 'utf8'));
const lines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const renderedOf = (flag) => flag.evidence.facts.rendered;
/** Log-odds of the evidence, taken back out of the confidence that the present calibration gives. */
const evidenceOf = (flag) =>
  (logit(flag.confidence) - known.intercept - (known.rules[flag.rule] ?? 0) - known.rendered * renderedOf(flag)) /
  known.slope;
const pointOf = (flag, y, weight, group) => ({
  rule: flag.rule,
  x: evidenceOf(flag),
  near: renderedOf(flag),
  y,
  weight,
  group,
});
const counts = (flag) => flag.severity === 'major' || flag.severity === 'critical';
const points = [];
/** Single pairs are rendered more literally than news and hold one error each: they count less than our stories. */
const WEIGHT_PAIRS = 0.1;
const seen = new Set();
function add(source, good, bad, langs, group) {
  const key = `${langs}\t${source}\t${good}`;
  if (!seen.has(key)) {
    seen.add(key);
    for (const flag of checkPair(source, good, langs).flags) points.push(pointOf(flag, 0, WEIGHT_PAIRS, group));
  }
  const base = new Set(checkPair(source, good, langs).flags.map((flag) => flag.fingerprint));
  for (const flag of checkPair(source, bad, langs).flags)
    if (!base.has(flag.fingerprint)) points.push(pointOf(flag, 1, WEIGHT_PAIRS, group));
}
for (const name of readdirSync(join(folder, 'demetr-dev'))) {
  if (!name.includes('critical') || name.includes('shuffled')) continue;
  for (const r of lines(join(folder, 'demetr-dev', name))) add(r.source, r.good, r.bad, [r.lang, 'en'], r.lang);
}
for (const lang of ['es', 'fr', 'zh'])
  for (const r of lines(join(folder, 'contratico-dev', `${lang}.jsonl`)))
    if (['alteration', 'expansion_impact', 'omission'].includes(r.perturbation))
      add(r.source, r.good, r.bad, ['en', lang], `t-${lang}`);

for (const name of storyNames)
  for (const { report, ...pair } of compareStory(await readStory(name))) {
    // What was too unsure to be shown is data, too.
    const compared = {
      ...pair,
      report: { ...report, flags: report.flags.map((flag) => ({ ...flag, nursery: false })) },
    };
    const hits = new Set(locate(compared));
    for (const flag of compared.report.flags.filter(counts))
      if (!compared.planted || hits.has(flag)) points.push(pointOf(flag, compared.planted ? 1 : 0, 1, name));
  }

/** Logistic regression with one slope, one intercept and a shrunk shift per rule. */
function fitLine(train) {
  const rules = {};
  let slope = 1;
  let intercept = 0;
  let rendered = 0;
  for (let round = 0; round < 3000; round++) {
    let gs = 0.02 * (slope - 1);
    let gi = 0;
    let gn = 0.005 * rendered;
    const gr = {};
    let total = 0;
    for (const { rule, x, near, y, weight } of train) {
      const error = weight * (chance(x, near, rule, { slope, intercept, rendered, rules }) - y);
      gs += (error * x) / train.length;
      gi += error / train.length;
      gn += (error * near) / train.length;
      gr[rule] = (gr[rule] ?? 0) + error / train.length;
      total += weight;
    }
    slope = Math.max(0.2, slope - 0.5 * gs);
    intercept -= 0.5 * gi;
    rendered -= 4 * gn;
    for (const rule of Object.keys(gr))
      rules[rule] = (rules[rule] ?? 0) - 0.5 * (gr[rule] + (0.8 / total) * (rules[rule] ?? 0));
  }
  return { slope, intercept, rendered, rules };
}
function chance(x, near, rule, { slope, intercept, rendered, rules }) {
  return 1 / (1 + Math.exp(-(slope * x + intercept + rendered * near + (rules[rule] ?? 0))));
}
function logit(p) {
  return Math.log(p / (1 - p));
}

const groups = [...new Set(points.map((p) => p.group))];
const bins = Array.from({ length: 10 }, () => ({ n: 0, sum: 0, right: 0 }));
for (let f = 0; f < 4; f++) {
  const model = fitLine(points.filter((p) => groups.indexOf(p.group) % 4 !== f));
  for (const p of points.filter((q) => groups.indexOf(q.group) % 4 === f)) {
    const c = chance(p.x, p.near, p.rule, model);
    const bin = bins[Math.min(9, Math.floor(c * 10))];
    bin.n += p.weight;
    bin.sum += p.weight * c;
    bin.right += p.weight * p.y;
  }
}
console.log('reliability, held out by language (said, was, weight):');
for (const [k, { n, sum, right }] of bins.entries())
  if (n > 0)
    console.log(`  ${k / 10}–${(k + 1) / 10}  ${(sum / n).toFixed(2)}  ${(right / n).toFixed(2)}  ${n.toFixed(1)}`);
const model = fitLine(points);
const round = (x) => Math.round(x * 1000) / 1000;
const out = {
  slope: round(model.slope),
  intercept: round(model.intercept),
  rendered: round(model.rendered),
  rules: Object.fromEntries(
    Object.entries(model.rules)
      .sort()
      .map(([rule, shift]) => [rule, round(shift)]),
  ),
};
console.log(JSON.stringify(out, null, 1));
for (const rule of Object.keys(out.rules)) {
  const own = points.filter((p) => p.rule === rule);
  console.log(`${rule.padEnd(18)} right ${own.filter((p) => p.y).length}, wrong ${own.filter((p) => !p.y).length}`);
}
if (process.argv.includes('--write')) writeFileSync(file, `${JSON.stringify(out, null, 2)}\n`);
