import { ENGINE_VERSION } from '@variorum/compare';
import type { EditionText } from '@variorum/model';
import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { Conflict, isUniqueViolation, NotFound } from './errors.js';
import { recordEvent } from './events.js';
import { newId, sha256 } from './ids.js';
import { enqueue, type OutboxJob } from './outbox.js';
import { editions, type IngestRow, ingests, pairs, type RevisionRow, revisions, stories } from './schema.js';
import { storable } from './storable.js';

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

export function ingestJob(ingestId: string): OutboxJob {
  return { queue: 'ingest', jobId: ingestId, payload: { ingestId } };
}

export function alignJob(pairId: string, generation: number): OutboxJob {
  return {
    queue: 'align',
    jobId: `align-${pairId}-${generation}-e${ENGINE_VERSION}`,
    payload: { pairId, generation, engine: ENGINE_VERSION },
  };
}

export function detectJob(pairId: string, generation: number): OutboxJob {
  return {
    queue: 'detect',
    jobId: `detect-${pairId}-${generation}-e${ENGINE_VERSION}`,
    payload: { pairId, generation, engine: ENGINE_VERSION },
  };
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

/** What a reader found out about an edition. */
export interface Reading {
  readonly edition: EditionText;
  readonly warnings: readonly string[];
  /** Address it was fetched from in the end. */
  readonly url?: string;
  /** Address of the edition that this one says it was translated from. */
  readonly translationOf?: string;
  /** Language versions that the page names; `x-default` is the one that others come from. */
  readonly alternates?: readonly { readonly lang: string; readonly url: string }[];
}

/** Stores what was read: the edition, its revision when the text is new, and the pairs to compare. Runs twice safely. */
export async function saveReading(db: Database, ingestId: string, read: Reading): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const known = await getIngest(tx, ingestId);
    await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, known.storyId)).for('update');
    const [ingest] = await tx.select().from(ingests).where(eq(ingests.id, ingestId)).for('update');
    if (!ingest || ingest.status === 'comparing' || ingest.status === 'done') return;
    if (await isOvertaken(tx, ingest)) return endOvertaken(tx, ingest);
    const editionId = await upsertEdition(tx, ingest, read);
    const revision = await addRevision(tx, editionId, read);
    if (ingest.isSource)
      await tx.update(stories).set({ sourceEditionId: editionId }).where(eq(stories.id, ingest.storyId));
    else if (revision.number === 1) await findSource(tx, ingest.storyId);
    const headline = read.edition.blocks.find((block) => block.kind === 'headline');
    await tx
      .update(stories)
      .set({ updatedAt: sql`now()`, ...(ingest.isSource && headline ? { title: headline.text } : {}) })
      .where(eq(stories.id, ingest.storyId));
    const waiting = await refreshPairs(tx, ingest.storyId);
    await tx
      .update(ingests)
      .set({
        status: waiting > 0 ? 'comparing' : 'done',
        editionId,
        revisionId: revision.id,
        body: null,
        error: null,
        updatedAt: sql`now()`,
      })
      .where(eq(ingests.id, ingestId));
    await recordEvent(tx, {
      type: 'ingest.read',
      subject: ingestId,
      actor: 'ingest-worker',
      storyId: ingest.storyId,
      data: { editionId, revision: revision.number, lang: read.edition.lang, warnings: read.warnings },
    });
    if (waiting === 0)
      await recordEvent(tx, {
        type: 'ingest.done',
        subject: ingestId,
        actor: 'ingest-worker',
        storyId: ingest.storyId,
      });
  });
}

/** Whether a later ingest of the same edition was read already: the last one sent is the text that counts. */
async function isOvertaken(tx: Database, ingest: IngestRow): Promise<boolean> {
  const later = await tx
    .select({ id: ingests.id })
    .from(ingests)
    .where(
      and(
        eq(ingests.storyId, ingest.storyId),
        eq(ingests.editionName, ingest.editionName),
        isNotNull(ingests.revisionId),
        sql`${ingests.createdAt} > (select created_at from ingests where id = ${ingest.id})`,
      ),
    )
    .limit(1);
  return later.length > 0;
}

async function endOvertaken(tx: Database, { id, storyId }: IngestRow): Promise<void> {
  await tx
    .update(ingests)
    .set({ status: 'done', body: null, error: null, updatedAt: sql`now()` })
    .where(eq(ingests.id, id));
  await recordEvent(tx, { type: 'ingest.overtaken', subject: id, actor: 'ingest-worker', storyId });
}

