import type { Flag } from '@variorum/model';
import { and, asc, desc, eq, gt, gte, ilike, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from './database.js';
import { Conflict, NotFound } from './errors.js';
import { recordEvent } from './events.js';
import { type DecisionAction, type DecisionRow, decisions, editions, type FlagRow, flags, pairs } from './schema.js';

export interface FlagFilter {
  readonly storyId?: string;
  readonly pairId?: string;
  readonly kinds?: readonly string[];
  readonly severities?: readonly string[];
  readonly states?: readonly FlagRow['state'][];
  readonly sourceLang?: string;
  readonly targetLang?: string;
  readonly minConfidence?: number;
  readonly text?: string;
  readonly nursery?: boolean;
  readonly cursor?: string;
  readonly limit?: number;
}

/** Flags in a stable order (by id), with the cursor of the next page. */
export async function listFlags(
  db: Database,
  filter: FlagFilter,
): Promise<{ flags: FlagRow[]; next: string | undefined }> {
  const limit = Math.min(500, filter.limit ?? 50);
  const conditions: SQL[] = [eq(pairs.active, true)];
  if (filter.storyId) conditions.push(eq(flags.storyId, filter.storyId));
  if (filter.pairId) conditions.push(eq(flags.pairId, filter.pairId));
  if (filter.kinds?.length) conditions.push(inArray(flags.kind, [...filter.kinds]));
  if (filter.severities?.length) conditions.push(inArray(flags.severity, [...filter.severities]));
  conditions.push(filter.states?.length ? inArray(flags.state, [...filter.states]) : ne(flags.state, 'closed'));
  if (!filter.nursery) conditions.push(eq(flags.nursery, false));
  if (filter.minConfidence !== undefined) conditions.push(gte(flags.confidence, filter.minConfidence));
  if (filter.text) {
    const like = `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`;
    conditions.push(
      or(ilike(sql`${flags.data}->'source'->>'text'`, like), ilike(sql`${flags.data}->'target'->>'text'`, like))!,
    );
  }
  if (filter.sourceLang)
    conditions.push(
      sql`exists (select 1 from ${editions} where ${editions.id} = ${pairs.sourceEditionId} and ${editions.lang} = ${filter.sourceLang})`,
    );
  if (filter.targetLang)
    conditions.push(
      sql`exists (select 1 from ${editions} where ${editions.id} = ${pairs.targetEditionId} and ${editions.lang} = ${filter.targetLang})`,
    );
  if (filter.cursor) conditions.push(gt(flags.id, Buffer.from(filter.cursor, 'base64url').toString()));
  const rows = await db
    .select({ flag: flags })
    .from(flags)
    .innerJoin(pairs, eq(flags.pairId, pairs.id))
    .where(and(...conditions))
    .orderBy(asc(flags.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit).map((row) => row.flag);
  return { flags: page, next: rows.length > limit ? Buffer.from(page.at(-1)!.id).toString('base64url') : undefined };
}

export async function getFlag(db: Database, id: string): Promise<FlagRow & { decisions: DecisionRow[] }> {
  const [row] = await db.select().from(flags).where(eq(flags.id, id));
  if (!row) throw new NotFound(`there is no flag ${id}`);
  return {
    ...row,
    decisions: await db.select().from(decisions).where(eq(decisions.flagId, id)).orderBy(asc(decisions.id)),
  };
}

/** Kind and place of every flag that is not closed, by pair, with who is compared with whom: for `oddOneOut`. */
export async function placesByPair(
  db: Database,
  storyIds: readonly string[],
): Promise<{ pairId: string; sourceEditionId: string; source: string; target: string; flags: Place[] }[]> {
  if (storyIds.length === 0) return [];
  const from = alias(editions, 'source_edition');
  const to = alias(editions, 'target_edition');
  const done = await db
    .select({ pairId: pairs.id, sourceEditionId: pairs.sourceEditionId, source: from.name, target: to.name })
    .from(pairs)
    .innerJoin(from, eq(pairs.sourceEditionId, from.id))
    .innerJoin(to, eq(pairs.targetEditionId, to.id))
    .where(and(inArray(pairs.storyId, [...storyIds]), eq(pairs.active, true), eq(pairs.stage, 'done')));
  const rows = await db
    .select({ pairId: flags.pairId, kind: flags.kind, source: sql<Flag['source']>`${flags.data}->'source'` })
    .from(flags)
    .where(and(inArray(flags.storyId, [...storyIds]), ne(flags.state, 'closed')));
  const byPair = new Map(done.map((pair) => [pair.pairId, { ...pair, flags: [] as Place[] }]));
  for (const { pairId, ...place } of rows) byPair.get(pairId)?.flags.push(place as Place);
  return [...byPair.values()];
}

type Place = Pick<Flag, 'kind' | 'source'>;

export interface NewDecision {
  readonly action: DecisionAction;
  readonly reason?: string;
  readonly comment?: string;
  readonly actor: string;
}

const STATE: Readonly<Record<DecisionAction, FlagRow['state'] | undefined>> = {
  confirm: 'confirmed',
  dismiss: 'dismissed',
  fixed: 'fixed',
  reopen: 'open',
  undo: undefined,
  comment: undefined,
};

/** Records a decision. `version` is what the person saw: when somebody decided meanwhile, both get to see it. @throws Conflict */
export async function decide(
  db: Database,
  flagId: string,
  version: number,
  decision: NewDecision,
): Promise<FlagRow & { decisions: DecisionRow[] }> {
  await db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const [row] = await tx.select().from(flags).where(eq(flags.id, flagId)).for('update');
    if (!row) throw new NotFound(`there is no flag ${flagId}`);
    if (row.version !== version)
      throw new Conflict(
        `flag ${flagId} was changed meanwhile: it is ${row.state} in version ${row.version}, you saw version ${version}; look again and decide`,
        await getFlag(tx, flagId),
      );
    await write(tx, row, decision);
  });
  return getFlag(db, flagId);
}

