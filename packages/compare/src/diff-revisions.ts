import { createRequire } from 'node:module';
import type { EditionText, Span } from '@variorum/model';

export type RevisionChange =
  | { readonly type: 'same'; readonly before: number; readonly after: number }
  | { readonly type: 'added'; readonly after: number }
  | { readonly type: 'removed'; readonly before: number }
  | {
      readonly type: 'changed';
      readonly before: number;
      readonly after: number;
      readonly removed: readonly Span[];
      readonly added: readonly Span[];
    };

const require = createRequire(import.meta.url);
/** Loaded when revisions are compared, and not by a process that compares editions. */
const library = () => require('diff') as typeof import('diff');

/** Longest time one comparison may take before it falls back to "all changed", in milliseconds. */
const TIMEOUT = 400;

/** What changed between two revisions of an edition, block by block, word by word inside changed blocks. */
export function diffRevisions(before: EditionText, after: EditionText): RevisionChange[] {
  const parts = library().diffArrays(
    before.blocks.map((b) => b.text),
    after.blocks.map((b) => b.text),
    { timeout: TIMEOUT },
  ) ?? [
    { value: before.blocks.map((b) => b.text), removed: true, added: false, count: before.blocks.length },
    { value: after.blocks.map((b) => b.text), added: true, removed: false, count: after.blocks.length },
  ];
  const changes: RevisionChange[] = [];
  let i = 0;
  let j = 0;
  for (let p = 0; p < parts.length; p++) {
    const part = parts[p]!;
    const next = parts[p + 1];
    if (!part.added && !part.removed) {
      for (let k = 0; k < part.value.length; k++) changes.push({ type: 'same', before: i++, after: j++ });
    } else if (part.removed && next?.added) {
      const paired = Math.min(part.value.length, next.value.length);
      for (let k = 0; k < paired; k++)
        changes.push({
          type: 'changed',
          before: i,
          after: j,
          ...diffWords(before.blocks[i++]!.text, after.blocks[j++]!.text),
        });
      for (let k = paired; k < part.value.length; k++) changes.push({ type: 'removed', before: i++ });
      for (let k = paired; k < next.value.length; k++) changes.push({ type: 'added', after: j++ });
      p++;
    } else if (part.removed) for (let k = 0; k < part.value.length; k++) changes.push({ type: 'removed', before: i++ });
    else for (let k = 0; k < part.value.length; k++) changes.push({ type: 'added', after: j++ });
  }
  return changes;
}

const PIECE = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const DENSE = /[\u3040-\u30ff\u3400-\u9fff]/;

function diffWords(before: string, after: string): { removed: Span[]; added: Span[] } {
  const pieces = (text: string) => (DENSE.test(text) ? [...text] : (text.match(PIECE) ?? []));
  const parts = library().diffArrays(pieces(before), pieces(after), { timeout: TIMEOUT });
  if (!parts) return { removed: [{ start: 0, end: before.length }], added: [{ start: 0, end: after.length }] };
  const removed: Span[] = [];
  const added: Span[] = [];
  let i = 0;
  let j = 0;
  for (const part of parts) {
    const length = part.value.join('').length;
    if (part.removed) removed.push({ start: i, end: i + length });
    if (part.added) added.push({ start: j, end: j + length });
    if (!part.added) i += length;
    if (!part.removed) j += length;
  }
  return { removed, added };
}
