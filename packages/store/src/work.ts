import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { NotFound } from './errors.js';
import { recordEvent } from './events.js';
import { alignJob, detectJob, ingestJob } from './jobs.js';
import { enqueue, type OutboxJob, trimOutbox } from './outbox.js';
import { type FailureRow, failures, ingests, pairs } from './schema.js';

/** Keeps work that failed for good where an admin can see and redrive it. */
export async function recordFailure(
  db: Database,
  failure: { queue: string; jobId: string; payload: Record<string, unknown>; error: string },
): Promise<void> {
  await db.insert(failures).values(failure);
}

export async function listFailures(db: Database, limit = 100): Promise<FailureRow[]> {
  return db.select().from(failures).where(isNull(failures.redrivenAt)).orderBy(desc(failures.id)).limit(limit);
}

/** Sets failed work going again. @throws NotFound */
export async function redrive(db: Database, id: number, actor: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const [failure] = await tx
      .update(failures)
      .set({ redrivenAt: sql`now()` })
      .where(and(eq(failures.id, id), isNull(failures.redrivenAt)))
      .returning();
    if (!failure) throw new NotFound(`there is no failed work ${id}`);
    const { ingestId, pairId } = failure.payload as { ingestId?: string; pairId?: string };
    if (ingestId)
      await tx
        .update(ingests)
        .set({ status: 'accepted', error: null, updatedAt: sql`now()` })
        .where(and(eq(ingests.id, ingestId), eq(ingests.status, 'failed')));
    if (pairId)
      await tx
        .update(pairs)
        .set({ stage: failure.queue === 'detect' ? 'detecting' : 'aligning', error: null, updatedAt: sql`now()` })
        .where(and(eq(pairs.id, pairId), eq(pairs.stage, 'failed')));
    await enqueue(tx, [{ queue: failure.queue, jobId: `${failure.jobId}-r${failure.id}`, payload: failure.payload }]);
    await recordEvent(tx, { type: 'work.redriven', subject: failure.jobId, actor, data: { queue: failure.queue } });
  });
}

/** Most jobs one sweep sends again; the next sweep takes more. */
const SWEEP = 500;

/** Jobs for rows that have waited longer than `seconds` in a stage: their delivery was lost, or their worker died. */
export async function lostWork(db: Database, seconds: number): Promise<OutboxJob[]> {
  const old = sql`now() - make_interval(secs => ${seconds})`;
  const waitingIngests = await db
    .select({ id: ingests.id })
    .from(ingests)
    .where(and(eq(ingests.status, 'accepted'), lt(ingests.updatedAt, old)))
    .orderBy(asc(ingests.updatedAt))
    .limit(SWEEP);
  const waitingPairs = await db
    .select({ id: pairs.id, stage: pairs.stage, generation: pairs.generation })
    .from(pairs)
    .where(and(eq(pairs.active, true), inArray(pairs.stage, ['aligning', 'detecting']), lt(pairs.updatedAt, old)))
    .orderBy(asc(pairs.updatedAt))
    .limit(SWEEP);
  await trimOutbox(db);
  return [
    ...waitingIngests.map((row) => ingestJob(row.id)),
    ...waitingPairs.map((pair) =>
      pair.stage === 'aligning' ? alignJob(pair.id, pair.generation) : detectJob(pair.id, pair.generation),
    ),
  ];
}
