import { useState } from 'preact/hooks';
import { ApiProblem, call, needsToken, reviewer, setReviewer } from './lib/api.js';
import type { Caller } from './lib/types.js';

/** Asks for an API token. The server keeps it in a cookie that no script can read. */
export function TokenEntry({ onEnter }: { onEnter(): void }) {
  const [error, setError] = useState('');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget as HTMLFormElement).get('token') ?? '').trim();
    try {
      await call('POST', '/session', { body: { token } });
      needsToken.value = false;
      onEnter();
    } catch (problem) {
      const wrong = problem instanceof ApiProblem && problem.status === 401;
      setError(wrong ? 'This token is not valid. Ask an admin for a new one.' : (problem as Error).message);
    }
  };
  return (
    <main class="page token">
      <h1>Sign in</h1>
      <p>This Variorum asks for an API token. An admin makes one for you.</p>
      <form class="form" onSubmit={(event) => void submit(event)}>
        <label>
          API token
          <input name="token" type="password" required autocomplete="current-password" spellcheck={false} />
        </label>
        {error && (
          <p class="warning" role="alert">
            {error}
          </p>
        )}
        <button type="submit" class="primary">
          Sign in
        </button>
      </form>
    </main>
  );
}

/** Who decides: the token's name, or a name given on this machine while the API is open. */
export function Who({ caller, onLeave }: { caller: Caller; onLeave(): void }) {
  if (caller.open)
    return (
      <label class="who">
        <span>Reviewing as</span>
        <input
          value={reviewer.value}
          placeholder="your name"
          maxLength={80}
          size={14}
          aria-label="Your name, shown beside your decisions"
          onChange={(event) => setReviewer(event.currentTarget.value)}
        />
      </label>
    );
  const leave = () => call('DELETE', '/session').then(onLeave, onLeave);
  return (
    <p class="who">
      <bdi>{caller.name}</bdi> ({caller.role}){' '}
      <button type="button" class="link" onClick={() => void leave()}>
        Sign out
      </button>
    </p>
  );
}
