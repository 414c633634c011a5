import { setTimeout as sleep } from 'node:timers/promises';

/** Asks until there is an answer below 500: the API dies in between, and a good client asks again with the same key. */
export async function persist(url: string, init: RequestInit = {}): Promise<{ status: number; body: Answer }> {
  for (let attempt = 0; attempt < 600; attempt++) {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
      if (response.status < 500 && response.status !== 429)
        return { status: response.status, body: await response.json() };
    } catch {
      // not reachable now
    }
    await sleep(150);
  }
  throw new Error(`${url}: no answer for a long time`);
}

// biome-ignore lint/suspicious/noExplicitAny: answers of the API, looked at field by field
export type Answer = any;

export function post(url: string, body: unknown, headers: Record<string, string> = {}) {
  return persist(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}
