/** Half-open `[start, end)` in UTF-16 code units of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span inside one block of an edition, with the text it covers. */
export interface BlockSpan extends Span {
  readonly block: number;
  readonly text: string;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
