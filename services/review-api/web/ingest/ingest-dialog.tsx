import { useState } from 'preact/hooks';
import { call } from '../lib/api.js';
import { Dialog } from '../lib/dialog.jsx';
import type { Story } from '../lib/types.js';
import { type Accepted, Progress } from './progress.jsx';

type Way = 'text' | 'file' | 'url';
const WAYS: readonly (readonly [Way, string])[] = [
  ['text', 'Paste text'],
  ['file', 'File'],
  ['url', 'Web page'],
];
const FILES = '.html,.htm,.md,.txt,.docx,.json';

/** Takes an edition in, as text, file or address, and shows how far its reading and comparing have come. */
export function IngestDialog({ story, onClose }: { story?: Story; onClose(): void }) {
  const [way, setWay] = useState<Way>('text');
  const [accepted, setAccepted] = useState<readonly Accepted[]>([]);
  const [error, setError] = useState('');
  const [busy, setBusy] = useState(false);
  const storyId = story?.id ?? accepted[0]?.storyId;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setError('');
    setBusy(true);
    try {
      await send(way, new FormData(form), storyId, (one) => setAccepted((before) => [...before, one]));
      form.reset();
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : String(problem));
    }
    setBusy(false);
  };
  return (
    <Dialog title={story ? 'Add an edition' : 'Add a story'} onClose={onClose}>
      <div class="ways" role="tablist" aria-label="How">
        {WAYS.map(([name, label]) => (
          <button key={name} type="button" role="tab" aria-selected={way === name} onClick={() => setWay(name)}>
            {label}
          </button>
        ))}
      </div>
      <form class="form" onSubmit={(event) => void submit(event)}>
        {way === 'text' && (
          <label>
            Text, as copied from the page or the document
            <textarea name="text" rows={9} required dir="auto" />
          </label>
        )}
        {way === 'file' && (
          <label>
            HTML, Markdown, plain text, Word or JSON; several files are several editions
            <input type="file" name="file" required multiple accept={FILES} />
          </label>
        )}
        {way === 'url' && (
          <label>
            Address
            <input type="url" name="url" required placeholder="https://" />
          </label>
        )}
        <div class="form-line">
          <label>
            Name of the edition
            <input
              name="edition"
              required={way === 'text'}
              maxLength={200}
              placeholder={
                way === 'text' ? 'de, or Berlin desk' : way === 'file' ? 'from the file' : 'from the address'
              }
            />
          </label>
          <label>
            Language
            <input name="lang" maxLength={35} placeholder="detected" />
          </label>
        </div>
        <label class="box">
          <input type="checkbox" name="isSource" /> The other editions were made from this one
        </label>
        {error && (
          <p class="warning" role="alert">
            {error}
          </p>
        )}
        <button type="submit" class="primary" disabled={busy}>
          {storyId ? 'Add edition' : 'Add story'}
        </button>
      </form>
      <Progress accepted={accepted} />
      {storyId && !story && (
        <p>
          <a href={`/stories/${storyId}`}>Open the story</a>, or add its next edition above.
        </p>
      )}
    </Dialog>
  );
}

async function send(
  way: Way,
  form: FormData,
  storyId: string | undefined,
  onAccepted: (accepted: Accepted) => void,
): Promise<void> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const common = {
    ...(storyId ? { storyId } : {}),
    ...(text('lang') ? { lang: text('lang') } : {}),
    ...(form.get('isSource') ? { isSource: true } : {}),
  };
  // A double click or a repeated request after a lost answer makes one ingest, not two.
  const headers = { 'idempotency-key': crypto.randomUUID() };
  const name = text('edition');
  if (way === 'file') {
    let story = storyId;
    for (const file of form.getAll('file')) {
      if (!(file instanceof File)) continue;
      const edition = (name || file.name).slice(0, 200);
      const query = new URLSearchParams({
        ...(story ? { storyId: story } : {}),
        ...(common.lang ? { lang: common.lang } : {}),
        ...(common.isSource ? { isSource: 'true' } : {}),
        edition,
        fileName: file.name,
      });
      const one = await call<Accepted>('POST', `/ingests/upload?${query}`, {
        bytes: file,
        headers: { 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/octet-stream' },
      });
      story = one.storyId;
      onAccepted({ ...one, name: edition });
    }
    return;
  }
  const edition = name || (way === 'url' ? nameOf(text('url')) : 'edition');
  const body =
    way === 'url'
      ? { ...common, edition, url: text('url') }
      : { ...common, edition, text: String(form.get('text')), title: titleOf(text('text')) };
  onAccepted({ ...(await call<Accepted>('POST', '/ingests', { body, headers })), name: edition });
}

/** The first line, until the reader has found the headline. */
const titleOf = (text: string): string => (text.split('\n', 1)[0] ?? '').slice(0, 200) || 'Untitled';

const nameOf = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`.slice(0, 200);
};
