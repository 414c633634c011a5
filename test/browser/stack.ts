import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startEmbedded } from '../../services/cli/src/serve/embedded.js';
import { launchChromium } from '../support/chromium.js';

const PAGE = fileURLToPath(new URL('../../services/review-api/dist/web/index.html', import.meta.url));

export interface Edition {
  readonly name: string;
  readonly lang: string;
  readonly text: string;
}

export interface Stack {
  readonly url: string;
  readonly browser: Browser;
  /** What the pages complained about: uncaught errors, refused content, failed loads. */
  readonly complaints: string[];
  page(options?: BrowserContextOptions & { reviewer?: string }): Promise<Page>;
  /** Takes a story in, the first edition as its source, and waits until all pairs are compared. */
  ingest(editions: readonly Edition[], storyId?: string): Promise<string>;
  // biome-ignore lint/suspicious/noExplicitAny: answers of the API, looked at field by field
  get(path: string): Promise<any>;
  close(): Promise<void>;
}

/** API, page, workers and a real browser. The page must be built: `npm test` does that first. */
export async function startStack(): Promise<Stack> {
  if (!existsSync(PAGE)) throw new Error('the page is not built; run npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'variorum-browser-'));
  const log = pino({ level: 'error' });
  const running = await startEmbedded({
    folder,
    host: '127.0.0.1',
    port: 0,
    example: false,
    log,
    requestsPerMinute: 1e6,
  });
  const browser = await launchChromium();
  const complaints: string[] = [];
  const get: Stack['get'] = async (path) => (await fetch(`${running.url}/api/v1${path}`)).json();
  return {
    url: running.url,
    browser,
    complaints,
    get,
    async page({ reviewer, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      if (reviewer)
        await context.addInitScript((name) => localStorage.setItem('variorum.reviewer', name as string), reviewer);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
      return page;
    },
    async ingest(editions, known) {
      let storyId = known;
      for (const [index, { name, lang, text }] of editions.entries()) {
        const body = { storyId, title: 'A story', edition: name, lang, text, isSource: !known && index === 0 };
        const response = await fetch(`${running.url}/api/v1/ingests`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const answer = (await response.json()) as { storyId: string; id: string };
        storyId ??= answer.storyId;
        await settled(get, `/ingests/${answer.id}`);
      }
      return storyId!;
    },
    async close() {
      await browser.close();
      for (const step of running.stop) await step();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function settled(get: Stack['get'], path: string): Promise<void> {
  for (let i = 0; i < 600; i++) {
    const { status, error } = await get(path);
    if (status === 'done') return;
    if (status === 'failed') throw new Error(error);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${path} was not done within 30 s`);
}
