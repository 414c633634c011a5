import { FLAG_STATES, KIND_NAMES, SEVERITIES } from '@variorum/model';
import { z } from 'zod';

/** Answers of the review API, for its OpenAPI document; the API's own tests hold every answer against them. */

const at = z.iso.datetime().meta({ description: 'ISO 8601, UTC' });
const kind = z.enum(KIND_NAMES as unknown as readonly [string, ...string[]]);
const severity = z.enum(SEVERITIES);
const span = z
  .object({
    block: z.number().int(),
    start: z.number().int().meta({ description: 'UTF-16 units in the text of the block, half-open' }),
    end: z.number().int(),
    text: z.string(),
  })
  .meta({ id: 'Span' });
const block = z.object({ index: z.number().int(), kind: z.string(), text: z.string() }).meta({ id: 'Block' });
const role = z.enum(['reader', 'translator', 'editor', 'ci', 'admin']);
const decisionAction = z.enum(['confirm', 'dismiss', 'fixed', 'reopen', 'undo', 'comment']);

const story = {
  id: z.string(),
  title: z.string(),
  sourceEditionId: z.string().nullable(),
  createdAt: at,
  updatedAt: at,
  open: z.record(z.string(), z.number().int()).meta({ description: 'Open flags by severity' }),
  openByLanguage: z.record(z.string(), z.number().int()),
  waiting: z.number().int().meta({ description: 'Pairs under way' }),
  failed: z.number().int().meta({ description: 'Pairs whose work failed' }),
};
export const storyPage = z
  .object({
    stories: z.array(
      z.object({ ...story, editions: z.array(z.object({ id: z.string(), name: z.string(), lang: z.string() })) }),
    ),
    next: z.string().optional().meta({ description: 'Cursor of the next page' }),
  })
  .meta({ id: 'StoryPage' });

const pairRow = {
  id: z.string(),
  storyId: z.string(),
  sourceEditionId: z.string(),
  targetEditionId: z.string(),
  sourceRevisionId: z.string(),
  targetRevisionId: z.string(),
  generation: z.number().int(),
  stage: z.enum(['aligning', 'detecting', 'done', 'failed']),
  engine: z.string(),
  coverage: z
    .object({
      equal: z.record(z.string(), z.number()),
      equalByBlock: z.array(z.object({ block: z.number(), equal: z.record(z.string(), z.number()) })),
      notChecked: z.array(
        z.object({
          what: z.string(),
          reason: z.string(),
          lang: z.string().optional(),
          sourceBlocks: z.array(z.number()).optional(),
          targetBlocks: z.array(z.number()).optional(),
        }),
      ),
    })
    .nullable(),
  score: z.number().nullable().meta({ description: '0 same … 1 fully divergent' }),
  error: z.string().nullable(),
  active: z.boolean(),
  updatedAt: at,
};
export const storyDetail = z
  .object({
    ...story,
    editions: z.array(
      z.object({
        id: z.string(),
        storyId: z.string(),
        name: z.string(),
        lang: z.string(),
        url: z.string().nullable(),
        currentRevisionId: z.string().nullable(),
        createdAt: at,
        revision: z.number().int().nullable(),
        published: z.string().nullable(),
        warnings: z.array(z.string()),
      }),
    ),
    pairs: z.array(z.object({ ...pairRow, sameStory: z.number().nullable() })),
  })
  .meta({ id: 'Story' });

const side = z.object({
  id: z.string(),
  name: z.string(),
  lang: z.string(),
  revision: z.number().int().optional(),
  blocks: z.array(block),
});
export const correction = z
  .object({
    id: z.string(),
    pairId: z.string(),
    sourceHashes: z.array(z.string()),
    targetHashes: z.array(z.string()),
    actor: z.string(),
    createdAt: at,
  })
  .meta({ id: 'Correction' });
const correctionPlace = z
  .object({
    id: z.string(),
    actor: z.string(),
    createdAt: at,
    source: z.array(z.number().int()).nullable(),
    target: z.array(z.number().int()).nullable(),
  })
  .meta({ description: 'Blocks in the current texts; null when one was rewritten and the correction rests' });
const place = z.object({ block: z.number().int(), start: z.number().int(), end: z.number().int() });
export const pairDetail = z
  .object({
    ...pairRow,
    alignment: z
      .object({
        links: z.array(
          z.object({
            source: z.array(z.number().int()),
            target: z.array(z.number().int()),
            score: z.number(),
            moved: z.boolean().optional(),
            pinned: z.boolean().optional(),
          }),
        ),
        sentences: z.array(z.object({ source: z.array(place), target: z.array(place), score: z.number() })),
        sameStory: z.number(),
      })
      .nullable(),
    source: side,
    target: side,
    corrections: z.array(correctionPlace),
  })
  .meta({ id: 'Pair' });

