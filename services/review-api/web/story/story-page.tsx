import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { IngestDialog } from '../ingest/ingest-dialog.jsx';
import { Dialog } from '../lib/dialog.jsx';
import type { Caller } from '../lib/types.js';
import { counted, visible } from '../lib/words.js';
import { dismissing } from './actions.jsx';
import { Card } from './card.jsx';
import { Context, type StoryContext, useStory } from './context.js';
import { Decisions } from './decide.js';
import { Filters } from './filters.jsx';
import { FlagList } from './flag-list.jsx';
import { Grid } from './grid.jsx';
import { HeatMap } from './heat.jsx';
import { KEYS, useKeys } from './keys.js';
import { followStory } from './live.js';
import { StoryModel } from './model.js';
import { Toolbar } from './toolbar.jsx';
import { TrailDialog } from './trail-dialog.jsx';

/** One story: editions side by side, the current flag as a card, everything reachable by keyboard. */
export function StoryPage({ id, caller }: { id: string; caller: Caller }) {
  const context = useMemo<StoryContext>(() => {
    const model = new StoryModel(id);
    return { model, decisions: new Decisions(model), caller, go: (flagId) => goTo(model, flagId) };
  }, [id, caller]);
  const { model } = context;
  const [dialog, setDialog] = useState<'help' | 'ingest' | 'trail' | null>(null);
  const [heat, setHeat] = useState(true);
  useEffect(() => {
    model
      .load()
      .then(() => context.go(model.current.peek() ?? model.queue.peek()[0]))
      .catch((error: Error) => {
        model.error.value = error.message;
      });
    return followStory(model, () => caller.name);
  }, [context]);
  useKeys(context, {
    '?': () => setDialog('help'),
    h: () => setHeat(!heat),
    a: () => {
      if (model.shown.peek().length === 1) model.aligning.value = !model.aligning.peek();
    },
  });
  const story = model.story.value;
  useEffect(() => {
    document.title = story ? `${visible(story.title)} – Variorum` : 'Variorum';
  }, [story?.title]);
  if (model.error.value) return <p class="empty page">{model.error.value}</p>;
  if (!story) return <p class="empty page">Loading…</p>;
  return (
    <Context.Provider value={context}>
      <main class="story">
        <header class="story-head">
          <p class="back">
            <a href="/">← All stories</a>
          </p>
          <h1 dir="auto">{visible(story.title)}</h1>
          <Toolbar
            heat={heat}
            onHeat={() => setHeat(!heat)}
            onHelp={() => setDialog('help')}
            onIngest={() => setDialog('ingest')}
            onTrail={() => setDialog('trail')}
          />
        </header>
        <section class="texts" aria-label="Editions side by side">
          {heat && <HeatMap />}
          <Grid />
          {story.pairs.length === 0 && (
            <p class="empty">
              {story.editions.length === 1
                ? 'One edition so far. Add a second one to compare.'
                : 'Nothing to compare yet.'}
            </p>
          )}
        </section>
        <Panel />
      </main>
      {dialog === 'help' && <Help onClose={() => setDialog(null)} />}
      {dialog === 'trail' && <TrailDialog onClose={() => setDialog(null)} />}
      {dialog === 'ingest' && <IngestDialog story={story} onClose={() => setDialog(null)} />}
    </Context.Provider>
  );
}

function Panel() {
  const { model, decisions, go } = useStory();
  const id = model.current.value;
  const queue = model.queue.value;
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // On small screens card and list scroll together; a new card starts at its top.
    ref.current?.scrollTo(0, 0);
  }, [id]);
  const open = queue.filter((other) => model.flags.value.get(other)?.value.state === 'open').length;
  const at = id === null ? -1 : queue.indexOf(id);
  return (
    <aside class="panel" aria-label="Review" ref={ref}>
      <p class="progress">
        {at >= 0 ? `${at + 1} of ${counted(queue.length, 'flag')}` : counted(queue.length, 'flag')}
        {', '}
        {open} open
        <button type="button" class="link" aria-keyshortcuts="u" onClick={() => go(decisions.undo())}>
          undo
        </button>
      </p>
      {id !== null && <Card key={id} id={id} />}
      <div class="panel-list">
        <Filters />
        <FlagList />
      </div>
    </aside>
  );
}

function Help({ onClose }: { onClose(): void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** Selects a flag and, when its first marked words are out of easy sight, brings them to the middle; no animation. */
function goTo(model: StoryModel, id: string | undefined): void {
  if (id === undefined) return;
  if (dismissing.peek()?.id !== id) dismissing.value = null;
  model.select(id);
  requestAnimationFrame(() => {
    const marks = [...document.querySelectorAll('.texts mark, .texts .missing')].filter(
      (mark) => mark.className === 'missing' || mark.getAttribute('data-flags')?.split(' ').includes(id),
    );
    const [first, last] = [marks[0], marks.at(-1)];
    if (first && !isInSight(first)) first.scrollIntoView({ block: 'center', inline: 'nearest' });
    // Of many columns the one with the target's words may stand outside; the source column stays in sight.
    if (last && last !== first && !isInSight(last)) last.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

/** Below the column heads, and above the lower third, which on small screens the card covers. */
function isInSight(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const low = matchMedia('(max-width: 60rem)').matches ? 0.45 : 0.75;
  const view = element.closest('.texts')!.getBoundingClientRect();
  return top > Math.max(0, view.top) + 60 && bottom < innerHeight * low && left >= view.left && right <= view.right;
}
