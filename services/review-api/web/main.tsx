import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './styles/index.css';
import { get, needsToken } from './lib/api.js';
import { Notices } from './lib/notices.jsx';
import { interceptLinks, place } from './lib/route.js';
import type { Caller } from './lib/types.js';
import { ListPage } from './list/list-page.jsx';
import { TokenEntry, Who } from './session.jsx';
import { StoryPage } from './story/story-page.jsx';

function App() {
  const [caller, setCaller] = useState<Caller | null>(null);
  const [problem, setProblem] = useState('');
  const enter = () =>
    get<{ caller: Caller | null }>('/session')
      .then((session) => {
        setCaller(session.caller);
        needsToken.value = session.caller === null;
      })
      .catch((error: Error) => setProblem(error.message));
  useEffect(() => void enter(), []);
  const asking = needsToken.value;
  return (
    <>
      <nav class="top" aria-label="Variorum">
        <a class="brand" href="/">
          Variorum
        </a>
        <a class="docs" href="/docs">
          API
        </a>
        {caller && !asking && <Who caller={caller} onLeave={() => void enter()} />}
      </nav>
      {asking ? <TokenEntry onEnter={() => void enter()} /> : caller ? <Page caller={caller} /> : null}
      {!caller && !asking && <p class="empty page">{problem || 'Loading…'}</p>}
      <Notices />
    </>
  );
}

function Page({ caller }: { caller: Caller }) {
  const storyId = /^\/stories\/([\w-]+)$/.exec(place.value.path)?.[1];
  if (storyId) return <StoryPage key={storyId} id={storyId} caller={caller} />;
  if (place.value.path === '/') return <ListPage caller={caller} />;
  return (
    <main class="page">
      <p class="empty">
        There is nothing here. <a href="/">All stories</a>
      </p>
    </main>
  );
}

interceptLinks();
render(<App />, document.getElementById('app')!);
