import { ENGINE_VERSION } from '@variorum/compare';
import { and, asc, count, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { BadRequest, NotFound } from './errors.js';
import { recordEvent } from './events.js';
import { refreshPairs } from './refresh-pairs.js';
import {
  type EditionRow,
  editions,
  flags,
  pairs,
  type RevisionRow,
  revisions,
  type StoryRow,
  stories,
} from './schema.js';

export interface StorySummary extends StoryRow {
  readonly editions: readonly Pick<EditionRow, 'id' | 'name' | 'lang'>[];
  /** Open flags by severity, nursery left out. */
  readonly open: Readonly<Record<string, number>>;
  /** Open flags by language of the target edition. */
  readonly openByLanguage: Readonly<Record<string, number>>;
  readonly waiting: number;
  readonly failed: number;
}

/** Stories, last changed first, with their counts; `cursor` pages on. */
export async function listStories(
  db: Database,
  options: { cursor?: string; limit?: number } = {},
): Promise<{ stories: StorySummary[]; next: string | undefined }> {
  const limit = Math.min(200, options.limit ?? 50);
  const [time, id] = options.cursor ? Buffer.from(options.cursor, 'base64url').toString().split('|') : [];
  if (options.cursor && (!id || Number.isNaN(Date.parse(time ?? ''))))
    throw new BadRequest('cursor: take it from `next` of the page before');
  const after =
    time && id
      ? or(lt(stories.updatedAt, new Date(time)), and(eq(stories.updatedAt, new Date(time)), lt(stories.id, id)))
      : undefined;
  const rows = await db
    .select()
    .from(stories)
    .where(after)
    .orderBy(desc(stories.updatedAt), desc(stories.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    stories: await summarize(db, page),
    next:
      rows.length > limit && last
        ? Buffer.from(`${last.updatedAt.toISOString()}|${last.id}`).toString('base64url')
        : undefined,
  };
}

export async function getStory(db: Database, id: string): Promise<StorySummary> {
  const rows = await db.select().from(stories).where(eq(stories.id, id));
  const [summary] = await summarize(db, rows);
  if (!summary) throw new NotFound(`there is no story ${id}`);
  return summary;
}

async function summarize(db: Database, rows: readonly StoryRow[]): Promise<StorySummary[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const own = await db
    .select()
    .from(editions)
    .where(inArray(editions.storyId, ids))
    .orderBy(asc(editions.createdAt), asc(editions.id));
  const counts = await db
    .select({ storyId: flags.storyId, severity: flags.severity, lang: editions.lang, n: count() })
    .from(flags)
    .innerJoin(pairs, eq(flags.pairId, pairs.id))
    .innerJoin(editions, eq(pairs.targetEditionId, editions.id))
    .where(and(inArray(flags.storyId, ids), eq(flags.state, 'open'), eq(flags.nursery, false), eq(pairs.active, true)))
    .groupBy(flags.storyId, flags.severity, editions.lang);
  const stages = await db
    .select({ storyId: pairs.storyId, stage: pairs.stage, n: count() })
    .from(pairs)
    .where(and(inArray(pairs.storyId, ids), eq(pairs.active, true)))
    .groupBy(pairs.storyId, pairs.stage);
  return rows.map((row) => {
    const open: Record<string, number> = {};
    const openByLanguage: Record<string, number> = {};
    for (const c of counts) {
      if (c.storyId !== row.id) continue;
      open[c.severity] = (open[c.severity] ?? 0) + c.n;
      openByLanguage[c.lang] = (openByLanguage[c.lang] ?? 0) + c.n;
    }
    const inStage = (...names: string[]) =>
      stages.filter((s) => s.storyId === row.id && names.includes(s.stage)).reduce((sum, s) => sum + s.n, 0);
    return {
      ...row,
      editions: own.filter((e) => e.storyId === row.id).map(({ id, name, lang }) => ({ id, name, lang })),
      open,
      openByLanguage,
      waiting: inStage('aligning', 'detecting'),
      failed: inStage('failed'),
    };
  });
}

export async function countStories(db: Database): Promise<number> {
  const [row] = await db.select({ n: count() }).from(stories);
  return row?.n ?? 0;
}

export async function editionsOfStory(
  db: Database,
  storyId: string,
): Promise<(EditionRow & { revision: RevisionRow | null })[]> {
  const rows = await db
    .select({ edition: editions, revision: revisions })
    .from(editions)
    .leftJoin(revisions, eq(editions.currentRevisionId, revisions.id))
    .where(eq(editions.storyId, storyId))
    .orderBy(asc(editions.createdAt), asc(editions.id));
  return rows.map((row) => ({ ...row.edition, revision: row.revision }));
}

export async function revisionsOf(db: Database, editionId: string): Promise<RevisionRow[]> {
  return db.select().from(revisions).where(eq(revisions.editionId, editionId)).orderBy(asc(revisions.number));
}

/** Declares which edition the others are compared with (null: all pairs) and compares what is new. @throws NotFound */
export async function setSource(db: Database, storyId: string, editionId: string | null, actor: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const [story] = await tx.select().from(stories).where(eq(stories.id, storyId)).for('update');
    if (!story) throw new NotFound(`there is no story ${storyId}`);
    const own = await tx.select({ id: editions.id }).from(editions).where(eq(editions.storyId, storyId));
    if (editionId !== null && !own.some((edition) => edition.id === editionId))
      throw new NotFound(`story ${storyId} has no edition ${editionId}`);
    await tx.update(stories).set({ sourceEditionId: editionId, updatedAt: sql`now()` }).where(eq(stories.id, storyId));
    await refreshPairs(tx, storyId);
    await recordEvent(tx, { type: 'story.source', subject: storyId, storyId, actor, data: { editionId } });
  });
}

/** Compares stories again whose pairs come from an older engine; returns how many stories. Part of every upgrade. */
export async function refreshOutdated(db: Database): Promise<number> {
  const outdated = await db
    .selectDistinct({ storyId: pairs.storyId })
    .from(pairs)
    .where(and(eq(pairs.active, true), ne(pairs.engine, ENGINE_VERSION)));
  for (const { storyId } of outdated)
    await db.transaction(async (transaction) => {
      const tx = transaction as unknown as Database;
      await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, storyId)).for('update');
      await refreshPairs(tx, storyId);
    });
  return outdated.length;
}
