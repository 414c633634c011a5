import type { Block } from '@variorum/model';
import { direction, visible } from '../lib/words.js';
import { useStory } from './context.js';
import { type MarkSpan, type Piece, piecesOf } from './marks.js';
import type { StoryModel } from './model.js';

interface BlockProps {
  readonly block: Block;
  readonly lang: string;
  /** Keys into `model.byBlock`: one for a target block, one per shown pair for a source block. */
  readonly keys: readonly string[];
  readonly side: 'source' | 'target';
}

/** One block of an edition with its flags marked. Redraws only when its own flags change. */
export function BlockText({ block, lang, keys, side }: BlockProps) {
  const { model } = useStory();
  const ids = keys.flatMap((key) => model.byBlock.value.get(key) ?? []);
  const Tag = block.kind === 'headline' ? 'h3' : block.kind === 'subhead' ? 'h4' : 'p';
  return (
    <Tag class={`block ${block.kind}`} lang={lang} dir={direction(lang)} data-block={block.index}>
      {ids.length === 0
        ? visible(block.text)
        : piecesOf(block.text, spansOf(model, ids, side)).map((piece) => <Marked key={piece.start} piece={piece} />)}
    </Tag>
  );
}

function spansOf(model: StoryModel, ids: readonly string[], side: 'source' | 'target'): MarkSpan[] {
  return ids.flatMap((id) => {
    const span = model.flag(id)?.value[side];
    return span ? [{ id, start: span.start, end: span.end }] : [];
  });
}

const WORST = ['critical', 'major', 'minor', 'neutral'];

function Marked({ piece }: { piece: Piece }) {
  const { model } = useStory();
  if (piece.ids.length === 0) return <>{visible(piece.text)}</>;
  const flags = piece.ids.flatMap((id) => model.flag(id)?.value ?? []);
  const worst = WORST.find((severity) => flags.some((flag) => flag.severity === severity && flag.state === 'open'));
  const current = model.current.value !== null && piece.ids.includes(model.current.value);
  return (
    <mark
      class={`${worst ?? 'decided'}${current ? ' current' : ''}${piece.ids.length > 1 ? ' many' : ''}`}
      data-flags={piece.ids.join(' ')}
    >
      {visible(piece.text)}
    </mark>
  );
}
