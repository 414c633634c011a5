import { FLAG_STATES, KIND_NAMES, SEVERITIES } from '@variorum/model';
import { z } from 'zod';

/** Requests of the review API. */

/** Text that a database can hold: no NUL. */
const text = () =>
  z.string().refine((value) => !value.includes('\u0000'), { error: 'must not contain NUL characters' });

const list = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(values)));

export const storyParams = z.object({ storyId: z.string() });
export const pageQuery = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

export const flagQuery = pageQuery
  .extend({
    storyId: z.string().optional(),
    pairId: z.string().optional(),
    kind: list(KIND_NAMES as unknown as readonly [string, ...string[]]).optional(),
    severity: list(SEVERITIES).optional(),
    state: list(FLAG_STATES).optional(),
    sourceLang: z.string().optional(),
    targetLang: z.string().optional(),
    minConfidence: z.coerce.number().min(0).max(1).optional(),
    text: text().max(200).optional(),
    nursery: z.stringbool().optional(),
  })
  .meta({ id: 'FlagQuery' });

const place = {
  storyId: z.string().max(100).optional().meta({ description: 'An existing story; without it a new one is made.' }),
  title: text().min(1).max(500).optional(),
  edition: text()
    .min(1)
    .max(200)
    .meta({ description: 'Names the edition in its story; a known name makes a revision.' }),
  lang: z.string().max(35).optional().meta({ description: 'BCP 47; otherwise the language is detected.' }),
  isSource: z.boolean().optional().meta({ description: 'The others were translated from this edition.' }),
};

export const ingestRequest = z
  .union([
    z
      .object({
        ...place,
        text: z.string().min(1).max(5_000_000),
        format: z.enum(['text', 'markdown', 'html', 'json']).optional(),
      })
      .strict(),
    z.object({ ...place, url: z.url({ protocol: /^https?$/ }).max(2000) }).strict(),
  ])
  .meta({ id: 'IngestRequest' });

export const uploadQuery = z.object({
  storyId: z.string().max(100).optional(),
  title: text().max(500).optional(),
  edition: text().min(1).max(200),
  fileName: text().max(300),
  lang: z.string().max(35).optional(),
  isSource: z.stringbool().optional(),
});

export const ingestQuery = z.object({
  storyId: z.string().optional(),
  status: z.enum(['accepted', 'comparing', 'done', 'failed']).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

export const decisionRequest = z
  .object({
    action: z.enum(['confirm', 'dismiss', 'fixed', 'reopen', 'undo', 'comment']),
    reason: text().max(500).optional(),
    comment: text().max(4000).optional(),
  })
  .strict()
  .refine((d) => d.action !== 'dismiss' || d.reason, { error: 'a dismissal needs a reason', path: ['reason'] })
  .refine((d) => d.action !== 'comment' || d.comment, { error: 'a comment needs its text', path: ['comment'] })
  .meta({ id: 'DecisionRequest' });

export const bulkDecisionRequest = z
  .object({
    storyId: z.string(),
    cause: z.string(),
    action: z.enum(['confirm', 'dismiss', 'fixed']),
    reason: text().max(500).optional(),
  })
  .strict()
  .meta({ id: 'BulkDecisionRequest' });

const pin = z
  .object({ source: z.array(z.number().int().min(0)).max(50), target: z.array(z.number().int().min(0)).max(50) })
  .refine((p) => p.source.length + p.target.length > 0, { error: 'a link needs a block on one side at least' });
export const correctionRequest = z
  .object({ links: z.array(pin).min(1).max(50) })
  .strict()
  .meta({ id: 'CorrectionRequest' });

export const tokenRequest = z
  .object({ name: text().min(1).max(100), role: z.enum(['reader', 'translator', 'editor', 'ci', 'admin']) })
  .strict()
  .meta({ id: 'TokenRequest' });
export const failureParams = z.object({
  failureId: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31),
});
export const sessionRequest = z
  .object({ token: z.string().min(1).max(200) })
  .strict()
  .meta({ id: 'SessionRequest' });
export const sourceRequest = z.object({ editionId: z.string().nullable() }).strict().meta({ id: 'SourceRequest' });
export const compareQuery = z.object({ source: z.string(), target: z.string() });
export const exportQuery = z.object({ format: z.enum(['json', 'sarif', 'xliff', 'csv']) });
export const diffQuery = z.object({
  from: z.coerce.number().int().positive().optional(),
  to: z.coerce.number().int().positive().optional(),
});
export const eventQuery = z.object({
  storyId: z.string().optional(),
  after: z.coerce.number().int().min(0).optional(),
});
export const auditQuery = z.object({
  storyId: z.string().optional(),
  subject: z.string().optional(),
  before: z.coerce.number().int().positive().optional(),
});

/** RFC 9457. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem' });
