import { readFileSync, writeFileSync } from 'node:fs';
import { expectedFile, readStory, storyNames } from './corpus.js';
import { alarmName, alarms, type Compared, compareStory, locate } from './score.js';
import { figures, kindTable, pairTable } from './tables.js';

/**
 * Prints what the engine finds in the corpora: `npm run eval:corpora`, with `-- --list` every alarm and every miss too,
 * with `-- --accept` the alarms of today become the accepted ones.
 */
const compared: Compared[] = [];
for (const name of storyNames) compared.push(...compareStory(await readStory(name)));
const { alarmsPer1000, recall } = figures(compared);
console.log(kindTable(compared).join('\n'), '\n');
console.log(pairTable(compared).join('\n'), '\n');
console.log(`${storyNames.length} stories, ${compared.length} comparisons`);
console.log(`false alarms per 1,000 words: ${alarmsPer1000.toFixed(2)}; located recall: ${recall.toFixed(3)}`);
if (process.argv.includes('--list')) for (const pair of compared) list(pair);
if (process.argv.includes('--accept')) for (const name of storyNames) accept(name);

function list(pair: Compared): void {
  const hits = locate(pair);
  if (!pair.planted)
    for (const flag of alarms(pair.report)) console.log(`alarm ${pair.story} ${pair.edition} ${alarmName(flag)}`);
  for (const [at, { kind, source, target }] of (pair.planted ?? []).entries())
    if (!hits[at]) console.log(`miss ${pair.story} ${pair.edition} ${kind}: ${source ?? '–'} | ${target ?? '–'}`);
}

function accept(name: string): void {
  const expected = JSON.parse(readFileSync(expectedFile(name), 'utf8'));
  const mine = compared.filter(({ story, planted }) => story === name && !planted);
  const named = mine.map(({ edition, report }) => [edition, alarms(report).map(alarmName).sort()] as const);
  expected.accepted = Object.fromEntries(named.filter(([, names]) => names.length > 0));
  writeFileSync(expectedFile(name), `${JSON.stringify(expected, null, 2)}\n`);
}
