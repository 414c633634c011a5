/** A list of numbers for each of many owners in two arrays: those of owner `k` are `items[start[k]..start[k+1])`, ascending. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

export function listsOf(sets: readonly ReadonlySet<number>[]): Lists {
  const start = new Int32Array(sets.length + 1);
  for (const [k, set] of sets.entries()) start[k + 1] = start[k]! + set.size;
  const items = new Int32Array(start[sets.length]!);
  for (const [k, set] of sets.entries())
    items.set(
      [...set].sort((a, b) => a - b),
      start[k]!,
    );
  return { start, items };
}

/** Whether owner `k` has an item. Lists are short: they are walked. */
export function has({ start, items }: Lists, k: number, item: number): boolean {
  for (let at = start[k]!; at < start[k + 1]!; at++) if (items[at]! >= item) return items[at] === item;
  return false;
}

/** Both arrays as text in one line. */
export function packLists({ start, items }: Lists): string {
  return [start, items].map((numbers) => Buffer.from(Int32Array.from(numbers).buffer).toString('base64')).join(' ');
}

export function unpackLists(line: string): Lists {
  const [start, items] = line.split(' ').map((text) => {
    const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
    return new Int32Array(bytes.buffer);
  });
  return { start: start!, items: items! };
}
