import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { type OutboxRow, outbox } from './schema.js';

export interface OutboxJob {
  readonly queue: string;
  /** Names the work, not the delivery: sending it twice does it once. No colon, never a bare number. */
  readonly jobId: string;
  readonly payload: Record<string, unknown>;
}

/** Writes jobs in the same transaction as the rows they speak of. */
export async function enqueue(tx: Database, jobs: readonly OutboxJob[]): Promise<void> {
  if (jobs.length > 0) await tx.insert(outbox).values(jobs.map((job) => ({ ...job })));
}

/** Hands unsent jobs to `send`, oldest first, and marks them; what cannot be sent stays for the next time. */
export async function relayOutbox(db: Database, send: (job: OutboxRow) => Promise<void>, limit = 100): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(outbox)
      .where(isNull(outbox.sentAt))
      .orderBy(asc(outbox.id))
      .limit(limit)
      .for('update', { skipLocked: true });
    for (const row of rows) {
      await send(row);
      await tx.update(outbox).set({ sentAt: sql`now()` }).where(eq(outbox.id, row.id));
    }
    return rows.length;
  });
}

/** Forgets jobs that were sent more than a day ago. */
export async function trimOutbox(db: Database): Promise<void> {
  await db.delete(outbox).where(and(lt(outbox.sentAt, sql`now() - interval '1 day'`)));
}
