import { detectPair } from '@variorum/compare';
import type { JobPayload } from '@variorum/contracts';
import type { Termbase } from '@variorum/model';
import { type Database, loadPair, saveDetection } from '@variorum/store';

/** Compares an aligned pair and stores its flags. A job for an older generation has nothing to do. */
export async function detectPairFlags(
  { pairId, generation }: JobPayload<'detect'>,
  db: Database,
  termbase?: Termbase,
): Promise<void> {
  const input = await loadPair(db, pairId, generation);
  if (!input?.pair.alignment || input.pair.stage !== 'detecting') return;
  const report = detectPair(input.source, input.target, input.pair.alignment, { termbase });
  await saveDetection(db, pairId, generation, report);
}
