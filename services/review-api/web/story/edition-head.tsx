import { useState } from 'preact/hooks';
import type { PairInfo } from '../lib/types.js';
import { visible } from '../lib/words.js';
import { useStory } from './context.js';
import { DiffDialog } from './diff-dialog.jsx';

const STAGES = { aligning: 'aligning…', detecting: 'comparing…', failed: 'failed', done: '' } as const;

/** Head of a column: language, name, revision; the source is named as such. */
export function EditionHead(props: { editionId: string; pair?: PairInfo }) {
  const { model } = useStory();
  const [diff, setDiff] = useState(false);
  const edition = model.edition(props.editionId);
  if (!edition) return <div class="cell head" />;
  const declared = model.story.value?.sourceEditionId === edition.id;
  return (
    <div class="cell head">
      <h2>{model.label(edition.id)}</h2>
      <p class="meta">
        <bdi>{visible(edition.name)}</bdi>
        {declared ? <span class="tag">source</span> : null}
        {edition.revision !== null && edition.revision > 1 ? (
          <button type="button" class="link" onClick={() => setDiff(true)}>
            revision {edition.revision}, what changed?
          </button>
        ) : null}
        {props.pair && STAGES[props.pair.stage] ? (
          <span class={`tag ${props.pair.stage}`}>{STAGES[props.pair.stage]}</span>
        ) : null}
      </p>
      {props.pair?.stage === 'failed' && props.pair.error ? <p class="warning">{props.pair.error}</p> : null}
      {edition.warnings.map((warning) => (
        <p key={warning} class="warning">
          <bdi>{warning}</bdi>
        </p>
      ))}
      {props.pair?.sameStory !== null && props.pair?.sameStory !== undefined && props.pair.sameStory < 0.3 ? (
        <p class="warning">These two may not be the same story; flags between them mean little.</p>
      ) : null}
      {diff && <DiffDialog edition={edition} onClose={() => setDiff(false)} />}
    </div>
  );
}
