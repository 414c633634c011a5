/** What carries results worked out once; see `once`. */
export interface Remembering {
  /** Filled by `once`; no part of the value. */
  memo?: unknown[];
}

let slots = 0;

/** A function of one bead or side whose result is kept with it: detectors share what they read off a bead. */
export function once<K extends Remembering, V extends object>(make: (key: K) => V): (key: K) => V {
  const slot = slots++;
  return (key) => {
    key.memo ??= [];
    const known = key.memo[slot] as V | undefined;
    if (known) return known;
    const made = make(key);
    key.memo[slot] = made;
    return made;
  };
}
