import type { Block, Coverage, Flag, Pin } from '@variorum/model';
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** All tables. The database is the truth: an accepted ingest, its stage and its results are rows. */

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' });
const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const created = () => at('created_at').notNull().defaultNow();

export const stories = pgTable('stories', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  sourceEditionId: text('source_edition_id'),
  createdAt: created(),
  updatedAt: at('updated_at').notNull().defaultNow(),
});

export const editions = pgTable(
  'editions',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    name: text('name').notNull(),
    lang: text('lang').notNull(),
    url: text('url'),
    /** Address of the edition that the page itself names as its original. */
    originalUrl: text('original_url'),
    currentRevisionId: text('current_revision_id'),
    createdAt: created(),
  },
  (t) => [uniqueIndex('editions_story_name').on(t.storyId, t.name)],
);

export const revisions = pgTable(
  'revisions',
  {
    id: text('id').primaryKey(),
    editionId: text('edition_id')
      .notNull()
      .references(() => editions.id),
    number: integer('number').notNull(),
    hash: text('hash').notNull(),
    lang: text('lang').notNull(),
    langConfidence: doublePrecision('lang_confidence').notNull(),
    published: text('published'),
    blocks: jsonb('blocks').$type<Block[]>().notNull(),
    warnings: jsonb('warnings').$type<string[]>().notNull().default([]),
    createdAt: created(),
  },
  (t) => [uniqueIndex('revisions_edition_number').on(t.editionId, t.number)],
);

export const ingests = pgTable(
  'ingests',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    editionName: text('edition_name').notNull(),
    idempotencyKey: text('idempotency_key'),
    requestHash: text('request_hash').notNull(),
    type: text('type').$type<'text' | 'file' | 'url'>().notNull(),
    fileName: text('file_name'),
    contentType: text('content_type'),
    url: text('url'),
    lang: text('lang'),
    isSource: boolean('is_source').notNull().default(false),
    body: bytes('body'),
    status: text('status').$type<'accepted' | 'comparing' | 'done' | 'failed'>().notNull().default('accepted'),
    error: text('error'),
    editionId: text('edition_id'),
    revisionId: text('revision_id'),
    actor: text('actor').notNull(),
    createdAt: created(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('ingests_key').on(t.idempotencyKey),
    index('ingests_status').on(t.status),
    index('ingests_story').on(t.storyId),
  ],
);

export const pairs = pgTable(
  'pairs',
  {
    id: text('id').primaryKey(),
    storyId: text('story_id')
      .notNull()
      .references(() => stories.id),
    sourceEditionId: text('source_edition_id')
      .notNull()
      .references(() => editions.id),
    targetEditionId: text('target_edition_id')
      .notNull()
      .references(() => editions.id),
    sourceRevisionId: text('source_revision_id').notNull(),
    targetRevisionId: text('target_revision_id').notNull(),
    /** Raised by every change of the inputs (a revision, a pin): a job for an older one has nothing to do. */
    generation: integer('generation').notNull().default(1),
    stage: text('stage').$type<'aligning' | 'detecting' | 'done' | 'failed'>().notNull(),
    engine: text('engine').notNull(),
    alignment: jsonb('alignment').$type<StoredAlignment>(),
    coverage: jsonb('coverage').$type<Coverage>(),
    score: doublePrecision('score'),
    error: text('error'),
    active: boolean('active').notNull().default(true),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('pairs_editions').on(t.sourceEditionId, t.targetEditionId),
    index('pairs_story').on(t.storyId),
    index('pairs_stage').on(t.stage),
  ],
);

/** What `alignEditions` of the core returns. */
export interface StoredAlignment {
  readonly links: readonly {
    source: readonly number[];
    target: readonly number[];
    score: number;
    moved?: boolean;
    pinned?: boolean;
  }[];
  readonly sentences: readonly {
    source: readonly { block: number; start: number; end: number }[];
    target: readonly { block: number; start: number; end: number }[];
    score: number;
  }[];
  readonly sameStory: number;
}

/** Corrections of an alignment: blocks named by their text's hash, so that they survive re-ingest. */
export const corrections = pgTable(
  'corrections',
  {
    id: text('id').primaryKey(),
    pairId: text('pair_id')
      .notNull()
      .references(() => pairs.id),
    sourceHashes: jsonb('source_hashes').$type<string[]>().notNull(),
    targetHashes: jsonb('target_hashes').$type<string[]>().notNull(),
    actor: text('actor').notNull(),
    createdAt: created(),
  },
  (t) => [index('corrections_pair').on(t.pairId)],
);

