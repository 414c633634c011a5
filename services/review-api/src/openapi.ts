import * as c from '@variorum/contracts';
import { z } from 'zod';
import { createDocument } from 'zod-openapi';

const id = (name: string) => z.object({ [name]: z.string() });
const key = z.object({ 'idempotency-key': z.string().max(200).optional() });
const problems = {
  '4XX': { description: 'A problem (RFC 9457).', content: { 'application/problem+json': { schema: c.problem } } },
};
const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
const ok = (description: string, schema?: z.ZodType, status = '200') => ({
  [status]: { description, ...(schema ? json(schema) : {}) },
  ...problems,
});
const stream = {
  '200': { description: 'An event stream; it goes on after Last-Event-ID.', content: { 'text/event-stream': {} } },
  ...problems,
};
const edition = z.object({ storyId: z.string(), editionId: z.string() });

const storyPaths = {
  '/stories': {
    get: {
      summary: 'Stories with counts by severity and language, last changed first',
      requestParams: { query: c.pageQuery },
      responses: ok('A page of stories; `next` is the cursor.', c.storyPage),
    },
  },
  '/stories/{storyId}': {
    get: {
      summary: 'A story with its editions and pairs',
      requestParams: { path: id('storyId') },
      responses: ok('The story.', c.storyDetail),
    },
  },
  '/stories/{storyId}/compare': {
    get: {
      summary: 'Compare any two editions in passing; nothing is stored, nothing can be decided',
      requestParams: { path: id('storyId'), query: c.compareQuery },
      responses: ok('Texts, alignment, flags and coverage.', c.comparison),
    },
  },
  '/stories/{storyId}/source': {
    put: {
      summary: 'Declare the source edition; null compares all with all',
      requestParams: { path: id('storyId') },
      requestBody: json(c.sourceRequest),
      responses: ok('Declared.', undefined, '204'),
    },
  },
  '/stories/{storyId}/export': {
    get: {
      summary: 'Export as JSON, SARIF, XLIFF or CSV',
      requestParams: { path: id('storyId'), query: c.exportQuery },
      responses: ok('The file.'),
    },
  },
  '/stories/{storyId}/editions/{editionId}/revisions': {
    get: {
      summary: 'Revisions of an edition, oldest first',
      requestParams: { path: edition },
      responses: ok('The revisions with their texts.', c.revisionList),
    },
  },
  '/stories/{storyId}/editions/{editionId}/diff': {
    get: {
      summary: 'What changed between two revisions',
      requestParams: { path: edition, query: c.diffQuery },
      responses: ok('Changes, block by block and word by word.', c.revisionDiff),
    },
  },
};

const ingestPaths = {
  '/ingests': {
    get: {
      summary: 'Ingests, last sent first',
      requestParams: { query: c.ingestQuery },
      responses: ok('The ingests.', c.ingestList),
    },
    post: {
      summary: 'Ingest text or a URL',
      requestParams: { header: key },
      requestBody: json(c.ingestRequest),
      responses: ok('Accepted; follow Location.', c.ingestAnswer, '202'),
    },
  },
  '/ingests/upload': {
    post: {
      summary: 'Ingest a file',
      requestParams: { query: c.uploadQuery, header: key },
      requestBody: {
        content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } },
      },
      responses: ok('Accepted; follow Location.', c.ingestAnswer, '202'),
    },
  },
  '/ingests/{ingestId}': {
    get: {
      summary: 'How far an ingest has come',
      requestParams: { path: id('ingestId') },
      responses: ok('The ingest.', c.ingestAnswer),
    },
  },
  '/ingests/{ingestId}/events': {
    get: {
      summary: 'Progress as server-sent events',
      requestParams: { path: id('ingestId') },
      responses: stream,
    },
  },
};

const pairPaths = {
  '/pairs/{pairId}': {
    get: {
      summary: 'Texts, alignment, coverage and corrections of a pair',
      requestParams: { path: id('pairId') },
      responses: ok('The pair.', c.pairDetail),
    },
  },
  '/pairs/{pairId}/corrections': {
    post: {
      summary: 'Fix links between blocks (split, merge, move); only this pair is checked again',
      requestParams: { path: id('pairId') },
      requestBody: json(c.correctionRequest),
      responses: ok('Accepted.', z.object({ corrections: z.array(c.correction) }), '202'),
    },
  },
  '/pairs/{pairId}/corrections/{correctionId}': {
    delete: {
      summary: 'Take a correction back',
      requestParams: { path: z.object({ pairId: z.string(), correctionId: z.string() }) },
      responses: ok('Accepted.', undefined, '202'),
    },
  },
};

const flagPaths = {
  '/flags': {
    get: { summary: 'Flags', requestParams: { query: c.flagQuery }, responses: ok('A page of flags.', c.flagPage) },
  },
  '/flags/{flagId}': {
    get: {
      summary: 'A flag with its decisions',
      requestParams: { path: id('flagId') },
      responses: ok('The flag; ETag is its version.', c.flagDetail),
    },
  },
  '/flags/{flagId}/decisions': {
    post: {
      summary: 'Confirm, dismiss with a reason, mark as fixed, reopen, take back (undo) or comment',
      requestParams: { path: id('flagId'), header: z.object({ 'if-match': z.string() }) },
      requestBody: json(c.decisionRequest),
      responses: ok('Decided.', c.flagDetail, '201'),
    },
  },
  '/flags/decisions/bulk': {
    post: {
      summary: 'Decide all open flags of a story with the same cause',
      requestBody: json(c.bulkDecisionRequest),
      responses: ok('What was decided, with the new versions.', c.bulkAnswer),
    },
  },
};

const adminPaths = {
  '/session': {
    get: { summary: 'Who am I', responses: ok('The caller and its role.', c.session) },
    post: {
      summary: 'Keep a token in an HttpOnly cookie (for the page)',
      requestBody: json(c.sessionRequest),
      responses: ok('The caller.', c.session),
    },
    delete: { summary: 'Forget the cookie', responses: ok('Forgotten.', undefined, '204') },
  },
  '/events': {
    get: {
      summary: 'What happens, as server-sent events',
      requestParams: { query: c.eventQuery },
      responses: stream,
    },
  },
  '/audit': {
    get: {
      summary: 'Who did what, newest first',
      requestParams: { query: c.auditQuery },
      responses: ok('Events.', c.eventList),
    },
  },
  '/failures': { get: { summary: 'Work that failed for good', responses: ok('Failures.', c.failureList) } },
  '/failures/{failureId}/redrive': {
    post: {
      summary: 'Try failed work again',
      requestParams: { path: id('failureId') },
      responses: ok('Accepted.', undefined, '202'),
    },
  },
  '/tokens': {
    get: { summary: 'API tokens, without secrets', responses: ok('The tokens.', c.tokenList) },
    post: {
      summary: 'Make an API token',
      requestBody: json(c.tokenRequest),
      responses: ok('The secret, shown once.', c.tokenAnswer, '201'),
    },
  },
  '/tokens/{tokenId}': {
    delete: {
      summary: 'Revoke a token',
      requestParams: { path: id('tokenId') },
      responses: ok('Revoked.', undefined, '204'),
    },
  },
};

/** The OpenAPI 3.1 document, made from the schemas that check the requests. */
export function openApiDocument(version: string): ReturnType<typeof createDocument> {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Variorum review API',
      version,
      description: 'Stories, their editions, how they align, where they diverge, and what people decided.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ bearer: [] }],
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    paths: { ...storyPaths, ...ingestPaths, ...pairPaths, ...flagPaths, ...adminPaths },
  });
}
