import type { AuditEvent } from './types.js';

const TYPES = [
  'flag.confirm',
  'flag.dismiss',
  'flag.fixed',
  'flag.reopen',
  'flag.undo',
  'flag.comment',
  'pair.aligned',
  'pair.done',
  'pair.failed',
  'pair.corrected',
  'ingest.accepted',
  'ingest.read',
  'ingest.done',
  'ingest.failed',
  'story.source',
];

/** Follows server-sent events; the browser reconnects by itself. Returns a function that ends it. */
export function follow(path: string, handle: (event: AuditEvent) => void): () => void {
  const stream = new EventSource(`/api/v1${path}`);
  const listen = (message: MessageEvent<string>) => handle(JSON.parse(message.data) as AuditEvent);
  for (const type of TYPES) stream.addEventListener(type, listen);
  return () => stream.close();
}

/** Runs `work` once after calls have been quiet for `wait` milliseconds. */
export function settle(work: () => void, wait: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, wait);
  };
}
