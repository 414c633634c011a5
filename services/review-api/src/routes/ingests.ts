import { ingestQuery, ingestRequest, uploadQuery } from '@variorum/contracts';
import { acceptIngest, type Database, getIngest, type IngestRow, listIngests, type NewIngest } from '@variorum/store';
import express, { type Response, Router } from 'express';
import { allow } from '../auth.js';
import { Problem } from '../problems.js';

const TYPES = { text: 'text/plain', markdown: 'text/markdown', html: 'text/html', json: 'application/json' } as const;
const LARGEST_UPLOAD = '20mb';

export function ingestsRouter(db: Database): Router {
  const router = Router();
  router.post('/ingests', allow('ingest'), async (request, response) => {
    const body = ingestRequest.parse(request.body);
    const common = {
      editionName: body.edition,
      actor: request.caller!.name,
      ...optional({
        storyId: body.storyId,
        title: body.title,
        lang: body.lang,
        isSource: body.isSource,
        idempotencyKey: request.get('idempotency-key')?.slice(0, 200),
      }),
    };
    const input: NewIngest =
      'url' in body
        ? { ...common, type: 'url', url: body.url }
        : {
            ...common,
            type: 'text',
            body: new TextEncoder().encode(body.text),
            contentType: `${TYPES[body.format ?? 'text']}; charset=utf-8`,
          };
    await accept(response, input);
  });
  router.post(
    '/ingests/upload',
    allow('ingest'),
    express.raw({ type: () => true, limit: LARGEST_UPLOAD }),
    async (request, response) => {
      const query = uploadQuery.parse(request.query);
      if (!Buffer.isBuffer(request.body) || request.body.length === 0)
        throw new Problem(400, 'the body is empty; send the bytes of the file');
      const contentType = request.get('content-type');
      await accept(response, {
        editionName: query.edition,
        type: 'file',
        body: request.body,
        fileName: query.fileName,
        actor: request.caller!.name,
        ...optional({
          storyId: query.storyId,
          title: query.title,
          lang: query.lang,
          isSource: query.isSource,
          idempotencyKey: request.get('idempotency-key')?.slice(0, 200),
          contentType: contentType === 'application/octet-stream' ? undefined : contentType,
        }),
      });
    },
  );
  router.get('/ingests/:ingestId', allow('read'), async (request, response) => {
    response.json(present(await getIngest(db, String(request.params.ingestId))));
  });
  router.get('/ingests', allow('read'), async (request, response) => {
    response.json({ ingests: (await listIngests(db, ingestQuery.parse(request.query))).map(present) });
  });
  return router;

  async function accept(response: Response, input: NewIngest): Promise<void> {
    const { ingest, repeated } = await acceptIngest(db, input);
    response
      .status(202)
      .location(`/api/v1/ingests/${ingest.id}`)
      .json({ ...present(ingest), repeated });
  }
}

function optional<T extends Record<string, unknown>>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

/** A row without the text that was sent; `body` is missing where the row was listed. */
function present(ingest: Omit<IngestRow, 'body'>) {
  const { body: _body, requestHash: _hash, ...row } = ingest as IngestRow;
  return row;
}
