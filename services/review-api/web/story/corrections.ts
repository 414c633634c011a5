import type { Bead, Pin } from '@variorum/model';

export type Sides = Pin;

/** Two neighbouring beads become one. */
export function merge(a: Sides, b: Sides): Sides[] {
  return [{ source: sorted([...a.source, ...b.source]), target: sorted([...a.target, ...b.target]) }];
}

/** A bead with several blocks becomes its first pair and the rest. */
export function split(bead: Sides): Sides[] {
  return kept([
    { source: bead.source.slice(0, 1), target: bead.target.slice(0, 1) },
    { source: bead.source.slice(1), target: bead.target.slice(1) },
  ]);
}

/** One block leaves its bead for another one, or for a gap of its own when there is no other. */
export function moveBlock(side: 'source' | 'target', block: number, from: Sides, to: Sides | undefined): Sides[] {
  const without = { ...from, [side]: from[side].filter((i) => i !== block) };
  const alone: Sides = side === 'source' ? { source: [block], target: [] } : { source: [], target: [block] };
  return kept([without, to ? { ...to, [side]: sorted([...to[side], block]) } : alone]);
}

/** The alignment as it will look once the server has taken the correction. */
export function withCorrection(links: readonly Bead[], changes: readonly Sides[]): Bead[] {
  const taken = { source: changes.flatMap((c) => c.source), target: changes.flatMap((c) => c.target) };
  const rest = links
    .map((bead) => ({
      ...bead,
      source: bead.source.filter((i) => !taken.source.includes(i)),
      target: bead.target.filter((j) => !taken.target.includes(j)),
    }))
    .filter((bead) => bead.source.length + bead.target.length > 0);
  return [...rest, ...changes.map((change) => ({ ...change, score: 1, pinned: true }))];
}

const kept = (beads: readonly Sides[]): Sides[] => beads.filter((bead) => bead.source.length + bead.target.length > 0);
const sorted = (indices: readonly number[]): number[] => [...indices].sort((a, b) => a - b);