export const ingestAnswer = z
  .object({
    id: z.string(),
    storyId: z.string(),
    editionName: z.string(),
    type: z.enum(['text', 'file', 'url']),
    status: z.enum(['accepted', 'comparing', 'done', 'failed']),
    error: z.string().nullable(),
    editionId: z.string().nullable(),
    revisionId: z.string().nullable(),
    url: z.string().nullable(),
    fileName: z.string().nullable(),
    actor: z.string(),
    createdAt: at,
    updatedAt: at,
    repeated: z.boolean().optional().meta({ description: 'The idempotency key was known: this is the first answer' }),
  })
  .meta({ id: 'Ingest' });
export const ingestList = z.object({ ingests: z.array(ingestAnswer) });

const evidenceValue = z.object({ value: z.string(), text: z.string(), level: z.number().optional() });
const flag = {
  id: z.string(),
  pairId: z.string(),
  storyId: z.string(),
  fingerprint: z.string(),
  rule: z.string(),
  ruleVersion: z.number().int(),
  kind,
  direction: z.string(),
  mqm: z.string(),
  its: z.string(),
  severity,
  confidence: z.number(),
  alignmentConfidence: z.number(),
  source: span.nullable(),
  target: span.nullable(),
  sourceBlocks: z.array(z.number().int()),
  targetBlocks: z.array(z.number().int()),
  evidence: z.looseObject({
    dimension: z.string(),
    source: evidenceValue.nullable(),
    target: evidenceValue.nullable(),
    levels: z.array(z.string()).optional(),
  }),
  message: z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  section: z.string(),
  cause: z.string(),
  nursery: z.boolean().optional(),
  oddOneOut: z.string().optional().meta({ description: 'Name of the edition that stands alone among three or more' }),
  state: z.enum(FLAG_STATES),
  version: z.number().int(),
  openedIn: z.string(),
  closedIn: z.string().nullable(),
  createdAt: at,
  updatedAt: at,
};
export const flagPage = z
  .object({ flags: z.array(z.object(flag)), next: z.string().nullable() })
  .meta({ id: 'FlagPage' });
export const flagDetail = z
  .object({
    ...flag,
    decisions: z.array(
      z.object({
        id: z.number().int(),
        flagId: z.string(),
        action: decisionAction,
        fromState: z.enum(FLAG_STATES).nullable(),
        reason: z.string().nullable(),
        comment: z.string().nullable(),
        actor: z.string(),
        createdAt: at,
      }),
    ),
  })
  .meta({ id: 'Flag' });
const {
  pairId: _p,
  storyId: _s,
  state: _t,
  version: _v,
  openedIn: _o,
  closedIn: _c,
  createdAt: _a,
  updatedAt: _u,
  ...found
} = flag;
export const comparison = z
  .object({
    sourceEditionId: z.string(),
    targetEditionId: z.string(),
    source: side,
    target: side,
    alignment: pairDetail.shape.alignment.unwrap(),
    sameStory: z.number(),
    flags: z.array(z.object(found)),
    coverage: pairRow.coverage.unwrap(),
    score: z.number(),
  })
  .meta({ id: 'Comparison' });
export const bulkAnswer = z
  .object({
    decided: z.number().int(),
    flags: z.array(z.object({ id: z.string(), version: z.number().int() })),
  })
  .meta({ id: 'BulkAnswer' });

export const revisionList = z.object({
  revisions: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      lang: z.string(),
      createdAt: at,
      blocks: z.array(block),
      warnings: z.array(z.string()),
    }),
  ),
});
export const revisionDiff = z.object({
  from: z.number().int(),
  to: z.number().int(),
  before: z.array(block),
  after: z.array(block),
  changes: z.array(z.looseObject({ type: z.enum(['same', 'added', 'removed', 'changed']) })),
});

export const event = z
  .object({
    id: z.number().int(),
    type: z.string(),
    storyId: z.string().nullable(),
    subject: z.string(),
    actor: z.string(),
    data: z.record(z.string(), z.unknown()),
    createdAt: at,
  })
  .meta({ id: 'Event' });
export const eventList = z.object({ events: z.array(event) });
export const failureList = z.object({
  failures: z.array(
    z.object({
      id: z.number().int(),
      queue: z.string(),
      jobId: z.string(),
      payload: z.record(z.string(), z.unknown()),
      error: z.string(),
      redrivenAt: at.nullable(),
      createdAt: at,
    }),
  ),
});
const token = { id: z.string(), name: z.string(), role };
export const tokenList = z.object({ tokens: z.array(z.object({ ...token, createdAt: at, revokedAt: at.nullable() })) });
export const tokenAnswer = z.object({ ...token, secret: z.string(), note: z.string() });
export const session = z.object({
  caller: z.object({ name: z.string(), role, open: z.boolean() }).nullable(),
  note: z.string().nullable(),
});
