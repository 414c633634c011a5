import { useEffect, useState } from 'preact/hooks';
import { follow } from '../lib/live.js';
import { languageName } from '../lib/words.js';

export interface Accepted {
  readonly id: string;
  readonly storyId: string;
  readonly name: string;
}

/** One line per ingest, moved on by server-sent events. */
export function Progress({ accepted }: { accepted: readonly Accepted[] }) {
  return (
    <ul class="ingests" aria-live="polite">
      {accepted.map((one) => (
        <Line key={one.id} accepted={one} />
      ))}
    </ul>
  );
}

function Line({ accepted }: { accepted: Accepted }) {
  const [state, setState] = useState({ step: 'accepted', words: 'accepted, waiting to be read' });
  useEffect(() => {
    const stop = follow(`/ingests/${accepted.id}/events`, ({ type, data }) => {
      if (type === 'ingest.read') {
        const warnings = Array.isArray(data.warnings) ? data.warnings.map(String) : [];
        setState({
          step: 'read',
          words: [`read as ${languageName(String(data.lang))}, comparing`, ...warnings].join('; '),
        });
      } else if (type === 'ingest.failed') setState({ step: 'failed', words: String(data.error) });
      else if (type === 'ingest.done') setState({ step: 'done', words: 'done' });
      else return;
      if (type !== 'ingest.read') stop();
    });
    return stop;
  }, [accepted.id]);
  return (
    <li class={`ingest ${state.step}`}>
      <b>
        <bdi>{accepted.name}</bdi>
      </b>{' '}
      <bdi>{state.words}</bdi>
    </li>
  );
}
