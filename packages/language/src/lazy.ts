import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Loads a library the first time it is needed, so that a command for two languages pays for two languages. */
export function lazy<T>(name: string): () => T {
  let loaded: T | undefined;
  return () => {
    loaded ??= require(name) as T;
    return loaded;
  };
}

/** Remembers results by string key; the maps live as long as the process and are bounded by `limit` entries. */
export function memo<T>(compute: (key: string) => T, limit = 200_000): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit;
    const value = compute(key);
    if (known.size >= limit) known.clear();
    known.set(key, value);
    return value;
  };
}