async function write(tx: Database, row: FlagRow, decision: NewDecision): Promise<void> {
  const state = decision.action === 'undo' ? await stateToRestore(tx, row) : (STATE[decision.action] ?? row.state);
  await tx
    .update(flags)
    .set({ state, version: row.version + 1, updatedAt: sql`now()` })
    .where(eq(flags.id, row.id));
  await tx.insert(decisions).values({
    flagId: row.id,
    action: decision.action,
    fromState: row.state,
    reason: decision.reason ?? null,
    comment: decision.comment ?? null,
    actor: decision.actor,
  });
  await recordEvent(tx, {
    type: `flag.${decision.action}`,
    subject: row.id,
    actor: decision.actor,
    storyId: row.storyId,
    data: {
      from: row.state,
      to: state,
      ...(decision.reason ? { reason: decision.reason } : {}),
      ...(decision.comment ? { comment: decision.comment } : {}),
    },
  });
}

/** The state before the last decision that was not taken back yet. @throws Conflict when there is none */
async function stateToRestore(tx: Database, row: FlagRow): Promise<FlagRow['state']> {
  const past = await tx.select().from(decisions).where(eq(decisions.flagId, row.id)).orderBy(desc(decisions.id));
  let taken = 0;
  for (const { action, fromState } of past) {
    if (action === 'comment') continue;
    if (action === 'undo') taken++;
    else if (taken > 0) taken--;
    else if (fromState) return fromState;
  }
  throw new Conflict(`flag ${row.id} has no decision to take back`);
}

/** Decides all open flags of a story that share a cause, in one transaction. Returns their new versions. */
export async function decideByCause(
  db: Database,
  storyId: string,
  cause: string,
  decision: NewDecision,
): Promise<{ id: string; version: number }[]> {
  return db.transaction(async (transaction) => {
    const tx = transaction as unknown as Database;
    const rows = await tx
      .select()
      .from(flags)
      .where(and(eq(flags.storyId, storyId), eq(flags.cause, cause), eq(flags.state, 'open')))
      .orderBy(asc(flags.id))
      .for('update');
    for (const row of rows) await write(tx, row, decision);
    return rows.map(({ id, version }) => ({ id, version: version + 1 }));
  });
}

export async function decisionsOfStory(
  db: Database,
  storyId: string,
  before?: number,
  limit = 50,
): Promise<DecisionRow[]> {
  const rows = await db
    .select({ decision: decisions })
    .from(decisions)
    .innerJoin(flags, eq(decisions.flagId, flags.id))
    .where(and(eq(flags.storyId, storyId), ...(before ? [lt(decisions.id, before)] : [])))
    .orderBy(desc(decisions.id))
    .limit(limit);
  return rows.map((row) => row.decision);
}
