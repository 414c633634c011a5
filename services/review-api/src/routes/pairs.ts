import { hashText } from '@variorum/compare';
import { correctionRequest } from '@variorum/contracts';
import type { Block } from '@variorum/model';
import {
  addCorrection,
  type Database,
  editionsOfStory,
  getPair,
  listCorrections,
  removeCorrection,
} from '@variorum/store';
import { Router } from 'express';
import { allow } from '../auth.js';

export function pairsRouter(db: Database): Router {
  const router = Router();
  router.get('/pairs/:pairId', allow('read'), async (request, response) => {
    const pair = await getPair(db, String(request.params.pairId));
    const editions = await editionsOfStory(db, pair.storyId);
    const side = (id: string) => {
      const edition = editions.find((e) => e.id === id);
      return (
        edition && {
          id,
          name: edition.name,
          lang: edition.revision?.lang ?? edition.lang,
          revision: edition.revision?.number,
          blocks: edition.revision?.blocks ?? [],
        }
      );
    };
    const [source, target] = [side(pair.sourceEditionId), side(pair.targetEditionId)];
    response.json({
      ...pair,
      source,
      target,
      corrections: (await listCorrections(db, pair.id)).map(({ id, actor, createdAt, sourceHashes, targetHashes }) => ({
        id,
        actor,
        createdAt,
        source: located(sourceHashes, source?.blocks ?? []),
        target: located(targetHashes, target?.blocks ?? []),
      })),
    });
  });
  router.post('/pairs/:pairId/corrections', allow('correct'), async (request, response) => {
    const { links } = correctionRequest.parse(request.body);
    response
      .status(202)
      .json({ corrections: await addCorrection(db, String(request.params.pairId), links, request.caller!.name) });
  });
  router.delete('/pairs/:pairId/corrections/:correctionId', allow('correct'), async (request, response) => {
    await removeCorrection(
      db,
      String(request.params.pairId),
      String(request.params.correctionId),
      request.caller!.name,
    );
    response.status(202).json({});
  });
  return router;
}

/** Blocks that a correction names, in the current text; null when one of them was rewritten and the correction rests. */
function located(hashes: readonly string[], blocks: readonly Block[]): number[] | null {
  const found = hashes.map((hash) => blocks.find((block) => hashText(block.text) === hash)?.index);
  return found.every((index) => index !== undefined) ? found : null;
}
