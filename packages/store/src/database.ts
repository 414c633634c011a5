import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { lockDataFolder } from './lock.js';
import * as schema from './schema.js';
import { MIGRATIONS, readTemplate } from './template.js';

export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface Connection {
  readonly db: Database;
  /** The embedded engine, which the embedded queue shares; undefined on a server. */
  readonly pglite?: PGlite;
  /** Throws while the database is out of reach. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type DatabaseConfig = { readonly url: string } | { readonly folder: string } | { readonly memory: true };

/** Opens the database and brings its schema up to date. @throws DataFolderInUse */
export async function connectDatabase(config: DatabaseConfig): Promise<Connection> {
  return 'url' in config ? connectPostgres(config.url) : connectPglite('folder' in config ? config.folder : undefined);
}

async function connectPostgres(url: string): Promise<Connection> {
  const [{ default: pg }, { drizzle }, { migrate }] = await Promise.all([
    import('pg'),
    import('drizzle-orm/node-postgres'),
    import('drizzle-orm/node-postgres/migrator'),
  ]);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // A lost idle connection is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = drizzle(pool, { schema });
  const client = await pool.connect();
  try {
    // Several processes start at once: one migrates, the others wait.
    await client.query('select pg_advisory_lock(727001)');
    await migrate(db, { migrationsFolder: MIGRATIONS });
  } finally {
    await client.query('select pg_advisory_unlock(727001)').catch(() => undefined);
    client.release();
  }
  return {
    db: db as unknown as Database,
    ping: async () => void (await pool.query('select 1')),
    close: () => pool.end(),
  };
}

async function connectPglite(folder: string | undefined): Promise<Connection> {
  const unlock = folder === undefined ? () => undefined : lockDataFolder(folder);
  try {
    const [{ PGlite }, { drizzle }, { migrate }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('drizzle-orm/pglite'),
      import('drizzle-orm/pglite/migrator'),
    ]);
    const place = folder === undefined ? undefined : join(folder, 'pglite');
    const isNew = place === undefined || !isComplete(place);
    const template = isNew ? readTemplate() : undefined;
    const pglite = await PGlite.create({
      ...(place === undefined ? {} : { dataDir: place }),
      ...(template ? { loadDataDir: template } : {}),
    });
    if (place !== undefined && isNew) writeFileSync(`${place}.complete`, '');
    const db = drizzle(pglite, { schema });
    await migrate(db, { migrationsFolder: MIGRATIONS });
    return {
      db: db as unknown as Database,
      pglite: pglite as unknown as PGlite,
      ping: async () => void (await pglite.query('select 1')),
      close: async () => {
        await pglite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Whether a database was fully made here. One whose making was interrupted holds nothing yet and is put aside. */
function isComplete(place: string): boolean {
  if (!existsSync(place)) return false;
  if (existsSync(`${place}.complete`)) return true;
  renameSync(place, `${place}.incomplete-${process.pid}`);
  return false;
}
