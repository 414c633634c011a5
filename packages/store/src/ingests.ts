import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { Conflict, isUniqueViolation, NotFound } from './errors.js';
import { recordEvent } from './events.js';
import { newId, sha256 } from './ids.js';
import { ingestJob } from './jobs.js';
import { enqueue } from './outbox.js';
import { type IngestRow, ingests, pairs, stories } from './schema.js';

export interface NewIngest {
  readonly storyId?: string;
  /** Title of the story when it is new. */
  readonly title?: string;
  /** Names the edition inside its story; an ingest under a known name makes a revision. */
  readonly editionName: string;
  readonly type: 'text' | 'file' | 'url';
  readonly body?: Uint8Array;
  readonly fileName?: string;
  readonly contentType?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly isSource?: boolean;
  readonly idempotencyKey?: string;
  readonly actor: string;
}

/** Accepts an ingest: the row, the story if it is new, and the job, in one transaction. @throws Conflict, NotFound */
export async function acceptIngest(db: Database, input: NewIngest): Promise<{ ingest: IngestRow; repeated: boolean }> {
  try {
    return await accept(db, input);
  } catch (error) {
    // Two requests with one idempotency key at the same moment: the second finds what the first has written.
    if (input.idempotencyKey && isUniqueViolation(error)) return accept(db, input);
    throw error;
  }
}

async function accept(db: Database, input: NewIngest): Promise<{ ingest: IngestRow; repeated: boolean }> {
  const requestHash = sha256(
    JSON.stringify([
      input.storyId,
      input.title,
      input.editionName,
      input.type,
      input.url,
      input.lang,
      input.isSource,
      input.fileName,
      input.body ? sha256(input.body) : null,
    ]),
  );
  return db.transaction(async (tx) => {
    if (input.idempotencyKey) {
      const [known] = await tx.select().from(ingests).where(eq(ingests.idempotencyKey, input.idempotencyKey));
      if (known && known.requestHash !== requestHash)
        throw new Conflict(
          `idempotency key ${input.idempotencyKey} was used for another ingest (${known.id}); take a new key`,
        );
      if (known) return { ingest: known, repeated: true };
    }
    const storyId = input.storyId ?? newId('story');
    if (input.storyId) {
      const [story] = await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, input.storyId));
      if (!story) throw new NotFound(`there is no story ${input.storyId}`);
    } else await tx.insert(stories).values({ id: storyId, title: input.title ?? input.editionName });
    const [ingest] = await tx
      .insert(ingests)
      .values({
        id: newId('ingest'),
        storyId,
        editionName: input.editionName,
        idempotencyKey: input.idempotencyKey ?? null,
        requestHash,
        type: input.type,
        fileName: input.fileName ?? null,
        contentType: input.contentType ?? null,
        url: input.url ?? null,
        lang: input.lang ?? null,
        isSource: input.isSource ?? false,
        body: input.body ?? null,
        actor: input.actor,
      })
      .returning();
    await enqueue(tx as unknown as Database, [ingestJob(ingest!.id)]);
    await recordEvent(tx as unknown as Database, {
      type: 'ingest.accepted',
      subject: ingest!.id,
      actor: input.actor,
      storyId,
      data: { edition: input.editionName },
    });
    return { ingest: ingest!, repeated: false };
  });
}

/** Ingests of a story, last sent first; also those that failed. */
export async function listIngests(
  db: Database,
  filter: { storyId?: string; status?: IngestRow['status']; limit?: number } = {},
): Promise<Omit<IngestRow, 'body'>[]> {
  const { body: _body, ...columns } = getTableColumns(ingests);
  return db
    .select(columns)
    .from(ingests)
    .where(
      and(
        ...(filter.storyId ? [eq(ingests.storyId, filter.storyId)] : []),
        ...(filter.status ? [eq(ingests.status, filter.status)] : []),
      ),
    )
    .orderBy(desc(ingests.createdAt), desc(ingests.id))
    .limit(filter.limit ?? 100);
}

export async function getIngest(db: Database, id: string): Promise<IngestRow> {
  const [row] = await db.select().from(ingests).where(eq(ingests.id, id));
  if (!row) throw new NotFound(`there is no ingest ${id}`);
  return row;
}

/** Ends the ingests of a story when none of its pairs is waiting any more. */
export async function finishIngests(tx: Database, storyId: string): Promise<void> {
  const open = await tx
    .select({ id: pairs.id })
    .from(pairs)
    .where(and(eq(pairs.storyId, storyId), eq(pairs.active, true), inArray(pairs.stage, ['aligning', 'detecting'])));
  if (open.length > 0) return;
  const done = await tx
    .update(ingests)
    .set({ status: 'done', updatedAt: sql`now()` })
    .where(and(eq(ingests.storyId, storyId), eq(ingests.status, 'comparing')))
    .returning({ id: ingests.id });
  for (const { id } of done)
    await recordEvent(tx, { type: 'ingest.done', subject: id, actor: 'detect-worker', storyId });
}

/** Leaves word about an ingest that takes longer; it stays accepted. */
export async function noteIngest(db: Database, ingestId: string, error: string): Promise<void> {
  await db
    .update(ingests)
    .set({ error })
    .where(and(eq(ingests.id, ingestId), eq(ingests.status, 'accepted')));
}

/** Marks an ingest that cannot be read, with the reason that its sender sees. */
export async function failIngest(db: Database, ingestId: string, error: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const [row] = await tx
      .update(ingests)
      .set({ status: 'failed', error, updatedAt: sql`now()` })
      .where(and(eq(ingests.id, ingestId), eq(ingests.status, 'accepted')))
      .returning();
    if (row)
      await recordEvent(tx, {
        type: 'ingest.failed',
        subject: ingestId,
        actor: 'ingest-worker',
        storyId: row.storyId,
        data: { error },
      });
  });
}
