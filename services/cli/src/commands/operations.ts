import { resolve } from 'node:path';
import type { Connection, TokenRole } from '@variorum/store';
import { type Command, Option } from 'commander';
import { UsageError } from '../errors.js';
import { write } from '../output.js';

const ROLES = ['reader', 'translator', 'editor', 'ci', 'admin'] satisfies TokenRole[];

interface Place {
  data: string;
}

/** `--data` for commands that open the database themselves: DATABASE_URL, or the folder of a stopped `npm start`. */
export function dataOption(): Option {
  return new Option('--data <folder>', 'folder of the embedded database (DATABASE_URL overrides)')
    .env('VARIORUM_DATA')
    .default('data');
}

/** Opens the database of this installation for one piece of work. @throws UsageError naming the process that has it */
export async function withDatabase<T>(options: Place, work: (connection: Connection) => Promise<T>): Promise<T> {
  const { connectDatabase } = await import('@variorum/store');
  const url = process.env.DATABASE_URL;
  const connection = await connectDatabase(url ? { url } : { folder: resolve(options.data) }).catch(
    (error: unknown) => {
      if (error instanceof Error && error.name === 'DataFolderInUse')
        throw new UsageError(`${error.message}; or ask the running one through its API (/docs)`);
      throw error;
    },
  );
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

export function addOperations(program: Command): void {
  program
    .command('migrate')
    .description('bring the database to this version and compare again what older versions compared')
    .addOption(dataOption())
    .action((options: Place) =>
      withDatabase(options, async ({ db }) => {
        const { refreshOutdated } = await import('@variorum/store');
        const stories = await refreshOutdated(db);
        await write(`The database is up to date; ${stories} stories are to be compared again.\n`, undefined);
      }),
    );
  program
    .command('token')
    .description('make an API token; its secret is printed this once')
    .argument('<name>', 'who or what will use it')
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('editor'))
    .addOption(dataOption())
    .action((name: string, options: Place & { role: TokenRole }) =>
      withDatabase(options, async ({ db }) => {
        const { createToken, recordEvent } = await import('@variorum/store');
        const { token, secret } = await createToken(db, name, options.role);
        await recordEvent(db, {
          type: 'token.created',
          subject: token.id,
          actor: 'cli',
          data: { name, role: options.role },
        });
        await write(`${secret}\n`, undefined);
      }),
    );
  program
    .command('failures')
    .description('list work that failed for good, or set it going again')
    .option('--redrive <id>', 'number of a failure, or "all"')
    .addOption(dataOption())
    .action((options: Place & { redrive?: string }) =>
      withDatabase(options, async ({ db }) => {
        const { listFailures, redrive } = await import('@variorum/store');
        const failures = await listFailures(db);
        const chosen = failures.filter((f) => options.redrive === 'all' || String(f.id) === options.redrive);
        if (options.redrive !== undefined && options.redrive !== 'all' && chosen.length === 0)
          throw new UsageError(`there is no failed work ${options.redrive}; \`variorum failures\` lists it`);
        for (const failure of chosen) await redrive(db, failure.id, 'cli');
        const lines = (options.redrive === undefined ? failures : chosen).map(
          (f) => `${f.id}\t${f.createdAt.toISOString()}\t${f.queue}\t${f.jobId}\t${f.error.split('\n')[0]}`,
        );
        const tail = options.redrive === undefined ? `${failures.length} failed` : `${chosen.length} sent again`;
        await write(`${[...lines, tail].join('\n')}\n`, undefined);
      }),
    );
}
