import type { Flag } from '@variorum/model';
import { get } from '../lib/api.js';
import type { PairDetail, ReviewFlag } from '../lib/types.js';

const MARK = 'passing';

/** Names two editions that are no stored pair. */
export const passingView = (source: string, target: string): string => [MARK, source, target].join('~');

export const isPassing = (view: string): boolean => view.startsWith(`${MARK}~`);

/** Compares two translations with each other for a look; the flags have version 0 and cannot be decided. */
export async function comparePassing(
  storyId: string,
  view: string,
): Promise<{ pair: PairDetail; flags: ReviewFlag[] } | undefined> {
  if (!isPassing(view)) return undefined;
  const [, source, target] = view.split('~');
  const query = new URLSearchParams({ source: source ?? '', target: target ?? '' });
  const { flags, ...found } = await get<Omit<PairDetail, 'id'> & { flags: Flag[] }>(
    `/stories/${storyId}/compare?${query}`,
  );
  return {
    pair: { ...found, id: view, stage: 'done', error: null, corrections: [] },
    flags: flags.map((flag) => ({
      ...flag,
      id: `${view}-${flag.id}`,
      pairId: view,
      storyId,
      state: 'open',
      version: 0,
      decisions: [],
    })),
  };
}
