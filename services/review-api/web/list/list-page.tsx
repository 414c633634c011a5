import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { IngestDialog } from '../ingest/ingest-dialog.jsx';
import { get } from '../lib/api.js';
import { follow, settle } from '../lib/live.js';
import type { Caller, StorySummary } from '../lib/types.js';
import { ago, counted, languageName, moment, visible } from '../lib/words.js';
import { WorkDialog } from './work-dialog.jsx';

interface Page {
  readonly stories: readonly StorySummary[];
  readonly next?: string | null;
}

const stories = signal<readonly StorySummary[] | null>(null);
const next = signal<string | null>(null);

async function load(cursor?: string): Promise<void> {
  const page = await get<Page>(`/stories?limit=50${cursor ? `&cursor=${cursor}` : ''}`);
  stories.value = cursor ? [...(stories.peek() ?? []), ...page.stories] : page.stories;
  next.value = page.next ?? null;
}

/** All stories, last changed first, with what waits for a decision. */
export function ListPage({ caller }: { caller: Caller }) {
  const [error, setError] = useState('');
  const [search, setSearch] = useState('');
  const [dialog, setDialog] = useState<'add' | 'work' | null>(null);
  useEffect(() => {
    document.title = 'Stories – Variorum';
    const refresh = () => void load().catch((problem: Error) => setError(problem.message));
    refresh();
    return follow('/events', settle(refresh, 300));
  }, []);
  const mayIngest = caller.role === 'editor' || caller.role === 'admin' || caller.role === 'ci';
  const wanted = search.trim().toLocaleLowerCase();
  const found = (stories.value ?? []).filter((story) => story.title.toLocaleLowerCase().includes(wanted));
  return (
    <main class="page">
      <header class="list-head">
        <h1>Stories</h1>
        <input
          type="search"
          placeholder="Find by title"
          aria-label="Find by title"
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        {caller.role === 'admin' && (
          <button type="button" onClick={() => setDialog('work')}>
            Failed work
          </button>
        )}
        {mayIngest && (
          <button type="button" class="primary" onClick={() => setDialog('add')}>
            Add story…
          </button>
        )}
      </header>
      {error && (
        <p class="warning" role="alert">
          {error}
        </p>
      )}
      {stories.value === null && !error && <p class="empty">Loading…</p>}
      {stories.value?.length === 0 && (
        <p class="empty">
          No story yet. Add the first edition of one: paste a text, choose a file, or name a web page.
        </p>
      )}
      {stories.value !== null && stories.value.length > 0 && found.length === 0 && (
        <p class="empty">No title holds these words.</p>
      )}
      <ul class="stories">
        {found.map((story) => (
          <StoryItem key={story.id} story={story} />
        ))}
      </ul>
      {next.value !== null && (
        <button type="button" onClick={() => void load(next.value!)}>
          Older stories
        </button>
      )}
      {dialog === 'add' && <IngestDialog onClose={() => setDialog(null)} />}
      {dialog === 'work' && <WorkDialog onClose={() => setDialog(null)} />}
    </main>
  );
}

const ORDER = ['critical', 'major', 'minor', 'neutral'] as const;

function StoryItem({ story }: { story: StorySummary }) {
  const total = Object.values(story.open).reduce((sum, n) => sum + n, 0);
  return (
    <li>
      <a class="story-item" href={`/stories/${story.id}`}>
        <span class="story-title" dir="auto">
          {visible(story.title)}
        </span>
        <span class="counts">
          {total === 0 && story.waiting === 0 && (
            <span class="calm">{story.editions.length < 2 ? 'one edition' : 'nothing open'}</span>
          )}
          {ORDER.filter((severity) => story.open[severity]).map((severity) => (
            <span key={severity} class={`count ${severity}`}>
              <b>{story.open[severity]}</b> {severity}
            </span>
          ))}
        </span>
        <span class="languages">
          {story.editions.map((edition) => (
            <Language
              key={edition.id}
              lang={edition.lang}
              open={story.openByLanguage[edition.lang] ?? 0}
              source={edition.id === story.sourceEditionId}
            />
          ))}
        </span>
        <span class="when">
          {story.waiting > 0 && <span class="tag detecting">{counted(story.waiting, 'comparison')} running</span>}
          {story.failed > 0 && <span class="tag failed">{story.failed} failed</span>}
          <time dateTime={story.updatedAt} title={moment(story.updatedAt)}>
            {ago(story.updatedAt, Date.now())}
          </time>
        </span>
      </a>
    </li>
  );
}

function Language({ lang, open, source }: { lang: string; open: number; source: boolean }) {
  return (
    <span class={`language${source ? ' source' : ''}`} title={`${languageName(lang)}${source ? ', source' : ''}`}>
      {lang}
      {open > 0 && (
        <b>
          {open}
          <span class="hidden"> open</span>
        </b>
      )}
    </span>
  );
}
