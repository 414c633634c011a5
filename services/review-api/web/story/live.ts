import { get, reviewer } from '../lib/api.js';
import { follow, settle } from '../lib/live.js';
import { say } from '../lib/notices.js';
import type { AuditEvent, PairDetail, ReviewFlag, Story } from '../lib/types.js';
import type { StoryModel } from './model.js';

const PAST: Readonly<Record<string, string>> = {
  'flag.confirm': 'confirmed',
  'flag.dismiss': 'dismissed',
  'flag.fixed': 'marked as fixed',
  'flag.reopen': 'reopened',
  'flag.undo': 'took a decision back on',
  'flag.comment': 'commented on',
};
/** Above this many changed flags in one go the whole list is asked for once. */
const ONE_BY_ONE = 8;

/** Keeps an open story in step with what other people and the workers do. Returns a function that stops it. */
export function followStory(model: StoryModel, caller: () => string): () => void {
  const changed = new Map<string, AuditEvent>();
  const refreshFlags = settle(() => {
    const events = [...changed.values()];
    changed.clear();
    if (events.length > ONE_BY_ONE) void model.load().catch(() => undefined);
    else for (const event of events) void refresh(model, event, caller());
  }, 60);
  const reload = settle(() => void model.load().catch(() => undefined), 150);
  return follow(`/events?storyId=${encodeURIComponent(model.id)}`, (event) => {
    if (event.type.startsWith('flag.')) {
      changed.set(event.subject, event);
      refreshFlags();
    } else if (event.type === 'pair.aligned') void showStage(model, event.subject);
    else {
      if (event.type === 'pair.failed') say(`A comparison failed: ${String(event.data.error ?? '')}`, 'bad');
      reload();
    }
  });
}

async function refresh(model: StoryModel, event: AuditEvent, caller: string): Promise<void> {
  const held = model.flag(event.subject);
  if (!held || held.peek().pending) return;
  const row = await get<ReviewFlag>(`/flags/${event.subject}`).catch(() => undefined);
  if (!row || held.peek().pending || row.version <= held.peek().version) return;
  held.value = row;
  const last = row.decisions?.at(-1);
  if (last && (last.actor !== caller || reviewer.peek() === ''))
    say(
      `${last.actor} ${PAST[event.type] ?? 'changed'} “${(row.target ?? row.source)?.text.slice(0, 60) ?? row.kind}”`,
    );
}

/** The new alignment is shown while its texts are still being compared. */
async function showStage(model: StoryModel, pairId: string): Promise<void> {
  const pair = await get<PairDetail>(`/pairs/${pairId}`).catch(() => undefined);
  if (pair && model.pairs.peek().has(pairId)) model.pairs.value = new Map([...model.pairs.peek(), [pairId, pair]]);
  else if (pair) {
    const story = await get<Story>(`/stories/${model.id}`).catch(() => undefined);
    if (story) model.story.value = story;
  }
}
