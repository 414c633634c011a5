import { describe, expect, it } from 'vitest';
import { merge, moveBlock, split, withCorrection } from './corrections.js';

const two = { source: [1, 2], target: [1, 2] };

describe('corrections', () => {
  it('merges two beads, splits one, moves a block to a neighbour or into a gap', () => {
    expect(merge({ source: [0], target: [] }, two)).toEqual([{ source: [0, 1, 2], target: [1, 2] }]);
    expect(split(two)).toEqual([
      { source: [1], target: [1] },
      { source: [2], target: [2] },
    ]);
    expect(moveBlock('target', 2, two, { source: [3], target: [3] })).toEqual([
      { source: [1, 2], target: [1] },
      { source: [3], target: [2, 3] },
    ]);
    expect(moveBlock('source', 1, { source: [1], target: [4] }, undefined)).toEqual([
      { source: [], target: [4] },
      { source: [1], target: [] },
    ]);
  });

  it('takes the corrected blocks out of all other beads', () => {
    const links = [
      { source: [0], target: [0], score: 0.9 },
      { source: [1], target: [1, 2], score: 0.4 },
    ];
    expect(withCorrection(links, [{ source: [0], target: [0, 1] }])).toEqual([
      { source: [1], target: [2], score: 0.4 },
      { source: [0], target: [0, 1], score: 1, pinned: true },
    ]);
  });
});
