import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { alignUnits, featuresOf } from '@variorum/align';
import { seeded } from '../eval/align/random.js';

/** CPU seconds and peak memory of aligning made texts, and a 60 by 60 story; `npm run bench:align`. */
const SIZES = [7_000, 28_000];
const GOALS = { cpu: 10, memory: 500, growth: 4.5, story: 2 };

interface Measured {
  readonly cpu: number;
  readonly memory: number;
}

/**
 * Two invented languages with Zipf's vocabularies; one word in seven is spelt alike. A tenth of the words is lost in
 * translation, three units in a hundred are missing on either side, sixteen are cut in two on one.
 */
function madeCorpus(units: number): [string[], string[]] {
  const random = seeded(3);
  const size = 40_000;
  const syllables = 'ba ke lo mi tu ra se no vi da po ga fe zu ri ta ne le si mo stra pren kol'.split(' ');
  const word = (seed: number) => {
    const own = seeded(seed);
    return Array.from(
      { length: 2 + Math.floor(own() * 3) },
      () => syllables[Math.floor(own() * syllables.length)],
    ).join('');
  };
  const first = Array.from({ length: size }, (_, k) => word(k + 1));
  const second = first.map((same, k) => (random() < 1 / 7 ? same : word(k + 100_001)));
  const [source, target]: [string[], string[]] = [[], []];
  while (source.length < units) {
    const ids = Array.from({ length: 6 + Math.floor(random() * 18) }, () => Math.floor(size ** random()) - 1);
    const s = `${ids.map((k) => first[k]).join(' ')}.`;
    const t = `${ids
      .filter(() => random() < 0.9)
      .map((k) => second[k])
      .join(' ')}.`;
    const dice = random();
    if (dice >= 0.03) source.push(...(dice < 0.14 ? halves(s) : [s]));
    if (dice < 0.03 || dice >= 0.06) target.push(...(dice > 0.92 ? halves(t) : [t]));
  }
  return [source, target];
}

function halves(text: string): string[] {
  const middle = text.indexOf(' ', text.length >> 1);
  return middle < 0 ? [text] : [text.slice(0, middle), text.slice(middle + 1)];
}

function align(source: readonly string[], target: readonly string[]): number {
  return alignUnits(
    source.map((text) => featuresOf(text, 'en', 'sentence')),
    target.map((text) => featuresOf(text, 'de', 'sentence')),
    { sourceLang: 'en', targetLang: 'de', level: 'sentence', pins: [] },
  ).length;
}

/** In a process of its own, so that the peak is that of one size. */
function measure(units: number): Measured {
  const self = fileURLToPath(import.meta.url);
  const run = spawnSync(process.execPath, [...process.execArgv, self, String(units)], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Measured;
}

function child(units: number): Measured {
  const [source, target] = madeCorpus(units);
  const before = process.cpuUsage();
  align(source, target);
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024 };
}

/** Mean milliseconds of CPU to align one story whose units have been read before, once warm. */
function story(): number {
  const [source, target] = madeCorpus(60).map((side, k) =>
    side.slice(0, 60).map((text) => featuresOf(text, k === 0 ? 'en' : 'de', 'paragraph')),
  );
  const run = () => alignUnits(source!, target!, { sourceLang: 'en', targetLang: 'de', level: 'block', pins: [] });
  for (let k = 0; k < 400; k++) run();
  const before = process.cpuUsage();
  for (let k = 0; k < 200; k++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3 / 200;
}

const asked = Number(process.argv[2]);
if (asked > 0) console.log(JSON.stringify(child(asked)));
else {
  const [small, large] = SIZES.map(measure) as [Measured, Measured];
  const line = (what: string, value: number, unit: string, goal: number) =>
    console.log(`${what.padEnd(40)} ${value.toFixed(2)} ${unit} (goal ≤ ${goal})${value <= goal ? '' : '  MISSED'}`);
  line(`${SIZES[1]} × ${SIZES[1]} segments, with reading`, large.cpu, 's CPU', GOALS.cpu);
  line('peak memory of the whole process', large.memory, 'MB', GOALS.memory);
  line(`growth from ${SIZES[0]} (${small.cpu.toFixed(2)} s)`, large.cpu / small.cpu, '×', GOALS.growth);
  line('60 × 60 story', story(), 'ms CPU', GOALS.story);
}
