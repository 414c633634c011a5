import { type BeadView, type DetectedFinding, isContent, linkWords, type Side, tokenAt } from '@variorum/detect';
import type { BlockSpan } from '@variorum/model';

/** Words before and after a span that count as around it. */
const NEAR = 5;

/**
 * Share of the content words around a finding, on the sides where it has a span, that have a counterpart, 0..1; with one
 * half pseudo-count on the side of "rendered", so 1 where there is nothing to render.
 */
export function renderedAround(view: BeadView, finding: DetectedFinding): number {
  const links = linkWords(view.source, view.target);
  const count = { all: 0.5, rendered: 0.5 };
  if (finding.source) addAround(view.source, links.source, finding.source, count);
  if (finding.target) addAround(view.target, links.target, finding.target, count);
  return count.rendered / count.all;
}

function addAround(
  side: Side,
  strength: Float32Array,
  span: BlockSpan,
  count: { all: number; rendered: number },
): void {
  const { tokens } = side;
  const first = tokenAt(side, span);
  if (first < 0) return;
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.block === span.block && tokens[last + 1]!.start < span.end)
    last++;
  for (let k = Math.max(0, first - NEAR); k <= Math.min(tokens.length - 1, last + NEAR); k++) {
    if ((k >= first && k <= last) || !isContent(tokens[k]!, side)) continue;
    count.all++;
    if (strength[k]! > 0) count.rendered++;
  }
}
