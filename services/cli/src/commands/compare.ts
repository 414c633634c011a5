import { resolve } from 'node:path';
import { compareEditions } from '@variorum/compare';
import type { EditionText } from '@variorum/model';
import {
  languagePairs,
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
import { addDictionaryOption, type DictionaryOptions, openDictionaries } from '../dictionaries.js';
import { UsageError } from '../errors.js';
import { addGateOptions, Gate, type GateOptions } from '../gate.js';
import { addTermbaseOption, openTermbase, type TermbaseOptions } from '../house-terms.js';
import { terminalWidth, wantsColor, write } from '../output.js';
import { parseLanguages, readEditionFile } from '../read-file.js';
import { VERSION } from '../version.js';

interface CompareOptions extends GateOptions, TermbaseOptions, DictionaryOptions {
  format: string;
  source?: string;
  lang: string[];
  output?: string;
  nursery?: boolean;
}

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'html', 'xliff', 'csv'];

export function addCompare(program: Command, finish: (code: number) => void): void {
  const command = program
    .command('compare')
    .description('compare two or more editions of a story: every pair, or all against --source')
    .argument('<files...>', 'the editions (HTML, Markdown, text, .docx, JSON); one may be - for standard input')
    .addOption(new Option('--format <format>', 'what to print').choices(FORMATS).default('text'))
    .option('--source <file>', 'compare every other edition against this one only')
    .option(
      '--lang <file=tag>',
      'language of a file (BCP 47); otherwise it is detected; repeatable',
      (value: string, all: string[]) => [...all, value],
      [],
    );
  addDictionaryOption(addTermbaseOption(addGateOptions(command)))
    .option('--nursery', 'show the findings of young rules too (text only)')
    .option('-o, --output <file>', 'write to a file instead of standard output')
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: CompareOptions) => finish(await compare(files, options)));
}

const EXAMPLES = `
Examples:
  variorum compare en.md zh-Hant.md es.md
  variorum compare en.html de.html --lang de.html=de-CH --format sarif -o flags.sarif
  variorum compare en.md de.md --termbase house.tbx --termbase names.csv
  variorum compare en.md fr.md --write-baseline accepted.json      accept what is there
  variorum compare en.md fr.md --baseline accepted.json --fail-on critical,number=0

Exit codes: 0 within budget, 1 findings over budget (--fail-on), 2 usage or operational error.`;

async function compare(files: readonly string[], options: CompareOptions): Promise<number> {
  if (files.length < 2) throw new UsageError('compare needs at least two files; see variorum compare --help');
  if (files.filter((file) => file === '-').length > 1) throw new UsageError('only one of the files can be -');
  const gate = await Gate.open(options);
  const termbase = await openTermbase(options);
  const dictionaries = await openDictionaries(options);
  const languages = parseLanguages(options.lang, files);
  const pairs = pairsOf(files, options.source);
  const editions: EditionText[] = [];
  for (const file of files) editions.push(await readEditionFile(file, languages.get(file)));
  const reports = pairs.map(([i, j]): NamedReport => {
    const report = compareEditions(editions[i] as EditionText, editions[j] as EditionText, {
      termbase,
      dictionaries,
    });
    return {
      report: { ...report, flags: gate.pass(report.flags) },
      names: [files[i]!, files[j]!],
      accepted: gate.accepted,
    };
  });
  await write(render(reports, options), options.output);
  return gate.close();
}

function pairsOf(files: readonly string[], source: string | undefined): [number, number][] {
  if (source !== undefined) {
    const at = files.findIndex((file) => file === source || resolve(file) === resolve(source));
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
      if (languagePairs(reports).length > 1)
        throw new UsageError('--format xliff holds one pair of languages; compare two files at a time');
      return toXliff(reports);
    case 'csv':
      return toCsv(reports);
    default:
      return toText(reports, {
        color: options.output === undefined && wantsColor(),
        width: terminalWidth(),
        showNursery: options.nursery === true,
      });
  }
}
