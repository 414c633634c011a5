import { hashText } from '@variorum/compare';
import type { Block, Coverage, EditionText, Flag, Pin } from '@variorum/model';
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from './database.js';
import { Conflict, NotFound } from './errors.js';
import { recordEvent } from './events.js';
import { newId } from './ids.js';
import { finishIngests } from './ingests.js';
import { alignJob, detectJob } from './jobs.js';
import { enqueue } from './outbox.js';
import {
  type CorrectionRow,
  corrections,
  type FlagRow,
  flags,
  type PairRow,
  pairs,
  type RevisionRow,
  revisions,
  type StoredAlignment,
  stories,
} from './schema.js';
import { storable } from './storable.js';

export interface PairInput {
  readonly pair: PairRow;
  readonly source: EditionText;
  readonly target: EditionText;
  readonly pins: readonly Pin[];
}

/** What a worker needs to compare a pair; undefined when the job is for an older generation: nothing to do. */
export async function loadPair(db: Database, pairId: string, generation?: number): Promise<PairInput | undefined> {
  const [pair] = await db.select().from(pairs).where(eq(pairs.id, pairId));
  if (!pair?.active || (generation !== undefined && pair.generation !== generation)) return undefined;
  const rows = await db
    .select()
    .from(revisions)
    .where(inArray(revisions.id, [pair.sourceRevisionId, pair.targetRevisionId]));
  const source = rows.find((row) => row.id === pair.sourceRevisionId);
  const target = rows.find((row) => row.id === pair.targetRevisionId);
  if (!source || !target) return undefined;
  return {
    pair,
    source: editionOf(source),
    target: editionOf(target),
    pins: await pinsOf(db, pairId, source.blocks, target.blocks),
  };
}

export function editionOf(revision: RevisionRow): EditionText {
  return {
    lang: revision.lang,
    langConfidence: revision.langConfidence,
    blocks: revision.blocks,
    ...(revision.published ? { published: revision.published } : {}),
  };
}

/** Corrections found again in the current texts; one whose block was rewritten rests until it is corrected anew. */
async function pinsOf(
  db: Database,
  pairId: string,
  source: readonly Block[],
  target: readonly Block[],
): Promise<Pin[]> {
  const rows = await db
    .select()
    .from(corrections)
    .where(eq(corrections.pairId, pairId))
    .orderBy(asc(corrections.createdAt), asc(corrections.id));
  const usedSource = new Set<number>();
  const usedTarget = new Set<number>();
  const pins: Pin[] = [];
  for (const row of [...rows].reverse()) {
    const from = locate(row.sourceHashes, source);
    const to = locate(row.targetHashes, target);
    // The last word on a block counts.
    if (!from || !to || from.some((i) => usedSource.has(i)) || to.some((j) => usedTarget.has(j))) continue;
    for (const i of from) usedSource.add(i);
    for (const j of to) usedTarget.add(j);
    pins.push({ source: from, target: to });
  }
  return pins.reverse();
}

function locate(names: readonly string[], blocks: readonly Block[]): number[] | undefined {
  const known = blockNames(blocks);
  const found = names.map((name) => blocks.find((_, i) => known[i] === name)?.index);
  return found.every((index) => index !== undefined) ? (found as number[]) : undefined;
}

/** Names that survive a re-ingest: the hash of a block's text; the second block with the same text gets `~1`. */
function blockNames(blocks: readonly Block[]): string[] {
  const seen = new Map<string, number>();
  return blocks.map((block) => {
    const hash = hashText(block.text);
    const n = seen.get(hash) ?? 0;
    seen.set(hash, n + 1);
    return n === 0 ? hash : `${hash}~${n}`;
  });
}

/**
 * Locks a story and then its pair, in the same order everywhere: two pairs of a story that end at once must see each
 * other, or neither would end the ingest that waits for both.
 */
