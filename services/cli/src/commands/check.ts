import { type CheckedPair, checkPair } from '@variorum/compare';
import type { EditionText, PairReport } from '@variorum/model';
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
import { type PlacedPair, pairsOf } from '../bitext-source.js';
import { addGateOptions, Gate, type GateOptions } from '../gate.js';
import { addTermbaseOption, openTermbase, type TermbaseOptions } from '../house-terms.js';
import { joinPairs } from '../join-pairs.js';
import { languageOption } from '../language-option.js';
import { openOutput, progressLine, terminalWidth, wantsColor } from '../output.js';
import { VERSION } from '../version.js';

interface CheckOptions extends GateOptions, TermbaseOptions {
  format: string;
  sourceLang?: string;
  targetLang?: string;
  output?: string;
}

/** Lines of JSONL written at once. */
const LINES_AT_ONCE = 500;

export function addCheck(program: Command, finish: (code: number) => void): void {
  const command = program
    .command('check')
    .description('check text that is aligned already: TSV, TMX or XLIFF')
    .argument('<file>', 'TSV columns: source, target[, source language, target language]; - for standard input')
    .addOption(
      new Option('--format <format>', 'what to print')
        .choices(['text', 'json', 'jsonl', 'sarif', 'junit', 'github', 'html', 'xliff', 'csv'])
        .default('text'),
    )
    .option('--source-lang <tag>', 'language of the source (BCP 47), where the file names none')
    .option('--target-lang <tag>', 'language of the target (BCP 47), where the file names none');
  addTermbaseOption(addGateOptions(command))
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: CheckOptions) => finish(await check(file, options)));
}

const EXAMPLES = `
Examples:
  variorum check pairs.tsv --source-lang en --target-lang fr
  variorum check memory.tmx --format jsonl | jq 'select(.score > 0.5)'
  variorum check project.xlf --termbase house.csv
  variorum check project.xlf --format junit -o report.xml --fail-on major

Exit codes: 0 within budget, 1 findings over budget (--fail-on), 2 usage or operational error.`;

async function check(file: string, options: CheckOptions): Promise<number> {
  const gate = await Gate.open(options);
  const languages = {
    sourceLang: options.sourceLang && languageOption(options.sourceLang, '--source-lang'),
    targetLang: options.targetLang && languageOption(options.targetLang, '--target-lang'),
  };
  const termbase = await openTermbase(options);
  const progress = progressLine();
  const pairs = pairsOf(file, languages);
  const first = await pairs.next();
  const output = openOutput(options.output);
  const reports: NamedReport[] = [];
  let chunk: string[] = [];
  let line = 0;
  const flush = async () => {
    await output.write(chunk.join(''));
    chunk = [];
  };
  for (let next = first; !next.done; next = await pairs.next()) {
    line++;
    progress.show(`${line} pairs checked`);
    const pair = next.value;
    const checked = checkPair(pair.source, pair.target, [pair.sourceLang, pair.targetLang], { termbase });
    const flags = gate.pass(checked.flags);
    if (options.format === 'jsonl') {
      const fresh = flags.filter((flag) => !flag.nursery && !gate.accepted.has(flag.fingerprint));
      const told = fresh.map(({ id: _id, ...flag }) => flag);
      chunk.push(`${JSON.stringify({ line, score: checked.score, flags: told })}\n`);
      if (chunk.length >= LINES_AT_ONCE) await flush();
    } else if (flags.length > 0 || options.format === 'xliff')
      reports.push({
        report: reportOf(pair, { ...checked, flags }),
        names: [file, file],
        accepted: gate.accepted,
        at: pair.at ?? [PLACELESS, PLACELESS],
      });
  }
  progress.end();
  if (options.format === 'jsonl') await flush();
  else await output.write(render(reports, options, line, file));
  output.close();
  return gate.close();
}

/** A TMX or XLIFF is parsed without lines. */
const PLACELESS = { line: 1, column: 1 };

/** A segment pair as a report of two one-block editions, so that every format can show it. */
function reportOf(pair: PlacedPair, checked: Pick<CheckedPair, 'flags' | 'score'>): PairReport {
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

function render(reports: readonly NamedReport[], options: CheckOptions, lines: number, file: string): string {
  const flagged = reports.filter((named) => countedFlags(named).length > 0);
  const named = flagged.map((one) => ({ ...one, names: lineNames(one, file) }));
  switch (options.format) {
    case 'json':
      return `${JSON.stringify({ lines, pairs: named.map((one) => ({ name: one.names[1], score: one.report.score, flags: countedFlags(one) })) }, null, 2)}\n`;
    case 'sarif':
      return toSarif(reports, VERSION);
    case 'junit':
      return toJunit(named, `${lines} pairs of ${file}`);
    case 'github':
      return toGithub(flagged);
    case 'html':
      return toHtml(named);
    case 'xliff':
      return toXliff(joinPairs(reports, file));
    case 'csv':
      return toCsv(named);
    default:
      return `${toText(named, { color: options.output === undefined && wantsColor(), width: terminalWidth(), brief: true })}${lines} ${lines === 1 ? 'pair' : 'pairs'} checked, ${flagged.length} flagged.\n`;
  }
}

/** `pairs.tsv:12` for people to find the pair; the same for both sides. */
function lineNames(named: NamedReport, file: string): [string, string] {
  const name = named.at && named.at[0] !== PLACELESS ? `${file}:${named.at[0].line}` : file;
  return [name, name];
}
