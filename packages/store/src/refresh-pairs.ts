import { ENGINE_VERSION } from '@variorum/compare';
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { newId } from './ids.js';
import { alignJob } from './jobs.js';
import { enqueue } from './outbox.js';
import { editions, pairs, stories } from './schema.js';

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
