// Fits the weights of the divergence score (packages/compare/data/score.json) on development data, with held-out figures.
// Usage: node test/eval/fit-score.mjs [EVAL_FOLDER] [--write]. Needs a build. Stops with a message when the folder is not there.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPair, FEATURES } from '../../packages/compare/dist/index.js';

const folder = process.argv.slice(2).find((arg) => !arg.startsWith('--')) ?? '../shared/eval';
if (!existsSync(join(folder, 'demetr-dev'))) {
  console.log(`fit-score: no development data in ${folder}; nothing fitted. Name the folder as the first argument.`);
  process.exit(0);
}
/** No feature is without weight: different evidence gets different scores. */
const LEAST = 0.03;
const WEIGHT = { critical: 1, major: 0.6, minor: 0.12, base: 0.5 };
const lines = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const cache = new Map();
function vector(source, target, langs) {
  const key = `${langs}\t${source}\t${target}`;
  if (!cache.has(key)) {
    const features = checkPair(source, target, langs).features();
    cache.set(
      key,
      Float64Array.from(FEATURES, (name) => features[name]),
    );
  }
  return cache.get(key);
}

/** Pairs { good, bad, weight, group, set } and points { x, y, weight, group, set }. */
const pairs = [];
for (const file of readdirSync(join(folder, 'demetr-dev'))) {
  const [, severity, ...what] = file.replace('.jsonl', '').split('_');
  if (what.join('_') === 'reference') continue;
  for (const r of lines(join(folder, 'demetr-dev', file)))
    pairs.push({
      good: vector(r.source, r.good, [r.lang, 'en']),
      bad: vector(r.source, r.bad, [r.lang, 'en']),
      weight: WEIGHT[severity],
      group: r.lang,
      set: `demetr ${file.slice(0, -6)}`,
      severity,
    });
}
for (const lang of ['es', 'fr', 'zh'])
  for (const r of lines(join(folder, 'contratico-dev', `${lang}.jsonl`))) {
    const severity = ['alteration', 'expansion_impact', 'omission'].includes(r.perturbation) ? 'critical' : 'minor';
    pairs.push({
      good: vector(r.source, r.good, ['en', lang]),
      bad: vector(r.source, r.bad, ['en', lang]),
      weight: WEIGHT[severity],
      group: `t-${lang}`,
      set: `tico ${lang} ${r.perturbation}`,
      severity,
    });
  }
const points = [];
for (const lang of ['de', 'ja', 'zh'])
  for (const r of lines(join(folder, 'ced-dev', `${lang}.jsonl`)))
    points.push({
      x: vector(r.source, r.target, ['en', lang]),
      y: r.error ? 1 : 0,
      group: `c-${lang}`,
      set: `ced ${lang}`,
    });

