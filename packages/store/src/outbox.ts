import { and, asc, inArray, isNull, lt, or, sql } from 'drizzle-orm';
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

/** A relay that took jobs and died loses them to the others after this long, in seconds. */
const CLAIM = 10;

/**
 * Hands unsent jobs to `send`, oldest first, and marks them. No transaction is open meanwhile: the queue may live in the
 * same embedded database. A job may be sent twice (its id makes that harmless), never not at all.
 */
export async function relayOutbox(db: Database, send: (job: OutboxRow) => Promise<void>, limit = 100): Promise<number> {
  const claimable = db
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        isNull(outbox.sentAt),
        or(isNull(outbox.claimedAt), lt(outbox.claimedAt, sql`now() - make_interval(secs => ${CLAIM})`)),
      ),
    )
    .orderBy(asc(outbox.id))
    .limit(limit)
    .for('update', { skipLocked: true });
  const rows = await db.update(outbox).set({ claimedAt: sql`now()` }).where(inArray(outbox.id, claimable)).returning();
  const sent: number[] = [];
  try {
    for (const row of rows.sort((a, b) => a.id - b.id)) {
      await send(row);
      sent.push(row.id);
    }
  } finally {
    const unsent = rows.map((row) => row.id).filter((id) => !sent.includes(id));
    if (sent.length > 0) await db.update(outbox).set({ sentAt: sql`now()` }).where(inArray(outbox.id, sent));
    if (unsent.length > 0) await db.update(outbox).set({ claimedAt: null }).where(inArray(outbox.id, unsent));
  }
  return sent.length;
}

/** Forgets jobs that were sent more than a day ago. */
export async function trimOutbox(db: Database): Promise<void> {
  await db.delete(outbox).where(and(lt(outbox.sentAt, sql`now() - interval '1 day'`)));
}
