import type { BlockSpan, Flag } from '@variorum/model';

/**
 * Which edition stands alone, when three or more were compared with one source: the target, when none of its siblings
 * differs from the source in this place; the source, when all of them do. `siblings` holds the flags of every other
 * pair with the same source. Undefined when nobody stands alone, or the flag has no place in the source.
 */
export function oddOneOut(
  flag: Pick<Flag, 'kind' | 'source'>,
  names: { readonly source: string; readonly target: string },
  siblings: readonly (readonly Pick<Flag, 'kind' | 'source'>[])[],
): string | undefined {
  const { kind, source } = flag;
  if (siblings.length === 0 || !source) return undefined;
  const differing = siblings.filter((flags) =>
    flags.some((other) => other.kind === kind && other.source && overlap(other.source, source)),
  ).length;
  if (differing === 0) return names.target;
  return differing === siblings.length ? names.source : undefined;
}

function overlap(a: BlockSpan, b: BlockSpan): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}