async function upsertEdition(tx: Database, ingest: IngestRow, read: Reading): Promise<string> {
  const { edition } = read;
  const url = read.url ?? ingest.url ?? edition.url ?? null;
  const original = read.translationOf ?? read.alternates?.find(({ lang }) => lang === 'x-default')?.url ?? null;
  const [known] = await tx
    .select()
    .from(editions)
    .where(and(eq(editions.storyId, ingest.storyId), eq(editions.name, ingest.editionName)));
  if (known) {
    await tx
      .update(editions)
      .set({ lang: edition.lang, url: url ?? known.url, originalUrl: original ?? known.originalUrl })
      .where(eq(editions.id, known.id));
    return known.id;
  }
  const id = newId('edition');
  await tx.insert(editions).values({
    id,
    storyId: ingest.storyId,
    name: ingest.editionName,
    lang: edition.lang,
    url,
    originalUrl: original,
  });
  return id;
}

/** A story without a declared source takes the edition that the pages themselves name as their original. */
async function findSource(tx: Database, storyId: string): Promise<void> {
  const own = await tx.select().from(editions).where(eq(editions.storyId, storyId)).orderBy(asc(editions.createdAt));
  const named = own.flatMap(({ originalUrl }) => (originalUrl ? [sameAddress(originalUrl)] : []));
  const source = own.find(({ url }) => url && named.includes(sameAddress(url)));
  if (source && own.length > 1)
    await tx
      .update(stories)
      .set({ sourceEditionId: source.id })
      .where(and(eq(stories.id, storyId), isNull(stories.sourceEditionId)));
}

/** An address without what does not tell pages apart. */
function sameAddress(url: string): string {
  return url
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '')
    .replace(/\/$/, '');
}

async function addRevision(tx: Database, editionId: string, read: Reading): Promise<RevisionRow> {
  const edition = storable(read.edition);
  const hash = sha256(JSON.stringify([edition.lang, edition.published ?? null, edition.blocks]));
  const [last] = await tx
    .select()
    .from(revisions)
    .where(eq(revisions.editionId, editionId))
    .orderBy(desc(revisions.number))
    .limit(1);
  if (last?.hash === hash) return last;
  const [row] = await tx
    .insert(revisions)
    .values({
      id: newId('revision'),
      editionId,
      number: (last?.number ?? 0) + 1,
      hash,
      lang: edition.lang,
      langConfidence: edition.langConfidence,
      published: edition.published ?? null,
      blocks: [...edition.blocks],
      warnings: [...read.warnings],
    })
    .returning();
  await tx.update(editions).set({ currentRevisionId: row!.id }).where(eq(editions.id, editionId));
  return row!;
}

/** Brings the pairs of a story in line with its editions; returns how many are not compared yet. */
export async function refreshPairs(tx: Database, storyId: string): Promise<number> {
  const [story] = await tx.select().from(stories).where(eq(stories.id, storyId));
  const own = await tx
    .select()
    .from(editions)
    .where(and(eq(editions.storyId, storyId), isNotNull(editions.currentRevisionId)))
    .orderBy(asc(editions.createdAt), asc(editions.id));
  const source = own.find((edition) => edition.id === story?.sourceEditionId);
  const wanted = source
    ? own.filter((e) => e !== source).map((e) => [source, e] as const)
    : own.flatMap((e, i) => own.slice(i + 1).map((f) => [e, f] as const));
  const known = await tx.select().from(pairs).where(eq(pairs.storyId, storyId)).for('update');
  const keep = new Set<string>();
  for (const [from, to] of wanted) {
    const pair = known.find((p) => p.sourceEditionId === from.id && p.targetEditionId === to.id);
    const current = { sourceRevisionId: from.currentRevisionId!, targetRevisionId: to.currentRevisionId! };
    const id = pair?.id ?? newId('pair');
    keep.add(id);
    if (
      pair?.active &&
      pair.sourceRevisionId === current.sourceRevisionId &&
      pair.targetRevisionId === current.targetRevisionId &&
      pair.engine === ENGINE_VERSION
    )
      continue;
    const generation = (pair?.generation ?? 0) + 1;
    if (pair)
      await tx
        .update(pairs)
        .set({
          ...current,
          generation,
          stage: 'aligning',
          engine: ENGINE_VERSION,
          active: true,
          error: null,
          updatedAt: sql`now()`,
        })
        .where(eq(pairs.id, id));
    else
      await tx.insert(pairs).values({
        id,
        storyId,
        sourceEditionId: from.id,
        targetEditionId: to.id,
        ...current,
        generation,
        stage: 'aligning',
        engine: ENGINE_VERSION,
      });
    await enqueue(tx, [alignJob(id, generation)]);
  }
  const dropped = known.filter((pair) => !keep.has(pair.id) && pair.active).map((pair) => pair.id);
  if (dropped.length > 0)
    await tx.update(pairs).set({ active: false, stage: 'done' }).where(inArray(pairs.id, dropped));
  const open = await tx
    .select({ id: pairs.id })
    .from(pairs)
    .where(and(eq(pairs.storyId, storyId), eq(pairs.active, true), inArray(pairs.stage, ['aligning', 'detecting'])));
  return open.length;
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
