import {
  bulkDecisionRequest,
  correctionRequest,
  decisionRequest,
  exportQuery,
  flagQuery,
  ingestRequest,
  pageQuery,
  problem,
  sourceRequest,
  tokenRequest,
  uploadQuery,
} from '@variorum/contracts';
import { z } from 'zod';
import { createDocument } from 'zod-openapi';

const id = (name: string) => z.object({ [name]: z.string() });
const problems = {
  '4XX': { description: 'A problem (RFC 9457).', content: { 'application/problem+json': { schema: problem } } },
};
const ok = (description: string, status = '200') => ({ [status]: { description }, ...problems });
const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });

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
    paths: {
      '/session': { get: { summary: 'Who am I', responses: ok('The caller and its role.') } },
      '/stories': {
        get: {
          summary: 'Stories with counts by severity and language',
          requestParams: { query: pageQuery },
          responses: ok('A page of stories; `next` is the cursor.'),
        },
      },
      '/stories/{storyId}': {
        get: {
          summary: 'A story with its editions and pairs',
          requestParams: { path: id('storyId') },
          responses: ok('The story.'),
        },
      },
      '/stories/{storyId}/source': {
        put: {
          summary: 'Declare the source edition',
          requestParams: { path: id('storyId') },
          requestBody: json(sourceRequest),
          responses: ok('Declared.', '204'),
        },
      },
      '/stories/{storyId}/export': {
        get: {
          summary: 'Export as JSON, SARIF, XLIFF or CSV',
          requestParams: { path: id('storyId'), query: exportQuery },
          responses: ok('The file.'),
        },
      },
      '/stories/{storyId}/editions/{editionId}/revisions': {
        get: {
          summary: 'Revisions of an edition',
          requestParams: { path: z.object({ storyId: z.string(), editionId: z.string() }) },
          responses: ok('Oldest first.'),
        },
      },
      '/stories/{storyId}/editions/{editionId}/diff': {
        get: {
          summary: 'What changed between two revisions',
          requestParams: {
            path: z.object({ storyId: z.string(), editionId: z.string() }),
            query: z.object({ from: z.coerce.number().optional(), to: z.coerce.number().optional() }),
          },
          responses: ok('Changes, block by block.'),
        },
      },
      '/ingests': {
        post: {
          summary: 'Ingest text or a URL',
          requestParams: { header: z.object({ 'idempotency-key': z.string().optional() }) },
          requestBody: json(ingestRequest),
          responses: ok('Accepted; follow Location.', '202'),
        },
      },
      '/ingests/upload': {
        post: {
          summary: 'Ingest a file',
          requestParams: { query: uploadQuery },
          requestBody: { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
          responses: ok('Accepted; follow Location.', '202'),
        },
      },
      '/ingests/{ingestId}': {
        get: {
          summary: 'How far an ingest has come',
          requestParams: { path: id('ingestId') },
          responses: ok('The ingest.'),
        },
      },
      '/ingests/{ingestId}/events': {
        get: {
          summary: 'Progress as server-sent events',
          requestParams: { path: id('ingestId') },
          responses: ok('An event stream.'),
        },
      },
      '/events': {
        get: { summary: 'Everything that happens, as server-sent events', responses: ok('An event stream.') },
      },
      '/pairs/{pairId}': {
        get: {
          summary: 'Alignment and coverage of a pair',
          requestParams: { path: id('pairId') },
          responses: ok('The pair.'),
        },
      },
      '/pairs/{pairId}/corrections': {
        post: {
          summary: 'Fix links between blocks; only this pair is checked again',
          requestParams: { path: id('pairId') },
          requestBody: json(correctionRequest),
          responses: ok('Accepted.', '202'),
        },
      },
      '/pairs/{pairId}/corrections/{correctionId}': {
        delete: {
          summary: 'Take a correction back',
          requestParams: { path: z.object({ pairId: z.string(), correctionId: z.string() }) },
          responses: ok('Accepted.', '202'),
        },
      },
      '/flags': { get: { summary: 'Flags', requestParams: { query: flagQuery }, responses: ok('A page of flags.') } },
      '/flags/{flagId}': {
        get: {
          summary: 'A flag with its decisions',
          requestParams: { path: id('flagId') },
          responses: ok('The flag; ETag is its version.'),
        },
      },
      '/flags/{flagId}/decisions': {
        post: {
          summary: 'Decide',
          requestParams: { path: id('flagId'), header: z.object({ 'if-match': z.string() }) },
          requestBody: json(decisionRequest),
          responses: ok('Decided.', '201'),
        },
      },
      '/flags/decisions/bulk': {
        post: {
          summary: 'Decide all open flags with the same cause',
          requestBody: json(bulkDecisionRequest),
          responses: ok('How many.'),
        },
      },
      '/audit': { get: { summary: 'Who did what, newest first', responses: ok('Events.') } },
      '/failures': { get: { summary: 'Failed work', responses: ok('Failures.') } },
      '/failures/{failureId}/redrive': {
        post: {
          summary: 'Try failed work again',
          requestParams: { path: id('failureId') },
          responses: ok('Accepted.', '202'),
        },
      },
      '/tokens': {
        get: { summary: 'API tokens', responses: ok('Tokens without secrets.') },
        post: {
          summary: 'Make an API token',
          requestBody: json(tokenRequest),
          responses: ok('The secret, shown once.', '201'),
        },
      },
      '/tokens/{tokenId}': {
        delete: { summary: 'Revoke a token', requestParams: { path: id('tokenId') }, responses: ok('Revoked.', '204') },
      },
    },
  });
}

/** The same as a page that a person can read; no script, no outside reference. */
export function openApiPage(version: string): string {
  const { paths } = openApiDocument(version);
  const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const rows = Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(
      item as Record<string, { summary?: string; responses?: Record<string, { description?: string }> }>,
    ).map(
      ([method, operation]) =>
        `<tr><td><code>${method.toUpperCase()}</code></td><td><code>/api/v1${escapeHtml(path)}</code></td><td>${escapeHtml(operation.summary ?? '')}</td><td>${escapeHtml(
          Object.entries(operation.responses ?? {})
            .filter(([s]) => s !== '4XX')
            .map(([s, r]) => `${s} ${r.description ?? ''}`)
            .join('; '),
        )}</td></tr>`,
    ),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Variorum API</title><link rel="stylesheet" href="/docs.css"></head><body><h1>Variorum review API</h1><p>OpenAPI 3.1: <a href="/openapi.json">/openapi.json</a>. Errors are <code>application/problem+json</code>. Send <code>Authorization: Bearer …</code> once a token exists.</p><table><thead><tr><th>Method</th><th>Path</th><th>What</th><th>Answer</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`;
}
