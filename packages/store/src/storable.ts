const UNSTORABLE = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i;

/** The same value without what PostgreSQL's jsonb cannot hold: NUL characters and halves of surrogate pairs. */
export function storable<T>(value: T): T {
  // JSON.stringify writes both as escapes, and only those; the usual text has none and stays as it is.
  return UNSTORABLE.test(JSON.stringify(value) ?? '') ? (clean(value) as T) : value;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value.replaceAll('\u0000', ''));
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}

function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
