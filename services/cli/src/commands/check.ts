import { checkPair } from '@variorum/compare';
import type { EditionText, PairReport } from '@variorum/model';
import { type BitextPair, readBitext } from '@variorum/read';
import {
  countedFlags,
  type NamedReport,
  toCsv,
  toGithub,
  toHtml,
  toJunit,
  toSarif,
  toText,
  toXliff,
} from '@variorum/report';
import { type Command, Option } from 'commander';
import { readBaseline, writeBaseline } from '../baseline.js';
import { exceeded, parseBudgets } from '../budget.js';
import { loadConfig } from '../config.js';
import { wantsColor, write } from '../output.js';
import { readBytes } from '../read-file.js';
import { VERSION } from '../version.js';

interface CheckOptions {
  format: string;
  sourceLang?: string;
  targetLang?: string;
  baseline?: string;
  writeBaseline?: string;
  failOn?: string;
  output?: string;
}

/** Largest bitext read, in bytes. */
const LARGEST_BITEXT = 512 * 1024 * 1024;

export function addCheck(program: Command, finish: (code: number) => void): void {
  program
    .command('check')
    .description('check text that is aligned already: TSV, TMX or XLIFF')
    .argument('<file>', 'TSV columns: source, target[, source language, target language]')
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['text', 'json', 'jsonl', 'sarif', 'junit', 'github', 'html', 'xliff', 'csv'])
        .default('text'),
    )
    .option('--source-lang <tag>', 'language of the source (BCP 47)')
    .option('--target-lang <tag>', 'language of the target (BCP 47)')
    .option('--baseline <file>', 'flags accepted earlier; only new ones count')
    .option('--write-baseline <file>', 'accept all flags of this run into a baseline file')
    .option('--fail-on <budgets>', 'exit 1 above these: never, any, a severity, kind=N')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (file: string, options: CheckOptions) => finish(await check(file, options)));
}

async function check(file: string, options: CheckOptions): Promise<number> {
  const config = await loadConfig();
  const budgets = parseBudgets(options.failOn ?? config.failOn ?? 'never');
  const accepted = readBaseline(options.baseline ?? config.baseline);
  const bytes = await readBytes(file, LARGEST_BITEXT);
  const pairs = readBitext({ bytes, fileName: file, sourceLang: options.sourceLang, targetLang: options.targetLang });
  const reports: NamedReport[] = [];
  const flags: NamedReport['report']['flags'][number][] = [];
  let chunk: string[] = [];
  let line = 0;
  for (const pair of pairs) {
    line++;
    const checked = checkPair(pair.source, pair.target, [pair.sourceLang, pair.targetLang]);
    const fresh = checked.flags.filter((flag) => !flag.nursery && !accepted.has(flag.fingerprint));
    flags.push(...fresh);
    if (options.format === 'jsonl') {
      chunk.push(
        `${JSON.stringify({ line, score: checked.score, flags: fresh.map(({ id: _id, ...flag }) => flag) })}\n`,
      );
      if (chunk.length >= 500) {
        await write(chunk.join(''), options.output === undefined ? undefined : options.output);
        chunk = [];
      }
    } else if (fresh.length > 0 || line === 1)
      reports.push({
        report: reportOf(pair, checked),
        names: [`${file}:${line}:source`, `${file}:${line}:target`],
        accepted,
      });
  }
  if (options.format === 'jsonl') await write(chunk.join(''), options.output);
  else await write(render(reports, options, line), options.output);
  if (options.writeBaseline) writeBaseline(options.writeBaseline, flags);
  const over = exceeded(budgets, options.format === 'jsonl' ? flags : reports.flatMap(countedFlags));
  if (over.length > 0) process.stderr.write(`variorum: over budget: ${over.join('; ')}\n`);
  return over.length > 0 ? 1 : 0;
}

/** A segment pair as a report of two one-block editions, so that every format can show it. */
function reportOf(pair: BitextPair, checked: ReturnType<typeof checkPair>): PairReport {
  const edition = (lang: string, text: string): EditionText => ({
    lang,
    langConfidence: 1,
    blocks: [{ index: 0, kind: 'paragraph', text }],
  });
  const whole = (text: string) => [{ block: 0, start: 0, end: text.length }];
  return {
    editions: [edition(pair.sourceLang, pair.source), edition(pair.targetLang, pair.target)],
    links: [{ source: [0], target: [0], score: 1 }],
    sentences: [{ source: whole(pair.source), target: whole(pair.target), score: 1 }],
    sameStory: 1,
    flags: checked.flags,
    coverage: { equal: {}, equalByBlock: [], notChecked: [] },
    score: checked.score,
  };
}

function render(reports: readonly NamedReport[], options: CheckOptions, lines: number): string {
  const flagged = reports.filter((named) => countedFlags(named).length > 0);
  switch (options.format) {
    case 'json':
      return `${JSON.stringify({ lines, pairs: flagged.map((named) => ({ name: named.names[1], score: named.report.score, flags: countedFlags(named) })) }, null, 2)}\n`;
    case 'sarif':
      return toSarif(flagged, VERSION);
    case 'junit':
      return toJunit(reports);
    case 'github':
      return toGithub(flagged);
    case 'html':
      return toHtml(flagged);
    case 'xliff':
      return toXliff(reports);
    case 'csv':
      return toCsv(flagged);
    default:
      return `${toText(flagged, { color: options.output === undefined && wantsColor(), width: process.stdout.columns ?? 100 })}${lines} pairs checked, ${flagged.length} flagged.\n`;
  }
}
