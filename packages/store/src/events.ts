import { and, asc, desc, eq, gt, lt, type SQL } from 'drizzle-orm';
import type { Database } from './database.js';
import { type EventRow, events } from './schema.js';

export interface NewEvent {
  readonly type: string;
  readonly subject: string;
  readonly actor: string;
  readonly storyId?: string | null;
  readonly data?: Record<string, unknown>;
}

export async function recordEvent(tx: Database, event: NewEvent): Promise<void> {
  await tx.insert(events).values({ data: {}, ...event });
}

/** Events after an id, oldest first, for a reader that follows along. */
export async function eventsAfter(
  db: Database,
  id: number,
  filter: { storyId?: string; subject?: string } = {},
  limit = 200,
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(gt(events.id, id), ...match(filter)))
    .orderBy(asc(events.id))
    .limit(limit);
}

/** The audit trail, newest first; `before` is the id to page on from. */
export async function auditTrail(
  db: Database,
  filter: { storyId?: string; subject?: string; before?: number },
  limit = 50,
): Promise<EventRow[]> {
  return db
    .select()
    .from(events)
    .where(and(...match(filter), ...(filter.before ? [lt(events.id, filter.before)] : [])))
    .orderBy(desc(events.id))
    .limit(limit);
}

export async function lastEventId(db: Database): Promise<number> {
  const [row] = await db.select({ id: events.id }).from(events).orderBy(desc(events.id)).limit(1);
  return row?.id ?? 0;
}

function match(filter: { storyId?: string; subject?: string }): SQL[] {
  return [
    ...(filter.storyId ? [eq(events.storyId, filter.storyId)] : []),
    ...(filter.subject ? [eq(events.subject, filter.subject)] : []),
  ];
}
