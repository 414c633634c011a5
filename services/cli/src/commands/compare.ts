import { compareEditions } from '@variorum/compare';
import type { EditionText } from '@variorum/model';
import {
  countedFlags,
  type NamedReport,
  toCsv,
  toGithub,
  toHtml,
  toJson,
  toJunit,
  toSarif,
  toText,
  toXliff,
} from '@variorum/report';
import { type Command, Option } from 'commander';
import { readBaseline, writeBaseline } from '../baseline.js';
import { exceeded, parseBudgets } from '../budget.js';
import { loadConfig } from '../config.js';
import { UsageError } from '../errors.js';
import { wantsColor, write } from '../output.js';
import { parseLanguages, readEditionFile } from '../read-file.js';
import { VERSION } from '../version.js';

interface CompareOptions {
  format: string;
  source?: string;
  lang: string[];
  baseline?: string;
  writeBaseline?: string;
  failOn?: string;
  minConfidence?: string;
  output?: string;
  nursery?: boolean;
}

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'html', 'xliff', 'csv'];

export function addCompare(program: Command, finish: (code: number) => void): void {
  program
    .command('compare')
    .description('compare two or more editions of a story')
    .argument('<files...>', 'the editions; the first is the source unless --source names another')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('--source <file>', 'compare every other edition against this one only')
    .option(
      '--lang <file=tag>',
      'language of a file (BCP 47); otherwise it is detected',
      (value: string, all: string[]) => [...all, value],
      [],
    )
    .option('--baseline <file>', 'flags accepted earlier; only new ones count')
    .option('--write-baseline <file>', 'accept all flags of this run into a baseline file')
    .option(
      '--fail-on <budgets>',
      'exit 1 above these: never, any, a severity, kind=N; default from the configuration, else never',
    )
    .option('--min-confidence <0..1>', 'leave out flags below this chance')
    .option('--nursery', 'show the findings of young rules too (text only)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .action(async (files: string[], options: CompareOptions) => finish(await compare(files, options)));
}

async function compare(files: readonly string[], options: CompareOptions): Promise<number> {
  if (files.length < 2) throw new UsageError('compare needs at least two files');
  const config = await loadConfig();
  const budgets = parseBudgets(options.failOn ?? config.failOn ?? 'never');
  const least = parseChance(options.minConfidence ?? config.minConfidence);
  const accepted = readBaseline(options.baseline ?? config.baseline);
  const languages = parseLanguages(options.lang);
  const editions = await Promise.all(files.map((file) => readEditionFile(file, languages.get(file))));
  const reports = pairsOf(files, options.source).map(([i, j]): NamedReport => {
    const report = compareEditions(editions[i] as EditionText, editions[j] as EditionText);
    return {
      report: { ...report, flags: report.flags.filter((flag) => flag.confidence >= least) },
      names: [files[i]!, files[j]!],
      accepted,
    };
  });
  if (options.writeBaseline)
    writeBaseline(
      options.writeBaseline,
      reports.flatMap((named) => named.report.flags),
    );
  await write(render(reports, options), options.output);
  const over = exceeded(budgets, reports.flatMap(countedFlags));
  if (over.length > 0) process.stderr.write(`variorum: over budget: ${over.join('; ')}\n`);
  return over.length > 0 ? 1 : 0;
}

function pairsOf(files: readonly string[], source: string | undefined): [number, number][] {
  if (source !== undefined) {
    const at = files.indexOf(source);
    if (at < 0) throw new UsageError(`--source ${source}: name one of the compared files (${files.join(', ')})`);
    return files.flatMap((_, j) => (j === at ? [] : [[at, j] as [number, number]]));
  }
  return files.flatMap((_, i) => files.slice(i + 1).map((_file, k) => [i, i + 1 + k] as [number, number]));
}

function render(reports: readonly NamedReport[], options: CompareOptions): string {
  switch (options.format) {
    case 'json':
      return toJson(reports);
    case 'sarif':
      return toSarif(reports, VERSION);
    case 'junit':
      return toJunit(reports);
    case 'github':
      return toGithub(reports);
    case 'html':
      return toHtml(reports);
    case 'xliff':
      return toXliff(reports);
    case 'csv':
      return toCsv(reports);
    default:
      return toText(reports, {
        color: options.output === undefined && wantsColor(),
        width: process.stdout.columns ?? 100,
        showNursery: options.nursery === true,
      });
  }
}

function parseChance(text: string | number | undefined): number {
  if (text === undefined) return 0;
  const value = Number(text);
  if (!(value >= 0 && value <= 1)) throw new UsageError(`--min-confidence ${text}: a number from 0 to 1`);
  return value;
}