async function lockPair(tx: Database, pairId: string): Promise<PairRow | undefined> {
  const [known] = await tx.select({ storyId: pairs.storyId }).from(pairs).where(eq(pairs.id, pairId));
  if (!known) return undefined;
  await tx.select({ id: stories.id }).from(stories).where(eq(stories.id, known.storyId)).for('update');
  const [pair] = await tx.select().from(pairs).where(eq(pairs.id, pairId)).for('update');
  return pair;
}

/** Stores an alignment and asks for detection. A result for an older generation is dropped. */
export async function saveAlignment(
  db: Database,
  pairId: string,
  generation: number,
  alignment: StoredAlignment,
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const pair = await lockPair(tx, pairId);
    if (!pair || pair.generation !== generation || pair.stage === 'done') return;
    await tx.update(pairs).set({ alignment, stage: 'detecting', updatedAt: sql`now()` }).where(eq(pairs.id, pairId));
    await enqueue(tx, [detectJob(pairId, generation)]);
    await recordEvent(tx, { type: 'pair.aligned', subject: pairId, actor: 'align-worker', storyId: pair.storyId });
  });
}

export interface Detection {
  readonly flags: readonly Flag[];
  readonly coverage: Coverage;
  readonly score: number;
}

/** Stores the flags of a pair: known ones keep their state, new ones open, those no longer found close. */
export async function saveDetection(
  db: Database,
  pairId: string,
  generation: number,
  result: Detection,
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const pair = await lockPair(tx, pairId);
    if (!pair || pair.generation !== generation || pair.stage !== 'detecting') return;
    const counts = await reconcileFlags(tx, pair, result.flags);
    await tx
      .update(pairs)
      .set({
        coverage: storable(result.coverage),
        score: result.score,
        stage: 'done',
        error: null,
        updatedAt: sql`now()`,
      })
      .where(eq(pairs.id, pairId));
    await recordEvent(tx, {
      type: 'pair.done',
      subject: pairId,
      actor: 'detect-worker',
      storyId: pair.storyId,
      data: counts,
    });
    await finishIngests(tx, pair.storyId);
  });
}

async function reconcileFlags(tx: Database, pair: PairRow, found: readonly Flag[]): Promise<Record<string, number>> {
  // Locked: a decision made meanwhile waits, and is seen either here or on the reconciled row.
  const rows = await tx.select().from(flags).where(eq(flags.pairId, pair.id)).orderBy(asc(flags.id)).for('update');
  const known = new Map(rows.map((row) => [row.id, row]));
  const repeats = new Map<string, number>();
  const counts = { opened: 0, carried: 0, closed: 0 };
  for (const flag of found) {
    const n = repeats.get(flag.fingerprint) ?? 0;
    repeats.set(flag.fingerprint, n + 1);
    const id = `${pair.id}-${flag.fingerprint}${n === 0 ? '' : `-${n}`}`;
    const row = known.get(id);
    known.delete(id);
    const values = {
      kind: flag.kind,
      severity: flag.severity,
      confidence: flag.confidence,
      cause: flag.cause,
      nursery: flag.nursery ?? false,
      data: storable({ ...flag, id }),
    };
    if (!row) {
      await tx.insert(flags).values({
        id,
        pairId: pair.id,
        storyId: pair.storyId,
        fingerprint: flag.fingerprint,
        openedIn: pair.targetRevisionId,
        ...values,
      });
      counts.opened++;
    } else {
      await tx
        .update(flags)
        .set({ ...values, ...seenAgain(row), updatedAt: sql`now()` })
        .where(eq(flags.id, id));
      counts.carried++;
    }
  }
  for (const row of known.values()) {
    if (row.state === 'closed') continue;
    await tx
      .update(flags)
      .set({
        state: 'closed',
        closedIn: pair.targetRevisionId,
        closedFrom: row.state,
        version: row.version + 1,
        updatedAt: sql`now()`,
      })
      .where(eq(flags.id, row.id));
    counts.closed++;
  }
  return counts;
}

