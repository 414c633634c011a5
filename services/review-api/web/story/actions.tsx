import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../lib/words.js';
import { useStory } from './context.js';
import type { HeldFlag } from './model.js';

/** Which dismissal waits for its reason: one flag, or all with its cause. */
export const dismissing = signal<{ readonly id: string; readonly alike: boolean } | null>(null);

export const REASONS = [
  'means the same',
  'intended by the editor',
  'house style',
  'texts wrongly aligned',
  'said elsewhere in the text',
] as const;

/** The decisions on a flag as buttons; the letters are the keys that do the same. */
export function Actions({ flag }: { flag: HeldFlag }) {
  const { decisions, caller, go, model } = useStory();
  const open = dismissing.value;
  if (flag.version === 0)
    return <p class="aside">Compared in passing. Decisions are kept for pairs with the source only.</p>;
  if (caller.role === 'reader' || caller.role === 'ci')
    return <p class="aside">Your role ({caller.role}) may read but not decide.</p>;
  const alike = decisions.alike(flag.cause).filter((other) => other.id !== flag.id).length;
  const act = (action: 'confirm' | 'fixed') => {
    decisions.decide(flag.id, action);
    go(nextOpen(model.queue.value, flag.id, (id) => model.flag(id)?.peek().state));
  };
  return (
    <div class="actions">
      <div class="buttons">
        <Key letter="c" label="Confirm" pressed={flag.state === 'confirmed'} onClick={() => act('confirm')} />
        <Key
          letter="x"
          label="Dismiss…"
          pressed={flag.state === 'dismissed'}
          onClick={() => {
            dismissing.value = { id: flag.id, alike: false };
          }}
        />
        <Key letter="f" label="Fixed" pressed={flag.state === 'fixed'} onClick={() => act('fixed')} />
        {flag.state !== 'open' && (
          <Key letter="r" label="Reopen" pressed={false} onClick={() => decisions.decide(flag.id, 'reopen')} />
        )}
      </div>
      {open?.id === flag.id && <DismissForm flag={flag} alike={open.alike} />}
      {alike > 0 && flag.state === 'open' && open?.id !== flag.id && (
        <p class="alike">
          {counted(alike, 'other open flag')} with the same cause:{' '}
          <button type="button" class="link" onClick={() => decisions.decideAlike(flag.cause, 'confirm')}>
            confirm all
          </button>{' '}
          <button
            type="button"
            class="link"
            onClick={() => {
              dismissing.value = { id: flag.id, alike: true };
            }}
          >
            dismiss all…
          </button>{' '}
          <button type="button" class="link" onClick={() => decisions.decideAlike(flag.cause, 'fixed')}>
            all fixed
          </button>
        </p>
      )}
    </div>
  );
}

function Key(props: { letter: string; label: string; pressed: boolean; onClick(): void }) {
  return (
    <button
      type="button"
      class="key"
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.letter}
      onClick={props.onClick}
    >
      {props.label} <kbd>{props.letter}</kbd>
    </button>
  );
}

/** A dismissal needs a reason: one key for the usual ones, or own words. */
function DismissForm({ flag, alike }: { flag: HeldFlag; alike: boolean }) {
  const { decisions, go, model } = useStory();
  const [words, setWords] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('button')?.focus(), []);
  const close = () => {
    dismissing.value = null;
  };
  const dismiss = (reason: string) => {
    close();
    if (alike) decisions.decideAlike(flag.cause, 'dismiss', { reason });
    else decisions.decide(flag.id, 'dismiss', { reason });
    go(nextOpen(model.queue.value, flag.id, (id) => model.flag(id)?.peek().state));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.target instanceof HTMLInputElement) return;
    else if (REASONS[Number(event.key) - 1]) dismiss(REASONS[Number(event.key) - 1]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      ref={form}
      class="dismiss"
      aria-label={alike ? 'Why dismiss all with this cause?' : 'Why dismiss it?'}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim()) dismiss(words.trim());
      }}
    >
      <p>{alike ? 'Why dismiss all with this cause?' : 'Why dismiss it?'}</p>
      {REASONS.map((reason, i) => (
        <button key={reason} type="button" onClick={() => dismiss(reason)}>
          <kbd>{i + 1}</kbd> {reason}
        </button>
      ))}
      <label class="own-reason">
        Other reason
        <input value={words} maxLength={500} dir="auto" onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <div class="buttons">
        <button type="submit" disabled={!words.trim()}>
          Dismiss
        </button>
        <button type="button" class="quiet" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The next flag that waits for a decision, after the given one and then from the top; stays when there is none. */
export function nextOpen(
  queue: readonly string[],
  id: string,
  stateOf: (id: string) => string | undefined,
): string | undefined {
  const at = queue.indexOf(id);
  return [...queue.slice(at + 1), ...queue.slice(0, at)].find((other) => stateOf(other) === 'open') ?? id;
}
