import { useEffect, useState } from 'preact/hooks';
import { call, get } from '../lib/api.js';
import { Dialog } from '../lib/dialog.jsx';
import { say } from '../lib/notices.js';
import { moment } from '../lib/words.js';

interface Failure {
  readonly id: number;
  readonly queue: string;
  readonly error: string;
  readonly redrivenAt: string | null;
  readonly createdAt: string;
}

/** Work that failed for good, with its reason, and a way to set it going again. */
export function WorkDialog({ onClose }: { onClose(): void }) {
  const [failures, setFailures] = useState<readonly Failure[] | null>(null);
  const load = () =>
    get<{ failures: Failure[] }>('/failures')
      .then((answer) => setFailures(answer.failures))
      .catch((error: Error) => say(error.message, 'bad'));
  useEffect(() => void load(), []);
  const again = (id: number) =>
    call('POST', `/failures/${id}/redrive`)
      .then(load)
      .catch((error: Error) => say(error.message, 'bad'));
  return (
    <Dialog title="Failed work" wide onClose={onClose}>
      {failures === null && <p>Loading…</p>}
      {failures?.length === 0 && <p>Nothing failed.</p>}
      <ul class="log">
        {failures?.map((failure) => (
          <li key={failure.id}>
            <b>{failure.queue}</b> <bdi>{failure.error}</bdi>{' '}
            <time dateTime={failure.createdAt}>{moment(failure.createdAt)}</time>{' '}
            {failure.redrivenAt ? (
              <span class="meta">tried again {moment(failure.redrivenAt)}</span>
            ) : (
              <button type="button" class="link" onClick={() => void again(failure.id)}>
                try again
              </button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
