import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';

interface Result {
  readonly rows: unknown[];
  readonly rowCount?: number | undefined;
}

async function run(db: PGlite, sql: string, params?: unknown[]): Promise<Result> {
  if (params?.length) {
    const result = await db.query(sql, params);
    return { rows: result.rows, rowCount: result.affectedRows };
  }
  const result = (await db.exec(sql)).at(-1);
  return { rows: result?.rows ?? [], rowCount: result?.affectedRows };
}

/** A client of the pool below. LISTEN goes to PGlite's own listener; everything else is a plain query. */
class PGliteClient extends EventEmitter {
  readonly #db: PGlite;
  readonly #subscriptions = new Map<string, () => Promise<void>>();

  constructor(db: PGlite) {
    super();
    this.#db = db;
    this.setMaxListeners(0);
  }

  async query(statement: string, params?: unknown[]): Promise<Result> {
    // BullMQ's SQL files begin with comments.
    const sql = statement.replace(/^\s*--.*$/gm, '').trim();
    const listen = /^LISTEN\s+"?([\w:]+)/i.exec(sql)?.[1];
    const unlisten = /^UNLISTEN\s+"?([\w:]+)/i.exec(sql)?.[1];
    if (listen) {
      if (!this.#subscriptions.has(listen))
        this.#subscriptions.set(
          listen,
          await this.#db.listen(listen, (payload) => this.emit('notification', { channel: listen, payload })),
        );
      return { rows: [] };
    }
    if (unlisten) {
      await this.#subscriptions.get(unlisten)?.();
      this.#subscriptions.delete(unlisten);
      return { rows: [] };
    }
    return run(this.#db, sql, params);
  }

  release(): void {
    for (const stop of this.#subscriptions.values()) void stop().catch(() => undefined);
    this.#subscriptions.clear();
  }
}

/**
 * What BullMQ's Postgres backend expects of `pg.Pool`, over the one session of an in-process PGlite. Our own SQL names
 * its schema by drizzle, and transactions go through PGlite's lock, so that the two do not mix.
 */
export class PGlitePool extends EventEmitter {
  readonly #db: PGlite;

  constructor(db: PGlite) {
    super();
    this.#db = db;
    this.setMaxListeners(0);
  }

  query(sql: string, params?: unknown[]): Promise<Result> {
    return run(this.#db, sql, params);
  }

  async connect(): Promise<PGliteClient> {
    return new PGliteClient(this.#db);
  }

  async end(): Promise<void> {}
}
