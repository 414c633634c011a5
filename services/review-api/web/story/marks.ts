export interface MarkSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Spans that cover the piece, the shortest first: a click means the innermost. */
  readonly ids: readonly string[];
}

/** Cuts a text at every edge of its spans, which may nest and overlap. Spans outside the text are cut to it. */
export function piecesOf(text: string, spans: readonly MarkSpan[]): Piece[] {
  const inside = spans
    .map((span) => ({ ...span, start: Math.max(0, span.start), end: Math.min(text.length, span.end) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const edges = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1]!;
    return {
      start,
      text: text.slice(start, end),
      ids: inside.filter((span) => span.start <= start && span.end >= end).map((span) => span.id),
    };
  });
}
