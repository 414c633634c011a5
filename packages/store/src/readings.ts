import type { EditionText } from '@variorum/model';
import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { recordEvent } from './events.js';
import { newId, sha256 } from './ids.js';
import { getIngest } from './ingests.js';
import { refreshPairs } from './refresh-pairs.js';
import { editions, type IngestRow, ingests, type RevisionRow, revisions, stories } from './schema.js';
import { storable } from './storable.js';

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