export const flags = pgTable(
  'flags',
  {
    id: text('id').primaryKey(),
    pairId: text('pair_id')
      .notNull()
      .references(() => pairs.id),
    storyId: text('story_id').notNull(),
    fingerprint: text('fingerprint').notNull(),
    kind: text('kind').notNull(),
    severity: text('severity').notNull(),
    confidence: doublePrecision('confidence').notNull(),
    cause: text('cause').notNull(),
    nursery: boolean('nursery').notNull().default(false),
    data: jsonb('data').$type<Flag>().notNull(),
    state: text('state').$type<'open' | 'confirmed' | 'dismissed' | 'fixed' | 'closed'>().notNull().default('open'),
    version: integer('version').notNull().default(1),
    openedIn: text('opened_in').notNull(),
    closedIn: text('closed_in'),
    /** State that a re-ingest closed; it comes back with the flag, so that no decision is lost. */
    closedFrom: text('closed_from').$type<FlagDecided>(),
    createdAt: created(),
    updatedAt: at('updated_at').notNull().defaultNow(),
  },
  (t) => [
    index('flags_story').on(t.storyId, t.state),
    index('flags_pair').on(t.pairId),
    index('flags_cause').on(t.storyId, t.cause),
  ],
);

type FlagDecided = 'open' | 'confirmed' | 'dismissed' | 'fixed';

export const decisions = pgTable(
  'decisions',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    flagId: text('flag_id')
      .notNull()
      .references(() => flags.id),
    action: text('action').$type<DecisionAction>().notNull(),
    /** State of the flag before, for undo; null in rows older than undo. */
    fromState: text('from_state').$type<FlagDecided | 'closed'>(),
    reason: text('reason'),
    comment: text('comment'),
    actor: text('actor').notNull(),
    createdAt: created(),
  },
  (t) => [index('decisions_flag').on(t.flagId)],
);

export const DECISION_ACTIONS = ['confirm', 'dismiss', 'fixed', 'reopen', 'undo', 'comment'] as const;
export type DecisionAction = (typeof DECISION_ACTIONS)[number];

export const outbox = pgTable(
  'outbox',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    queue: text('queue').notNull(),
    jobId: text('job_id').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    /** When a relay took it to the queue; a relay that died meanwhile loses its claim after a while. */
    claimedAt: at('claimed_at'),
    sentAt: at('sent_at'),
    createdAt: created(),
  },
  (t) => [index('outbox_waiting').on(t.id).where(sql`${t.sentAt} is null`), index('outbox_sent').on(t.sentAt)],
);

export const failures = pgTable('failures', {
  id: bigserial('id', { mode: 'number' }).primaryKey(),
  queue: text('queue').notNull(),
  jobId: text('job_id').notNull(),
  payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
  error: text('error').notNull(),
  redrivenAt: at('redriven_at'),
  createdAt: created(),
});

/** What happened, in order, for server-sent events and the audit trail. */
export const events = pgTable(
  'events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    type: text('type').notNull(),
    storyId: text('story_id'),
    subject: text('subject').notNull(),
    actor: text('actor').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    createdAt: created(),
  },
  (t) => [index('events_story').on(t.storyId), index('events_subject').on(t.subject)],
);

export const TOKEN_ROLES = ['reader', 'translator', 'editor', 'ci', 'admin'] as const;
export type TokenRole = (typeof TOKEN_ROLES)[number];

export const tokens = pgTable(
  'tokens',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    role: text('role').$type<TokenRole>().notNull(),
    /** SHA-256 of the secret, hex. The secret is shown once and never stored. */
    hash: text('hash').notNull(),
    revokedAt: at('revoked_at'),
    createdAt: created(),
  },
  (t) => [uniqueIndex('tokens_hash').on(t.hash)],
);

export type StoryRow = typeof stories.$inferSelect;
export type EditionRow = typeof editions.$inferSelect;
export type RevisionRow = typeof revisions.$inferSelect;
export type IngestRow = typeof ingests.$inferSelect;
export type PairRow = typeof pairs.$inferSelect;
export type CorrectionRow = typeof corrections.$inferSelect;
export type FlagRow = typeof flags.$inferSelect;
export type DecisionRow = typeof decisions.$inferSelect;
export type OutboxRow = typeof outbox.$inferSelect;
export type FailureRow = typeof failures.$inferSelect;
export type EventRow = typeof events.$inferSelect;
export type TokenRow = typeof tokens.$inferSelect;
export type { Pin };
