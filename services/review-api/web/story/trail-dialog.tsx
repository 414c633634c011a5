import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { Dialog } from '../lib/dialog.jsx';
import { say } from '../lib/notices.js';
import type { AuditEvent } from '../lib/types.js';
import { moment, spaced, visible } from '../lib/words.js';
import { useStory } from './context.js';

const PAGE = 50;

/** Who did what in this story, newest first. */
export function TrailDialog({ onClose }: { onClose(): void }) {
  const { model } = useStory();
  const [events, setEvents] = useState<readonly AuditEvent[]>([]);
  const [more, setMore] = useState(true);
  const load = (before?: number) =>
    get<{ events: AuditEvent[] }>(`/audit?storyId=${model.id}${before ? `&before=${before}` : ''}`)
      .then((answer) => {
        setEvents((known) => (before ? [...known, ...answer.events] : answer.events));
        setMore(answer.events.length === PAGE);
      })
      .catch((error: Error) => say(error.message, 'bad'));
  useEffect(() => void load(), []);
  return (
    <Dialog title="What happened" wide onClose={onClose}>
      <ol class="log">
        {events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.createdAt}>{moment(event.createdAt)}</time>{' '}
            <b>
              <bdi>{visible(event.actor)}</bdi>
            </b>{' '}
            {spaced(event.type.replace('.', ' '))} <Detail event={event} />
          </li>
        ))}
      </ol>
      {more && events.length > 0 && (
        <button type="button" onClick={() => void load(events.at(-1)!.id)}>
          Earlier
        </button>
      )}
    </Dialog>
  );
}

/** The reason or comment, and the words that a flag is about. */
function Detail({ event }: { event: AuditEvent }) {
  const { model } = useStory();
  const flag = model.flag(event.subject)?.peek();
  const words = (flag?.target ?? flag?.source)?.text;
  const said = event.data.reason ?? event.data.comment ?? event.data.error ?? event.data.edition;
  return (
    <>
      {words && <q dir="auto">{visible(words.slice(0, 80))}</q>}{' '}
      {typeof said === 'string' && <bdi class="meta">{visible(said)}</bdi>}
    </>
  );
}
