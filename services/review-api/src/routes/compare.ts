import { compareEditions } from '@variorum/compare';
import { compareQuery } from '@variorum/contracts';
import {
  type Database,
  type EditionRow,
  editionOf,
  editionsOfStory,
  NotFound,
  type RevisionRow,
} from '@variorum/store';
import { Router } from 'express';
import { allow } from '../auth.js';
import { Problem } from '../problems.js';

/** Longer editions, in characters of both together, are compared by the workers only: this answer is computed at once. */
const LONGEST = 120_000;

type Read = EditionRow & { readonly revision: RevisionRow };

/** Two editions that are no stored pair (both are translations), compared in passing: to look at, not to decide on. */
export function compareRouter(db: Database): Router {
  const router = Router();
  router.get('/stories/:storyId/compare', allow('read'), async (request, response) => {
    const wanted = compareQuery.parse(request.query);
    const editions = await editionsOfStory(db, String(request.params.storyId));
    const find = (id: string): Read => {
      const edition = editions.find((row) => row.id === id);
      if (!edition?.revision) throw new NotFound(`the story has no edition ${id} that was read`);
      return edition as Read;
    };
    const [source, target] = [find(wanted.source), find(wanted.target)];
    if (lengthOf(source) + lengthOf(target) > LONGEST)
      throw new Problem(413, 'these editions are too long to compare in passing; declare one of them the source');
    const { links, sentences, sameStory, flags, coverage, score } = compareEditions(
      editionOf(source.revision),
      editionOf(target.revision),
    );
    response.json({
      sourceEditionId: source.id,
      targetEditionId: target.id,
      source: sideOf(source),
      target: sideOf(target),
      alignment: { links, sentences, sameStory },
      sameStory,
      flags,
      coverage,
      score,
    });
  });
  return router;
}

const lengthOf = ({ revision }: Read): number => revision.blocks.reduce((sum, block) => sum + block.text.length, 0);

function sideOf({ id, name, revision }: Read) {
  return { id, name, lang: revision.lang, revision: revision.number, blocks: revision.blocks };
}
