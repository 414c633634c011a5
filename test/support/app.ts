import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@variorum/store';
import { pino } from 'pino';
import { startEmbedded } from '../../services/cli/src/serve/embedded.js';

// biome-ignore lint/suspicious/noExplicitAny: answers of the API, looked at field by field
export type Answer = any;

export interface TestApp {
  readonly url: string;
  readonly db: Database;
  call(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; headers: Headers; body: Answer }>;
  /** Ingests texts as Markdown editions, the first as the source, and waits until they are compared. */
  story(texts: Readonly<Record<string, string>>, storyId?: string): Promise<string>;
  /** Waits until nothing of a story is under way. */
  settled(storyId: string): Promise<void>;
  stop(): Promise<void>;
}

/** The whole product in this process: real API on a free port, real workers, real PGlite in a folder of its own. */
export async function startApp(options: { example?: boolean } = {}): Promise<TestApp> {
  const running = await startEmbedded({
    folder: mkdtempSync(join(tmpdir(), 'variorum-app-')),
    host: '127.0.0.1',
    port: 0,
    example: options.example ?? false,
    log: pino({ level: 'silent' }),
    requestsPerMinute: 1e6,
  });
  const call: TestApp['call'] = async (method, path, { body, headers } = {}) => {
    const response = await fetch(`${running.url}/api/v1${path}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  };
  const settled = async (storyId: string) => {
    for (let i = 0; i < 1200; i++) {
      const { ingests } = (await call('GET', `/ingests?storyId=${storyId}`)).body;
      const story = (await call('GET', `/stories/${storyId}`)).body;
      const isOver = ingests.every((one: Answer) => one.status === 'done' || one.status === 'failed');
      if (isOver && story.waiting === 0) return;
      await sleep(25);
    }
    throw new Error(`story ${storyId} is still under way after 30 s`);
  };
  return {
    url: running.url,
    db: running.db,
    call,
    settled,
    async story(texts, known) {
      let storyId = known;
      for (const [lang, text] of Object.entries(texts)) {
        const isSource = storyId === undefined;
        const place = storyId ? { storyId } : { title: 'Test story' };
        const body = { ...place, edition: lang, lang, text, format: 'markdown', ...(isSource ? { isSource } : {}) };
        storyId = (await call('POST', '/ingests', { body })).body.storyId as string;
      }
      await settled(storyId!);
      return storyId!;
    },
    async stop() {
      for (const step of running.stop) await step();
    },
  };
}
