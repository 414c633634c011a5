import type { Bead } from '@variorum/model';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './rows.js';

const bead = (source: number[], target: number[], moved = false): Bead => ({
  source,
  target,
  score: 1,
  ...(moved ? { moved } : {}),
});
const shape = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) => [row.source.join(), ...row.cells.map((cell) => cell.blocks.join())].join(' | '));

describe('rowsOf', () => {
  it('puts each bead of a pair in a row, gaps of both sides included', () => {
    const beads = [bead([0], [0]), bead([1], []), bead([2, 3], [1]), bead([], [2]), bead([4], [3, 4])];
    expect(shape(rowsOf([0, 1, 2, 3, 4], [beads]))).toEqual(['0 | 0', '1 | ', '2,3 | 1', ' | 2', '4 | 3,4']);
  });

  it('keeps several editions level: what one merges stands together in all', () => {
    const de = [bead([0], [0]), bead([1, 2], [1]), bead([3], [2])];
    const fr = [bead([0], [0]), bead([1], [1]), bead([2], [2]), bead([3], [3])];
    expect(shape(rowsOf([0, 1, 2, 3], [de, fr]))).toEqual(['0 | 0 | 0', '1,2 | 1 | 1,2', '3 | 2 | 3']);
  });

  it('shows a moved block beside its source and does not let it pull an added one along', () => {
    const beads = [bead([0], [0]), bead([1], [3], true), bead([2], [1]), bead([], [2]), bead([], [4])];
    expect(shape(rowsOf([0, 1, 2], [beads]))).toEqual(['0 | 0', '1 | 3', '2 | 1', ' | 2', ' | 4']);
  });

  it('shows every source block before there is any alignment, and an added first block above all', () => {
    expect(shape(rowsOf([0, 1], [[]]))).toEqual(['0 | ', '1 | ']);
    expect(shape(rowsOf([0], [[bead([], [0]), bead([0], [1])]]))).toEqual([' | 0', '0 | 1']);
  });
});
