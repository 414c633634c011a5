import type { Bead } from '@variorum/model';

export interface Cell {
  /** Target blocks level with the row, in reading order. */
  readonly blocks: readonly number[];
  readonly beads: readonly Bead[];
}

/** One line of the page: blocks that belong together in all shown editions. */
export interface Row {
  readonly key: string;
  readonly source: readonly number[];
  readonly cells: readonly Cell[];
}

/** Lays beads of one source against any number of targets out as rows; every block appears exactly once per column. */
export function rowsOf(source: readonly number[], columns: readonly (readonly Bead[])[]): Row[] {
  const groups = groupSource(source, columns);
  const rows: Row[] = groups.map((blocks) => ({
    key: `s${blocks[0]}`,
    source: blocks,
    cells: columns.map((beads) => cellOf(beads.filter((bead) => bead.source.some((i) => blocks.includes(i))))),
  }));
  const extra = columns.flatMap((beads, column) =>
    beads
      .filter((bead) => bead.source.length === 0)
      .map((bead) => ({ column, bead, after: anchorOf(bead, beads, groups) })),
  );
  const result = rows.flatMap((row, index) => [row, ...extraRows(extra, index, columns.length)]);
  return [...extraRows(extra, -1, columns.length), ...result];
}

type Extra = { readonly column: number; readonly bead: Bead; readonly after: number };

function extraRows(extra: readonly Extra[], after: number, width: number): Row[] {
  return extra
    .filter((item) => item.after === after)
    .sort((a, b) => a.column - b.column || (a.bead.target[0] ?? 0) - (b.bead.target[0] ?? 0))
    .map(({ column, bead }) => ({
      key: `t${column}-${bead.target[0]}`,
      source: [],
      cells: Array.from({ length: width }, (_, i) => (i === column ? cellOf([bead]) : { blocks: [], beads: [] })),
    }));
}

function cellOf(beads: readonly Bead[]): Cell {
  return { blocks: beads.flatMap((bead) => bead.target).sort((a, b) => a - b), beads };
}

/** Source blocks that some edition merges stand in one row in all of them. */
function groupSource(source: readonly number[], columns: readonly (readonly Bead[])[]): number[][] {
  const parent = new Map(source.map((i) => [i, i]));
  const root = (i: number): number => {
    const up = parent.get(i) ?? i;
    return up === i ? i : root(up);
  };
  for (const bead of columns.flat())
    for (const other of bead.source.slice(1)) {
      const [a, b] = [root(bead.source[0]!), root(other)];
      parent.set(Math.max(a, b), Math.min(a, b));
    }
  const groups = new Map<number, number[]>();
  for (const i of source) groups.set(root(i), [...(groups.get(root(i)) ?? []), i]);
  return [...groups.values()].sort((a, b) => a[0]! - b[0]!);
}

/** A block that only the target has comes after the row of the block before it in the target's own order. */
function anchorOf(bead: Bead, beads: readonly Bead[], groups: readonly (readonly number[])[]): number {
  const first = bead.target[0] ?? 0;
  let best: Bead | undefined;
  for (const other of beads)
    if (other.source.length > 0 && !other.moved && other.target.length > 0 && other.target[0]! < first)
      if (!best || other.target[0]! > best.target[0]!) best = other;
  return best ? groups.findIndex((blocks) => blocks.includes(best.source[0]!)) : -1;
}
