import { resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { UsageError } from '../errors.js';
import { openTermbase } from '../house-terms.js';

interface ServeOptions {
  port: number;
  host: string;
  data: string;
  example: boolean;
  distributed?: boolean;
  workers: number;
  logLevel: string;
}

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

export function addServe(program: Command): void {
  program
    .command('serve')
    .description('start the review page, the API and the workers (what `npm start` does)')
    .addOption(
      new Option('--port <port>', 'port to listen on, 0 for a free one').env('PORT').argParser(port).default(4600),
    )
    .addOption(new Option('--host <address>', 'address to listen on').env('HOST').default('127.0.0.1'))
    .addOption(new Option('--data <folder>', 'folder of the embedded database').env('VARIORUM_DATA').default('data'))
    .option('--no-example', 'start empty, without the example story')
    .option('--distributed', 'every service as a process of its own, against DATABASE_URL and REDIS_URL')
    .addOption(
      new Option('--workers <n>', 'processes of each kind of worker (with --distributed)').argParser(count).default(2),
    )
    .addOption(new Option('--log-level <level>', 'what is logged').choices(LEVELS).env('LOG_LEVEL').default('warn'))
    .action(async (options: ServeOptions) => (options.distributed ? distributed(options) : embedded(options)));
}

async function embedded(options: ServeOptions): Promise<void> {
  // Loaded here only: `compare` and `check` must start in a blink.
  const [{ startEmbedded }, { stopOnSignal }, { pino }] = await Promise.all([
    import('../serve/embedded.js'),
    import('@variorum/queue'),
    import('pino'),
  ]);
  const log = pino({ level: options.logLevel, base: { service: 'variorum' } }, pino.destination(2));
  const begun = Date.now();
  const running = await startEmbedded({
    folder: resolve(options.data),
    databaseUrl: process.env.DATABASE_URL || undefined,
    redisUrl: process.env.REDIS_URL || undefined,
    path: process.env.PATH,
    host: options.host,
    port: options.port,
    example: options.example,
    log,
    termbase: await openTermbase({ termbase: process.env.VARIORUM_TERMBASE ? [process.env.VARIORUM_TERMBASE] : [] }),
  }).catch((error: unknown) => {
    throw inWords(error, options);
  });
  process.stdout.write(
    [
      `Variorum is ready at ${running.url} (${((Date.now() - begun) / 1000).toFixed(1)} s; ${running.mode}).`,
      ...(running.loadedExample
        ? ['The data folder was empty: the example story in six languages is being compared.']
        : []),
      'Stop with Ctrl-C. What was accepted is kept.',
      '',
    ].join('\n'),
  );
  await stopOnSignal(log, running.stop);
}

async function distributed(options: ServeOptions): Promise<void> {
  for (const name of ['DATABASE_URL', 'REDIS_URL'])
    if (!process.env[name])
      throw new UsageError(`--distributed needs ${name}; on one machine use \`variorum serve\` without it`);
  const [{ startDistributed }, { stopOnSignal }, { pino }] = await Promise.all([
    import('../serve/distributed.js'),
    import('@variorum/queue'),
    import('pino'),
  ]);
  const log = pino({ level: options.logLevel, base: { service: 'variorum' } }, pino.destination(2));
  const env = { ...process.env, PORT: String(options.port), HOST: options.host, LOG_LEVEL: options.logLevel };
  const fleet = startDistributed({ workers: options.workers, env, log });
  process.stdout.write(
    `Variorum runs as ${fleet.pids().length} processes; the page is at http://${options.host}:${options.port} in a moment. Stop with Ctrl-C.\n`,
  );
  await stopOnSignal(log, [fleet.stop]);
}

/** Failures that a person can mend, in words. */
function inWords(error: unknown, options: ServeOptions): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new UsageError(
      `port ${options.port} on ${options.host} is taken by another program; stop it, or start with --port 0 or another number`,
    );
  if (code === 'ECONNREFUSED') return new UsageError(`the database or Redis cannot be reached: ${error.message}`);
  if (error.name === 'DataFolderInUse' || error.message.startsWith('refusing to listen'))
    return new UsageError(error.message);
  return error;
}

function port(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65535)
    throw new InvalidArgumentError('a number from 0 to 65535');
  return value;
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 64) throw new InvalidArgumentError('a number from 1 to 64');
  return value;
}
