import { oddOneOut } from '@variorum/compare';
import { bulkDecisionRequest, decisionRequest, flagQuery } from '@variorum/contracts';
import { type Database, decide, decideByCause, type FlagRow, getFlag, listFlags, placesByPair } from '@variorum/store';
import { Router } from 'express';
import { allow } from '../auth.js';
import { Problem } from '../problems.js';

export function flagsRouter(db: Database): Router {
  const router = Router();
  router.get('/flags', allow('read'), async (request, response) => {
    const query = flagQuery.parse(request.query);
    const { flags, next } = await listFlags(db, {
      ...query,
      kinds: query.kind,
      severities: query.severity,
      states: query.state as FlagRow['state'][] | undefined,
    });
    response.json({ flags: await withOddOnes(db, flags), next: next ?? null });
  });
  router.get('/flags/:flagId', allow('read'), async (request, response) => {
    const row = await getFlag(db, String(request.params.flagId));
    const [flag] = await withOddOnes(db, [row]);
    response.set('etag', `"${row.version}"`).json({ ...flag, decisions: row.decisions });
  });
  router.post('/flags/:flagId/decisions', allow('decide'), async (request, response) => {
    const decision = decisionRequest.parse(request.body);
    const version = versionOf(request.get('if-match'));
    const row = await decide(db, String(request.params.flagId), version, { ...decision, actor: request.caller!.name });
    response
      .status(201)
      .set('etag', `"${row.version}"`)
      .json({ ...present(row), decisions: row.decisions });
  });
  router.post('/flags/decisions/bulk', allow('decide'), async (request, response) => {
    const { storyId, cause, ...decision } = bulkDecisionRequest.parse(request.body);
    const flags = await decideByCause(db, storyId, cause, { ...decision, actor: request.caller!.name });
    response.json({ decided: flags.length, flags });
  });
  return router;
}

/** A decision names the version it was made on, so that nobody overrules what they did not see. */
function versionOf(header: string | undefined): number {
  const version = /^(?:W\/)?"(\d+)"$/.exec(header ?? '')?.[1];
  if (!version)
    throw new Problem(428, 'send If-Match with the version of the flag that you saw, for example If-Match: "3"');
  return Number(version);
}

/** Flags as they are shown, with the edition that stands alone where there are three or more. */
async function withOddOnes(db: Database, rows: readonly FlagRow[]) {
  const pairs = await placesByPair(db, [...new Set(rows.map((row) => row.storyId))]);
  return rows.map((row) => {
    const own = pairs.find((pair) => pair.pairId === row.pairId);
    const siblings = pairs.filter((pair) => pair !== own && pair.sourceEditionId === own?.sourceEditionId);
    const odd =
      own &&
      oddOneOut(
        row.data,
        own,
        siblings.map((pair) => pair.flags),
      );
    return { ...present(row), ...(odd === undefined ? {} : { oddOneOut: odd }) };
  });
}

function present(row: FlagRow) {
  const { data, ...rest } = row;
  return {
    ...data,
    id: rest.id,
    pairId: rest.pairId,
    storyId: rest.storyId,
    state: rest.state,
    version: rest.version,
    openedIn: rest.openedIn,
    closedIn: rest.closedIn,
    createdAt: rest.createdAt,
    updatedAt: rest.updatedAt,
  };
}
