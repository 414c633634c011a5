import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addAlign } from './commands/align.js';
import { addCheck } from './commands/check.js';
import { addCompare } from './commands/compare.js';
import { addDetectors } from './commands/detectors.js';
import { addExport } from './commands/export.js';
import { addOperations } from './commands/operations.js';
import { addServe } from './commands/serve.js';
import { UsageError } from './errors.js';
import { VERSION } from './version.js';

/** Exit codes: 0 within budget, 1 findings over budget, 2 usage or operational error. */
export async function run(args: readonly string[]): Promise<number> {
  let code = 0;
  const program = new Command('variorum')
    .description('Finds where the language editions of a news story stop saying the same thing.')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(variorum --help shows the commands)')
    .addHelpText('after', EXAMPLES);
  const finish = (value: number) => {
    code = value;
  };
  addCompare(program, finish);
  addCheck(program, finish);
  addAlign(program);
  addDetectors(program);
  addServe(program);
  addOperations(program);
  addExport(program);
  const mistaken = fileAsCommand(args, program);
  if (mistaken) return fail(mistaken);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return exitCodeOf(error);
  }
  return code;
}

const EXAMPLES = `
Examples:
  variorum compare en.md zh-Hant.md es.md      flags between the editions of a story
  variorum check pairs.tsv --source-lang en --target-lang fr
  variorum align de.html fr.html --format tmx
  variorum serve                               the review page on this machine

variorum COMMAND --help shows the options of a command.`;

/** `variorum a.md b.md`: the command was forgotten. */
function fileAsCommand(args: readonly string[], program: Command): string | undefined {
  const first = args[0];
  if (first === undefined || first.startsWith('-') || program.commands.some((c) => c.name() === first))
    return undefined;
  if (!existsSync(first)) return undefined;
  const command = /\.(?:tsv|tmx|xlf|xliff)$/i.test(first) ? 'check' : 'compare';
  return `${first} is a file; did you mean: variorum ${command} ${args.join(' ')}`;
}

function fail(message: string): number {
  process.stderr.write(`variorum: ${message}\n`);
  return 2;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (isBrokenPipe(error)) return 0;
  if (error instanceof UsageError || (error instanceof Error && error.name === 'ReadError')) return fail(error.message);
  return fail(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
