import type { Block } from '@variorum/model';
import { useMemo } from 'preact/hooks';
import type { PairDetail } from '../lib/types.js';
import { percent } from '../lib/words.js';
import { BeadTools, BlockTools, RowTools } from './align-tools.jsx';
import { BlockText } from './block.jsx';
import { useStory } from './context.js';
import { EditionHead } from './edition-head.jsx';
import type { Cell, Row } from './rows.js';

/** The editions side by side; what is aligned stands in one row. A click on a mark goes to its flag. */
export function Grid() {
  const { model, go } = useStory();
  const pairs = model.shown.value;
  const rows = model.rows.value;
  const blocks = useMemo(() => pairs.map((pair) => new Map(pair.target.blocks.map((b) => [b.index, b]))), [pairs]);
  const source = useMemo(() => new Map(pairs[0]?.source.blocks.map((b) => [b.index, b])), [pairs]);
  if (pairs.length === 0) return null;
  const clicked = (event: MouseEvent) => {
    const mark = event.target instanceof Element ? event.target.closest('mark') : null;
    const ids = mark?.getAttribute('data-flags')?.split(' ');
    // A second click on the same place goes on to the flag around it.
    if (ids) go(ids[(ids.indexOf(model.current.value ?? '') + 1) % ids.length]);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes through the flags with j and k
    // biome-ignore lint/a11y/noStaticElementInteractions: same
    <div class={`grid columns-${Math.min(pairs.length + 1, 8)}`} onClick={clicked}>
      <div class="row heads">
        <EditionHead editionId={pairs[0]!.sourceEditionId} />
        {pairs.map((pair) => (
          <EditionHead key={pair.id} editionId={pair.targetEditionId} pair={pair} />
        ))}
      </div>
      {rows.map((row, index) => (
        <RowView key={row.key} row={row} index={index} pairs={pairs} source={source} targets={blocks} />
      ))}
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly index: number;
  readonly pairs: readonly PairDetail[];
  readonly source: ReadonlyMap<number, Block>;
  readonly targets: readonly ReadonlyMap<number, Block>[];
}

function RowView({ row, index, pairs, source, targets }: RowProps) {
  const { model } = useStory();
  const aligning = model.aligning.value;
  const lang = pairs[0]!.source.lang;
  return (
    <div class="row" data-row={row.key}>
      <div class="cell source-cell">
        {row.source.map((i) => (
          <div class="placed" key={i}>
            <BlockText
              block={source.get(i)!}
              lang={lang}
              side="source"
              keys={pairs.map((pair) => `${pair.id}/s/${i}`)}
            />
            {aligning && <BlockTools pair={pairs[0]!} side="source" block={i} index={index} />}
          </div>
        ))}
        {row.source.length === 0 && <Gap text="not in this edition" />}
        {aligning && <RowTools pair={pairs[0]!} index={index} />}
      </div>
      {row.cells.map((cell, column) => (
        <CellView key={pairs[column]!.id} {...{ cell, row, index }} pair={pairs[column]!} blocks={targets[column]!} />
      ))}
    </div>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly row: Row;
  readonly index: number;
  readonly pair: PairDetail;
  readonly blocks: ReadonlyMap<number, Block>;
}

function CellView({ cell, row, index, pair, blocks }: CellProps) {
  const { model } = useStory();
  const aligning = model.aligning.value;
  return (
    <div class={model.currentPair.value === pair.id ? 'cell at-flag' : 'cell'}>
      <span class="cell-lang" aria-hidden="true">
        {model.label(pair.targetEditionId)}
      </span>
      {cell.blocks.map((j) => (
        <div class="placed" key={j}>
          <BlockText block={blocks.get(j)!} lang={pair.target.lang} side="target" keys={[`${pair.id}/t/${j}`]} />
          {aligning && <BlockTools pair={pair} side="target" block={j} index={index} />}
        </div>
      ))}
      {cell.blocks.length === 0 && row.source.length > 0 && (
        <Gap text={pair.alignment ? 'nothing here corresponds' : 'being aligned…'} />
      )}
      <CellNotes cell={cell} />
      {aligning && <BeadTools pair={pair} cell={cell} />}
      <MissingHere pair={pair} row={row} cell={cell} />
    </div>
  );
}

function Gap({ text }: { text: string }) {
  return <p class="gap">{text}</p>;
}

const DOUBTFUL = 0.5;

function CellNotes({ cell }: { cell: Cell }) {
  const moved = cell.beads.some((bead) => bead.moved);
  const pinned = cell.beads.some((bead) => bead.pinned);
  const doubt = cell.beads.find((bead) => !bead.pinned && bead.target.length > 0 && bead.score < DOUBTFUL);
  if (!moved && !pinned && !doubt) return null;
  return (
    <p class="notes">
      {moved && <span class="note">moved: stands elsewhere in this edition</span>}
      {pinned && <span class="note">linked by hand</span>}
      {doubt && <span class="note doubt">doubtful match, {percent(doubt.score)}</span>}
    </p>
  );
}

/** For the current flag, when only the source has words: says in the target cell that they are missing here. */
function MissingHere({ pair, row, cell }: { pair: PairDetail; row: Row; cell: Cell }) {
  const { model } = useStory();
  const missing = model.missing.value;
  if (missing === '' || cell.blocks.length === 0) return null;
  return row.source.some((i) => missing === `${pair.id}/${i}`) ? (
    <p class="missing">the marked words are missing here</p>
  ) : null;
}
