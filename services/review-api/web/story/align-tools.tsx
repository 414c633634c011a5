import { call } from '../lib/api.js';
import { say } from '../lib/notices.js';
import type { PairDetail } from '../lib/types.js';
import { useStory } from './context.js';
import { merge, moveBlock, type Sides, split, withCorrection } from './corrections.js';
import type { StoryModel } from './model.js';
import type { Cell } from './rows.js';

/** Tools for wrong links between blocks; shown in the view of one pair, where a row is a bead. */
export function BlockTools(props: { pair: PairDetail; side: 'source' | 'target'; block: number; index: number }) {
  const { model } = useStory();
  const { pair, side, block, index } = props;
  const bead = beadAt(model, index);
  if (!bead) return null;
  const move = (to: Sides | undefined) => correct(model, pair, moveBlock(side, block, bead, to));
  const above = beadAt(model, index - 1);
  const below = beadAt(model, index + 1);
  const name = `block ${block + 1} of ${side === 'source' ? pair.source.name : pair.target.name}`;
  return (
    <fieldset class="tools" aria-label={`Links of ${name}`}>
      <button type="button" aria-label={`Move ${name} to the row above`} disabled={!above} onClick={() => move(above)}>
        ↑ up
      </button>
      <button type="button" aria-label={`Move ${name} to the row below`} disabled={!below} onClick={() => move(below)}>
        ↓ down
      </button>
      <button
        type="button"
        aria-label={`Unlink ${name}`}
        disabled={bead.source.length + bead.target.length < 2}
        onClick={() => move(undefined)}
      >
        unlink
      </button>
    </fieldset>
  );
}

/** Merging a row with the next one, and splitting a row that holds several blocks. */
export function RowTools({ pair, index }: { pair: PairDetail; index: number }) {
  const { model } = useStory();
  const bead = beadAt(model, index);
  const below = beadAt(model, index + 1);
  if (!bead) return null;
  return (
    <fieldset class="tools row-tools" aria-label={`Row ${index + 1}`}>
      <button type="button" disabled={!below} onClick={() => below && correct(model, pair, merge(bead, below))}>
        merge with next row
      </button>
      <button
        type="button"
        disabled={Math.max(bead.source.length, bead.target.length) < 2}
        onClick={() => correct(model, pair, split(bead))}
      >
        split row
      </button>
    </fieldset>
  );
}

/** Takes a correction of this row back. */
export function BeadTools({ pair, cell }: { pair: PairDetail; cell: Cell }) {
  const { model } = useStory();
  const bead = cell.beads.find((one) => one.pinned);
  const correction =
    bead &&
    pair.corrections.find(
      ({ source, target }) => String(source) === String(bead.source) && String(target) === String(bead.target),
    );
  if (!correction) return null;
  const takeBack = () =>
    call('DELETE', `/pairs/${pair.id}/corrections/${correction.id}`)
      .then(() => model.load())
      .catch((error: Error) => say(error.message, 'bad'));
  return (
    <div class="tools">
      <button type="button" onClick={() => void takeBack()}>
        take the link of <bdi>{correction.actor}</bdi> back
      </button>
    </div>
  );
}

function beadAt(model: StoryModel, index: number): Sides | undefined {
  const row = model.rows.value[index];
  return row && { source: row.source, target: row.cells[0]?.blocks ?? [] };
}

/** Shows the corrected rows at once; the pair is compared again and its flags follow. */
function correct(model: StoryModel, pair: PairDetail, links: readonly Sides[]): void {
  const known = model.pairs.peek().get(pair.id) ?? pair;
  const next: PairDetail = {
    ...known,
    stage: 'aligning',
    alignment: { ...known.alignment, links: withCorrection(known.alignment?.links ?? [], links) },
  };
  model.pairs.value = new Map([...model.pairs.peek(), [pair.id, next]]);
  say('Corrected; this pair is compared again');
  call('POST', `/pairs/${pair.id}/corrections`, { body: { links } }).catch((error: Error) => {
    say(`Not saved: ${error.message}`, 'bad');
    void model.load();
  });
}
