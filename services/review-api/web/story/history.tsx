import { useState } from 'preact/hooks';
import type { Decision, DecisionAction } from '../lib/types.js';
import { moment, visible } from '../lib/words.js';
import { useStory } from './context.js';
import type { HeldFlag } from './model.js';

const DONE: Readonly<Record<DecisionAction, string>> = {
  confirm: 'confirmed it',
  dismiss: 'dismissed it',
  fixed: 'marked it as fixed',
  reopen: 'reopened it',
  undo: 'took the last decision back',
  comment: 'wrote',
};

/** What people decided and said about a flag, and a place to say more. */
export function History({ flag }: { flag: HeldFlag }) {
  const { decisions, caller } = useStory();
  const [words, setWords] = useState('');
  const send = (event: Event) => {
    event.preventDefault();
    if (!words.trim()) return;
    decisions.decide(flag.id, 'comment', { comment: words.trim() });
    setWords('');
  };
  return (
    <section class="history" aria-label="Decisions and comments">
      <ol>
        {(flag.decisions ?? []).map((decision) => (
          <Entry key={decision.id} decision={decision} />
        ))}
      </ol>
      {flag.version > 0 && caller.role !== 'reader' && caller.role !== 'ci' && (
        <form class="comment" onSubmit={send}>
          <input
            id="comment"
            aria-label="Comment"
            placeholder="Comment (m)"
            dir="auto"
            maxLength={4000}
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          />
          <button type="submit" disabled={!words.trim()}>
            Send
          </button>
        </form>
      )}
    </section>
  );
}

function Entry({ decision }: { decision: Decision }) {
  const said = decision.comment ?? decision.reason;
  return (
    <li>
      <b>
        <bdi>{visible(decision.actor)}</bdi>
      </b>{' '}
      {DONE[decision.action]}
      {said ? ': ' : ' '}
      {said && <q dir="auto">{visible(said)}</q>}{' '}
      <time dateTime={decision.createdAt}>{moment(decision.createdAt)}</time>
    </li>
  );
}
