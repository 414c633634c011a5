import { signal } from '@preact/signals';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
}

const notices = signal<readonly Notice[]>([]);
let last = 0;

/** Says something on the screen and to a screen reader; plain words go away by themselves. */
export function say(text: string, tone: Notice['tone'] = 'plain'): void {
  const id = ++last;
  notices.value = [...notices.value.filter((notice) => notice.text !== text).slice(-2), { id, text, tone }];
  setTimeout(() => forget(id), tone === 'bad' ? 12_000 : 4000);
}

function forget(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

export function Notices() {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map((notice) => (
        <p key={notice.id} class={`notice ${notice.tone}`}>
          <bdi>{notice.text}</bdi>
          <button type="button" class="quiet" aria-label="Close this message" onClick={() => forget(notice.id)}>
            ×
          </button>
        </p>
      ))}
    </div>
  );
}
