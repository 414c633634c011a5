import { ApiProblem, call, get } from '../lib/api.js';
import { say } from '../lib/notices.js';
import type { DecisionAction, ReviewFlag } from '../lib/types.js';
import type { HeldFlag, StoryModel } from './model.js';

const NEXT: Readonly<Record<DecisionAction, HeldFlag['state'] | undefined>> = {
  confirm: 'confirmed',
  dismiss: 'dismissed',
  fixed: 'fixed',
  reopen: 'open',
  undo: undefined,
  comment: undefined,
};
/** What a decision changed, to show it again at once when it is taken back. */
interface Before {
  readonly id: string;
  readonly state: HeldFlag['state'];
}

export interface DecisionDetail {
  readonly reason?: string;
  readonly comment?: string;
}

/** Decisions of one sitting: shown at once, sent in order per flag, undone in reverse order. */
export class Decisions {
  readonly #model: StoryModel;
  readonly #chains = new Map<string, Promise<void>>();
  #undo: (readonly Before[])[] = [];

  constructor(model: StoryModel) {
    this.#model = model;
  }

  /** Decides one flag. The screen changes now; the server follows, and says so when somebody was faster. */
  decide(id: string, action: DecisionAction, detail: DecisionDetail = {}): void {
    const flag = this.#model.flag(id)?.peek();
    if (!flag) return;
    if (action !== 'comment') this.#undo.push([before(flag)]);
    this.#send(id, action, detail);
  }

  /** Decides all open flags of the story that share a cause. */
  decideAlike(cause: string, action: 'confirm' | 'dismiss' | 'fixed', detail: DecisionDetail = {}): void {
    const alike = this.alike(cause);
    this.#undo.push(alike.map(before));
    for (const flag of alike) this.#show(flag.id, NEXT[action]);
    const body = { storyId: this.#model.id, cause, action, ...detail };
    call<{ decided: number }>('POST', '/flags/decisions/bulk', { body })
      .then(({ decided }) => say(`${decided} flags ${NEXT[action]} with the same cause`))
      .catch((error: unknown) => say(`Not saved: ${messageOf(error)}`, 'bad'))
      .then(() => Promise.all(alike.map((flag) => this.#settle(flag.id, 1))));
  }

  /** Open flags of the story with this cause, in all pairs. */
  alike(cause: string): HeldFlag[] {
    return [...this.#model.flags.value.values()]
      .map((held) => held.value)
      .filter((flag) => flag.cause === cause && flag.state === 'open');
  }

  /** Takes the last decision back; returns the flag to look at. */
  undo(): string | undefined {
    const last = this.#undo.pop();
    if (!last) {
      say('Nothing to undo in this sitting');
      return undefined;
    }
    for (const { id, state } of last) this.#send(id, 'undo', {}, state);
    say(last.length === 1 ? 'Decision taken back' : `${last.length} decisions taken back`);
    return last[0]?.id;
  }

  #send(id: string, action: DecisionAction, detail: DecisionDetail, state = NEXT[action]): void {
    this.#show(id, state);
    const earlier = this.#chains.get(id) ?? Promise.resolve();
    const chain = earlier.then(async () => {
      const held = this.#model.flag(id);
      if (!held || held.peek().conflict) return;
      const headers = { 'if-match': `"${held.peek().version}"` };
      const row = await call<ReviewFlag>('POST', `/flags/${id}/decisions`, { body: { action, ...detail }, headers });
      const now = held.peek();
      const pending = (now.pending ?? 1) - 1;
      held.value = { ...row, state: pending > 0 ? now.state : row.state, ...(pending > 0 ? { pending } : {}) };
    });
    this.#chains.set(
      id,
      chain.catch((error: unknown) => this.#refused(id, error)),
    );
  }

  /** Shows a state before the server has it; undefined leaves the state as it is. */
  #show(id: string, state: HeldFlag['state'] | undefined): void {
    const held = this.#model.flag(id)!;
    const { conflict: _seen, ...flag } = held.peek();
    held.value = { ...flag, state: state ?? flag.state, pending: (flag.pending ?? 0) + 1 };
    if (state && !this.#model.touched.peek().has(id))
      this.#model.touched.value = new Set([...this.#model.touched.peek(), id]);
  }

  async #refused(id: string, error: unknown): Promise<void> {
    await this.#settle(id, Number.POSITIVE_INFINITY);
    const held = this.#model.flag(id);
    if (!held) return;
    if (!(error instanceof ApiProblem && error.status === 412)) {
      say(`Not saved: ${messageOf(error)}`, 'bad');
      return;
    }
    const last = held.peek().decisions?.at(-1);
    const conflict = `${last?.actor ?? 'Somebody'} was faster: the flag is ${held.peek().state}${last?.reason ? ` (${last.reason})` : ''}. Your decision was not applied.`;
    held.value = { ...held.peek(), conflict };
    say(conflict, 'bad');
  }

  /** Replaces what was shown by what the server holds. */
  async #settle(id: string, answered: number): Promise<void> {
    const held = this.#model.flag(id);
    if (!held) return;
    const row = await get<ReviewFlag>(`/flags/${id}`).catch(() => undefined);
    const pending = Math.max(0, (held.peek().pending ?? 0) - answered);
    const { pending: _pending, ...flag } = held.peek();
    held.value = { ...flag, ...row, ...(pending > 0 ? { pending } : {}) };
  }
}

const before = ({ id, state }: HeldFlag): Before => ({ id, state });
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