/** A closed flag that is found again takes its decision back up; only "fixed" has proved wrong and opens. */
function seenAgain(row: FlagRow): Partial<FlagRow> {
  if (row.state !== 'closed') return {};
  const state = row.closedFrom === 'confirmed' || row.closedFrom === 'dismissed' ? row.closedFrom : 'open';
  return { state, closedIn: null, closedFrom: null, version: row.version + 1 };
}

export async function getPair(db: Database, pairId: string): Promise<PairRow> {
  const [pair] = await db.select().from(pairs).where(eq(pairs.id, pairId));
  if (!pair) throw new NotFound(`there is no pair ${pairId}`);
  return pair;
}

export async function pairsOfStory(db: Database, storyId: string): Promise<PairRow[]> {
  return db
    .select()
    .from(pairs)
    .where(and(eq(pairs.storyId, storyId), eq(pairs.active, true)))
    .orderBy(asc(pairs.id));
}

/** Fixes an alignment of blocks by hand and compares that pair again, nothing else. @throws Conflict, NotFound */
export async function addCorrection(
  db: Database,
  pairId: string,
  pins: readonly Pin[],
  actor: string,
): Promise<CorrectionRow[]> {
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await lockPair(tx, pairId);
    const input = await loadPair(tx, pairId);
    if (!input) throw new NotFound(`there is no pair ${pairId}`);
    const hashes = (indices: readonly number[], edition: EditionText, side: string) =>
      indices.map((index) => {
        const at = edition.blocks.findIndex((b) => b.index === index);
        if (at < 0)
          throw new Conflict(
            `the ${side} edition has no block ${index}; it has ${edition.blocks.length} blocks, counted from 0`,
          );
        return blockNames(edition.blocks)[at]!;
      });
    const rows = await tx
      .insert(corrections)
      .values(
        pins.map((pin) => ({
          id: newId('correction'),
          pairId,
          sourceHashes: hashes(pin.source, input.source, 'source'),
          targetHashes: hashes(pin.target, input.target, 'target'),
          actor,
        })),
      )
      .returning();
    await recheck(tx, input.pair, actor, { pins });
    return rows;
  });
}

export async function removeCorrection(
  db: Database,
  pairId: string,
  correctionId: string,
  actor: string,
): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    await lockPair(tx, pairId);
    const removed = await tx
      .delete(corrections)
      .where(and(eq(corrections.id, correctionId), eq(corrections.pairId, pairId)))
      .returning();
    if (removed.length === 0) throw new NotFound(`pair ${pairId} has no correction ${correctionId}`);
    await recheck(tx, await getPair(tx, pairId), actor, { removed: correctionId });
  });
}

export async function listCorrections(db: Database, pairId: string): Promise<CorrectionRow[]> {
  return db.select().from(corrections).where(eq(corrections.pairId, pairId)).orderBy(asc(corrections.createdAt));
}

async function recheck(tx: Database, pair: PairRow, actor: string, data: Record<string, unknown>): Promise<void> {
  const generation = pair.generation + 1;
  await tx.update(pairs).set({ generation, stage: 'aligning', updatedAt: sql`now()` }).where(eq(pairs.id, pair.id));
  await enqueue(tx, [alignJob(pair.id, generation)]);
  await recordEvent(tx, { type: 'pair.corrected', subject: pair.id, actor, storyId: pair.storyId, data });
}

/** Marks a pair whose work failed for good, so that people see it and its ingest ends. */
export async function failPair(db: Database, pairId: string, generation: number, error: string): Promise<void> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const pair = await lockPair(tx, pairId);
    if (!pair || pair.generation !== generation || pair.stage === 'done') return;
    await tx.update(pairs).set({ stage: 'failed', error, updatedAt: sql`now()` }).where(eq(pairs.id, pairId));
    const { storyId } = pair;
    await recordEvent(tx, { type: 'pair.failed', subject: pairId, actor: 'worker', storyId, data: { error } });
    await finishIngests(tx, storyId);
  });
}