/** Non-negative logistic regression: pairwise preference, pointwise on both members, pointwise on real errors. */
function fitWeights(train, trainPoints, rounds = 600) {
  const w = new Float64Array(FEATURES.length).fill(0.1);
  let b = -2;
  const m = new Float64Array(FEATURES.length + 1);
  const v = new Float64Array(FEATURES.length + 1);
  const positives = trainPoints.filter((p) => p.y).length || 1;
  for (let round = 1; round <= rounds; round++) {
    const g = new Float64Array(FEATURES.length + 1);
    let total = 0;
    const add = (x, error, weight) => {
      for (let k = 0; k < x.length; k++) g[k] += weight * error * x[k];
      g[x.length] += weight * error;
      total += weight;
    };
    const p = (x) => 1 / (1 + Math.exp(-(b + dot(w, x))));
    for (const { good, bad, weight } of train) {
      const margin = dot(w, bad) - dot(w, good);
      const push = -1 / (1 + Math.exp(4 * margin));
      for (let k = 0; k < good.length; k++) g[k] += 4 * weight * push * (bad[k] - good[k]);
      total += weight;
      add(bad, p(bad) - 1, weight * 0.5);
      add(good, p(good), weight * 0.5);
    }
    for (const point of trainPoints)
      add(
        point.x,
        p(point.x) - point.y,
        0.35 * train.length * (point.y ? 0.5 / positives : 0.5 / (trainPoints.length - positives)) || 0,
      );
    for (let k = 0; k <= FEATURES.length; k++) {
      const grad = g[k] / total + (k < FEATURES.length ? 0.004 * w[k] : 0);
      m[k] = 0.9 * m[k] + 0.1 * grad;
      v[k] = 0.99 * v[k] + 0.01 * grad * grad;
      const step = (0.05 * (m[k] / (1 - 0.9 ** round))) / (Math.sqrt(v[k] / (1 - 0.99 ** round)) + 1e-8);
      if (k < FEATURES.length) w[k] = Math.max(LEAST, w[k] - step);
      else b -= step;
    }
  }
  return { w, b };
}
function dot(w, x) {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += w[k] * x[k];
  return sum;
}
function auc(pos, neg) {
  const all = [...pos.map((s) => [s, 1]), ...neg.map((s) => [s, 0])].sort((a, b) => a[0] - b[0]);
  let rank = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j][0] === all[i][0]) j++;
    for (let k = i; k < j; k++) if (all[k][1]) rank += (i + j + 1) / 2;
    i = j;
  }
  return (rank - (pos.length * (pos.length + 1)) / 2) / (pos.length * neg.length);
}

const groups = [...new Set([...pairs, ...points].map((p) => p.group))];
const folds = 4;
const scores = new Map();
for (let f = 0; f < folds; f++) {
  const out = new Set(groups.filter((_, i) => i % folds === f));
  const model = fitWeights(
    pairs.filter((p) => !out.has(p.group)),
    points.filter((p) => !out.has(p.group)),
    250,
  );
  for (const p of pairs) if (out.has(p.group)) scores.set(p, [dot(model.w, p.good), dot(model.w, p.bad)]);
  for (const p of points) if (out.has(p.group)) scores.set(p, dot(model.w, p.x));
}
const bySet = Map.groupBy
  ? Map.groupBy(pairs, (p) => p.set)
  : pairs.reduce((m, p) => m.set(p.set, [...(m.get(p.set) ?? []), p]), new Map());
const macro = {};
for (const [set, list] of [...bySet].sort()) {
  const got = list.map((p) => scores.get(p));
  const acc = got.filter(([g, b]) => b > g + 1e-9).length / got.length;
  const area = auc(
    got.map((s) => s[1]),
    got.map((s) => s[0]),
  );
  const name = set.startsWith('demetr')
    ? `demetr ${list[0].severity}`
    : `${set.split(' ').slice(0, 2).join(' ')} ${list[0].severity}`;
  macro[name] = [...(macro[name] ?? []), [acc, area]];
  console.log(`${set.padEnd(34)} acc ${acc.toFixed(3)} auc ${area.toFixed(3)}`);
}
console.log('held out by language:');
for (const [name, list] of Object.entries(macro)) {
  const mean = (k) => (list.reduce((s, x) => s + x[k], 0) / list.length).toFixed(3);
  console.log(`  ${name.padEnd(24)} acc ${mean(0)} auc ${mean(1)}`);
}
for (const lang of ['de', 'ja', 'zh']) {
  const own = points.filter((p) => p.set === `ced ${lang}`);
  console.log(
    `  ced ${lang} auc ${auc(
      own.filter((p) => p.y).map((p) => scores.get(p)),
      own.filter((p) => !p.y).map((p) => scores.get(p)),
    ).toFixed(3)}`,
  );
}
const { w, b } = fitWeights(pairs, points);
const weights = Object.fromEntries(FEATURES.map((name, k) => [name, Math.round(w[k] * 1000) / 1000]));
console.log(JSON.stringify({ bias: b, weights }, null, 1));
if (process.argv.includes('--write'))
  writeFileSync(
    new URL('../../packages/compare/data/score.json', import.meta.url),
    `${JSON.stringify({ bias: Math.round(b * 1000) / 1000, weights }, null, 2)}\n`,
  );
