import { alignEditions } from '@variorum/compare';
import type { JobPayload } from '@variorum/contracts';
import { type Database, loadPair, saveAlignment } from '@variorum/store';

/** Aligns the current revisions of a pair. A job for an older generation has nothing to do. */
export async function alignPair({ pairId, generation }: JobPayload<'align'>, db: Database): Promise<void> {
  const input = await loadPair(db, pairId, generation);
  if (!input) return;
  await saveAlignment(db, pairId, generation, alignEditions(input.source, input.target, { pins: input.pins }));
}
