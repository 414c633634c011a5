import { compareEditions } from '@variorum/compare';
import { readDocument } from '@variorum/read';
import { cpuMs, files, runCli } from './measure.js';
import { measureService } from './service.js';
import { htmlStory, sentences } from './texts.js';

/** `npm run bench`: the figures of issue and README, measured on this machine now. */
const print = (what: string, figure: string) => process.stdout.write(`${what.padEnd(58)} ${figure}\n`);
const LANGUAGES = ['en', 'zh-Hans', 'zh-Hant', 'es', 'fr', 'de'];

const pages = LANGUAGES.map((lang) => ({ lang, bytes: new TextEncoder().encode(htmlStory(lang, 30)) }));
const story = async () => {
  const editions = [];
  for (const { lang, bytes } of pages)
    editions.push((await readDocument({ bytes, contentType: 'text/html', lang })).edition);
  for (const target of editions.slice(1)) compareEditions(editions[0]!, target);
};
const cold = process.cpuUsage();
await story();
const { user, system } = process.cpuUsage(cold);
print('story of 30 paragraphs x 6 languages, HTML to flags', `${(await cpuMs(story)).toFixed(0)} ms CPU`);
print('  the same, first time in a process (tables are read)', `${((user + system) / 1000).toFixed(0)} ms CPU`);

const german = sentences('de', 30_000);
const pairs = sentences('en', 30_000).map((text, i) => `${text}\t${german[i]}`);
const check = files({ 'pairs.tsv': `${pairs.join('\n')}\n` });
const checked = runCli([
  'check',
  check['pairs.tsv']!,
  '--source-lang',
  'en',
  '--target-lang',
  'de',
  '--format',
  'jsonl',
]);
print(
  'check, 30,000 pairs, whole process',
  `${(checked.wallMs / 1000).toFixed(1)} s, ${(30_000_000 / checked.wallMs).toFixed(0)} pairs/s, ${checked.megabytes.toFixed(0)} MB`,
);

const long = files({
  'en.txt': `${sentences('en', 10_000).join('\n')}\n`,
  'de.txt': `${sentences('de', 10_000).join('\n')}\n`,
});
const aligned = runCli([
  'align',
  long['en.txt']!,
  long['de.txt']!,
  '--pre-segmented',
  '--source-lang',
  'en',
  '--target-lang',
  'de',
]);
print(
  'align, 10,000 sentences, whole process',
  `${(aligned.wallMs / 1000).toFixed(1)} s wall, ${(aligned.cpuMs / 1000).toFixed(1)} s CPU, ${aligned.megabytes.toFixed(0)} MB`,
);

const short: [string, string] = [htmlStory('en', 6), htmlStory('de', 6)];
for (const path of [process.env.PATH, undefined]) {
  const figures = await measureService(path, short);
  print(
    `chain: request to flags, 2 editions (${figures.mode})`,
    `p50 ${figures.chain.p50.toFixed(0)} ms, p95 ${figures.chain.p95.toFixed(0)} ms; ${figures.storiesPerSecond.toFixed(1)} stories/s`,
  );
  print(
    'API, a page of 50 flags, 10 connections',
    `${figures.requestsPerSecond.toFixed(0)} requests/s, p99 ${figures.p99} ms`,
  );
}
