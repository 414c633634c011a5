import { diffRevisions } from '@variorum/compare';
import { exportQuery, pageQuery, sourceRequest } from '@variorum/contracts';
import type { PairReport } from '@variorum/model';
import { type NamedReport, toCsv, toJson, toSarif, toXliff } from '@variorum/report';
import {
  type Database,
  editionOf,
  editionsOfStory,
  getStory,
  listFlags,
  listStories,
  NotFound,
  pairsOfStory,
  revisionsOf,
  setSource,
} from '@variorum/store';
import { Router } from 'express';
import { allow } from '../auth.js';

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
    const pick = (value: unknown, fallback: number) => rows.find((row) => row.number === (Number(value) || fallback));
    const after = pick(request.query.to, rows.at(-1)?.number ?? 1);
    const before = pick(request.query.from, (after?.number ?? 1) - 1);
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
    const reports = await reportsOf(db, String(request.params.storyId));
    const [body, type] = render(format, reports);
    response
      .attachment(`variorum-${request.params.storyId}.${format === 'xliff' ? 'xlf' : format}`)
      .type(type)
      .send(body);
  });
  return router;
}

function render(format: 'json' | 'sarif' | 'xliff' | 'csv', reports: readonly NamedReport[]): [string, string] {
  if (format === 'sarif') return [toSarif(reports, '0.1.0'), 'application/sarif+json'];
  if (format === 'xliff') return [toXliff(reports), 'application/xliff+xml'];
  if (format === 'csv') return [toCsv(reports), 'text/csv'];
  return [toJson(reports), 'application/json'];
}

/** The stored pairs as reports; flags that people dismissed or that are closed stay out. */
async function reportsOf(db: Database, storyId: string): Promise<NamedReport[]> {
  await getStory(db, storyId);
  const editions = await editionsOfStory(db, storyId);
  const reports: NamedReport[] = [];
  for (const pair of await pairsOfStory(db, storyId)) {
    const source = editions.find((edition) => edition.id === pair.sourceEditionId);
    const target = editions.find((edition) => edition.id === pair.targetEditionId);
    if (!source?.revision || !target?.revision || !pair.alignment || !pair.coverage) continue;
    const rows = (await listFlags(db, { pairId: pair.id, states: ['open', 'confirmed'], limit: 500 })).flags;
    const report: PairReport = {
      editions: [editionOf(source.revision), editionOf(target.revision)],
      ...pair.alignment,
      flags: rows.map((row) => row.data),
      coverage: pair.coverage,
      score: pair.score ?? 0,
    };
    reports.push({ report, names: [source.name, target.name] });
  }
  return reports;
}
