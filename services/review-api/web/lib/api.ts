import { signal } from '@preact/signals';

/** True while the API wants a token; the page then shows the entry form. */
export const needsToken = signal(false);

/** An answer of the API that is a problem (RFC 9457). */
export class ApiProblem extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const REVIEWER = 'variorum.reviewer';

/** The name a person gives themselves while the API is open; kept in this browser. */
export const reviewer = signal(localStorage.getItem(REVIEWER) ?? '');

export function setReviewer(name: string): void {
  reviewer.value = name.trim().slice(0, 80);
  localStorage.setItem(REVIEWER, reviewer.value);
}

export interface CallOptions {
  readonly body?: unknown;
  readonly bytes?: Blob;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request to the review API. @throws ApiProblem, also when the server cannot be reached (status 0) */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const headers: Record<string, string> = { ...options.headers };
  if (reviewer.value) headers['x-reviewer'] = encodeURIComponent(reviewer.value);
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(`/api/v1${path}`, {
    method,
    headers,
    body: options.bytes ?? (options.body === undefined ? null : JSON.stringify(options.body)),
  }).catch(() => {
    throw new ApiProblem(0, 'the server cannot be reached');
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  if (response.status === 401) needsToken.value = true;
  throw new ApiProblem(response.status, problem.detail ?? problem.title ?? `error ${response.status}`);
}

export const get = <T>(path: string): Promise<T> => call<T>('GET', path);
