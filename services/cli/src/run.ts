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
    .showHelpAfterError('(variorum --help shows the commands)');
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
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    return exitCodeOf(error);
  }
  return code;
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError || (error instanceof Error && error.name === 'ReadError'))
    process.stderr.write(`variorum: ${error.message}\n`);
  else if (isBrokenPipe(error)) return 0;
  else process.stderr.write(`variorum: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 2;
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
