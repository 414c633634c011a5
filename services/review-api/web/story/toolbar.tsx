import { call } from '../lib/api.js';
import { say } from '../lib/notices.js';
import type { PairInfo, Story } from '../lib/types.js';
import { useStory } from './context.js';
import type { StoryModel } from './model.js';
import { isPassing, passingView } from './passing.js';

/** What is compared with what, and the page's tools. */
export function Toolbar(props: { heat: boolean; onHeat(): void; onHelp(): void; onIngest(): void; onTrail(): void }) {
  const { model, caller } = useStory();
  const story = model.story.value!;
  const pairs = [...model.pairs.value.values()].filter((pair) => !isPassing(pair.id));
  const onePair = model.shown.value.length === 1 && !isPassing(model.shown.value[0]!.id);
  const others = otherPairs(story, pairs);
  const mayCorrect = caller.role === 'editor' || caller.role === 'admin';
  return (
    <div class="toolbar" role="toolbar" aria-label="View">
      {pairs.length > 1 && (
        <label>
          Compare{' '}
          <select
            value={model.pairs.value.has(model.view.value) || isPassing(model.view.value) ? model.view.value : 'all'}
            onChange={(event) => model.setView(event.currentTarget.value)}
          >
            <option value="all">
              {model.label(story.sourceEditionId ?? pairs[0]!.sourceEditionId)} with all editions
            </option>
            {pairs.map((pair) => (
              <option key={pair.id} value={pair.id}>
                {model.label(pair.sourceEditionId)} ⇄ {model.label(pair.targetEditionId)}
              </option>
            ))}
            {others.length > 0 && (
              <optgroup label="To look at only">
                {others.map(([a, b]) => (
                  <option key={passingView(a, b)} value={passingView(a, b)}>
                    {model.label(a)} ⇄ {model.label(b)}
                  </option>
                ))}
              </optgroup>
            )}
          </select>
        </label>
      )}
      {mayCorrect && story.editions.length > 1 && (
        <label>
          Source{' '}
          <select
            value={story.sourceEditionId ?? ''}
            onChange={(event) => declareSource(model, event.currentTarget.value || null)}
          >
            <option value="">none: compare all pairs</option>
            {story.editions.map((edition) => (
              <option key={edition.id} value={edition.id}>
                {model.label(edition.id)}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="button" aria-pressed={props.heat} onClick={props.onHeat}>
        Heat map
      </button>
      {mayCorrect && (
        <button
          type="button"
          aria-pressed={model.aligning.value}
          disabled={!onePair}
          title={onePair ? undefined : 'Choose one pair first'}
          onClick={() => {
            model.aligning.value = !model.aligning.value;
          }}
        >
          Fix alignment
        </button>
      )}
      {mayCorrect && (
        <button type="button" onClick={props.onIngest}>
          Add edition…
        </button>
      )}
      <details class="menu">
        <summary>Export</summary>
        <ul>
          {['json', 'sarif', 'xliff', 'csv'].map((format) => (
            <li key={format}>
              <a href={`/api/v1/stories/${story.id}/export?format=${format}`} download>
                {format.toUpperCase()}
              </a>
            </li>
          ))}
        </ul>
      </details>
      <button type="button" onClick={props.onTrail}>
        History
      </button>
      <button type="button" onClick={props.onHelp} aria-label="Keys and help">
        ?
      </button>
    </div>
  );
}

/** Editions that are not compared with each other because each is compared with the source. */
function otherPairs(story: Story, pairs: readonly PairInfo[]): [string, string][] {
  const known = new Set(
    pairs.flatMap((p) => [p.sourceEditionId + p.targetEditionId, p.targetEditionId + p.sourceEditionId]),
  );
  const read = story.editions.filter((edition) => edition.revision !== null).map((edition) => edition.id);
  return read.flatMap((a, i) =>
    read.slice(i + 1).flatMap((b): [string, string][] => (known.has(a + b) ? [] : [[a, b]])),
  );
}

/** The server makes the pairs that the new source needs; they arrive as events. */
function declareSource(model: StoryModel, editionId: string | null): void {
  call('PUT', `/stories/${model.id}/source`, { body: { editionId } })
    .then(() => model.load())
    .catch((error: Error) => say(error.message, 'bad'));
}
