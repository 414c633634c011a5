import { useEffect } from 'preact/hooks';
import { dismissing, nextOpen } from './actions.jsx';
import type { StoryContext } from './context.js';

export const KEYS: readonly (readonly [string, string])[] = [
  ['j', 'next flag'],
  ['k', 'previous flag'],
  ['n', 'next open flag'],
  ['c', 'confirm: it is wrong'],
  ['x', 'dismiss, then 1–5 or own words for the reason'],
  ['f', 'fixed'],
  ['r', 'reopen'],
  ['u', 'undo the last decision'],
  ['C / X / F', 'the same for all open flags with this cause'],
  ['m', 'comment'],
  ['a', 'fix the alignment (in the view of one pair)'],
  ['h', 'heat map'],
  ['?', 'this help'],
  ['Esc', 'close'],
];

/** Review by keyboard: one letter per decision; letters typed into a field stay there. */
export function useKeys(context: StoryContext, pageKeys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      const action = pageKeys[event.key] ?? reviewKeys(context)[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'range', 'radio'].includes(target.type))
  );
}

function reviewKeys({ model, decisions, caller, go }: StoryContext): Record<string, () => void> {
  const queue = model.queue.peek();
  const id = model.current.peek();
  const at = id === null ? -1 : queue.indexOf(id);
  const stateOf = (other: string) => model.flag(other)?.peek().state;
  const flag = id === null ? undefined : model.flag(id)?.peek();
  const moves = {
    j: () => go(queue[Math.min(queue.length - 1, at + 1)]),
    k: () => go(queue[Math.max(0, at - 1)]),
    n: () => go(id === null ? queue[0] : nextOpen(queue, id, stateOf)),
    m: () => document.getElementById('comment')?.focus(),
  };
  if (!flag?.version || caller.role === 'reader' || caller.role === 'ci') return moves;
  const decide = (action: 'confirm' | 'fixed', alike: boolean) => () => {
    if (alike) decisions.decideAlike(flag.cause, action);
    else decisions.decide(flag.id, action);
    go(nextOpen(queue, flag.id, stateOf));
  };
  const dismiss = (alike: boolean) => () => {
    dismissing.value = { id: flag.id, alike };
  };
  return {
    ...moves,
    c: decide('confirm', false),
    C: decide('confirm', true),
    f: decide('fixed', false),
    F: decide('fixed', true),
    x: dismiss(false),
    X: dismiss(true),
    r: () => decisions.decide(flag.id, 'reopen'),
    u: () => go(decisions.undo()),
    Escape: () => {
      dismissing.value = null;
    },
  };
}
