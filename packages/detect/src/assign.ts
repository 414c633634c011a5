/**
 * One-to-one assignment at minimal cost (Hungarian method with potentials, O(n²m)). A pair that costs `limit` or more is
 * left out. Gives pairs of row and column, in the order of the rows.
 */
export function assign(costs: readonly (readonly number[])[], limit: number): [number, number][] {
  const rows = costs.length;
  const columns = costs[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  if (rows > columns) return transposed(costs, limit);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const owner = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let i = 1; i <= rows; i++) {
    owner[0] = i;
    let j0 = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[j0] = 1;
      const row = owner[j0]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const reduced = Math.min(costs[row - 1]![j - 1]!, limit) - u[row]! - v[j]!;
        if (reduced < least[j]!) {
          least[j] = reduced;
          way[j] = j0;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          u[owner[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      j0 = next;
    } while (owner[j0] !== 0);
    for (; j0 !== 0; j0 = way[j0]!) owner[j0] = owner[way[j0]!]!;
  }
  const pairs: [number, number][] = [];
  for (let j = 1; j <= columns; j++)
    if (owner[j]! > 0 && costs[owner[j]! - 1]![j - 1]! < limit) pairs.push([owner[j]! - 1, j - 1]);
  return pairs.sort((a, b) => a[0] - b[0]);
}

function transposed(costs: readonly (readonly number[])[], limit: number): [number, number][] {
  const turned = costs[0]!.map((_, j) => costs.map((row) => row[j]!));
  return assign(turned, limit)
    .map(([j, i]): [number, number] => [i, j])
    .sort((a, b) => a[0] - b[0]);
}
