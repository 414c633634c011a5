import { diffRevisions } from '@variorum/compare';
import { diffQuery, exportQuery, pageQuery, sourceRequest } from '@variorum/contracts';
import {
  type Database,
  editionOf,
  editionsOfStory,
  getStory,
  listStories,
  NotFound,
  pairsOfStory,
  revisionsOf,
  setSource,
} from '@variorum/store';
import { Router } from 'express';
import { allow } from '../auth.js';
import { render, storyReports } from '../story-reports.js';

export function storiesRouter(db: Database): Router {
  const router = Router();
  router.get('/stories', allow('read'), async (request, response) => {
    response.json(await listStories(db, pageQuery.parse(request.query)));
  });
  router.get('/stories/:storyId', allow('read'), async (request, response) => {
    const storyId = String(request.params.storyId);
    const [story, editions, pairs] = [
      await getStory(db, storyId),
      await editionsOfStory(db, storyId),
      await pairsOfStory(db, storyId),
    ];
    response.json({
      ...story,
      editions: editions.map(({ revision, ...edition }) => ({
        ...edition,
        revision: revision?.number ?? null,
        published: revision?.published ?? null,
        warnings: revision?.warnings ?? [],
      })),
      pairs: pairs.map(({ alignment, ...pair }) => ({ ...pair, sameStory: alignment?.sameStory ?? null })),
    });
  });
  router.put('/stories/:storyId/source', allow('correct'), async (request, response) => {
    const { editionId } = sourceRequest.parse(request.body);
    const storyId = String(request.params.storyId);
    await setSource(db, storyId, editionId, request.caller!.name);
    response.status(204).end();
  });
  router.get('/stories/:storyId/editions/:editionId/revisions', allow('read'), async (request, response) => {
    const rows = await revisionsOf(db, String(request.params.editionId));
    response.json({
      revisions: rows.map(({ id, number, lang, createdAt, blocks, warnings }) => ({
        id,
        number,
        lang,
        createdAt,
        blocks,
        warnings,
      })),
    });
  });
  router.get('/stories/:storyId/editions/:editionId/diff', allow('read'), async (request, response) => {
    const rows = await revisionsOf(db, String(request.params.editionId));
    const query = diffQuery.parse(request.query);
    const pick = (number: number) => rows.find((row) => row.number === number);
    const after = pick(query.to ?? rows.at(-1)?.number ?? 1);
    const before = pick(query.from ?? (after?.number ?? 1) - 1);
    if (!after || !before)
      throw new NotFound('there are no two revisions to compare; the first revision has nothing before it');
    response.json({
      from: before.number,
      to: after.number,
      before: before.blocks,
      after: after.blocks,
      changes: diffRevisions(editionOf(before), editionOf(after)),
    });
  });
  router.get('/stories/:storyId/export', allow('read'), async (request, response) => {
    const { format } = exportQuery.parse(request.query);
    const [body, type] = render(format, await storyReports(db, String(request.params.storyId)));
    response
      .attachment(`variorum-${request.params.storyId}.${format === 'xliff' ? 'xlf' : format}`)
      .type(type)
      .send(body);
  });
  return router;
}
