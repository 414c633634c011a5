import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { pino } from 'pino';
import { startEmbedded } from '../../services/cli/dist/serve/embedded.js';
import { percentile } from './measure.js';

export interface ServiceFigures {
  readonly mode: string;
  /** From the request to the last flag of a two-edition story, in milliseconds. */
  readonly chain: { readonly p50: number; readonly p95: number };
  readonly storiesPerSecond: number;
  readonly requestsPerSecond: number;
  readonly p99: number;
}

/** Starts the embedded mode and measures it through its API. `path`: where to look for a Redis; undefined: nowhere. */
export async function measureService(path: string | undefined, editions: [string, string]): Promise<ServiceFigures> {
  const running = await startEmbedded({
    folder: mkdtempSync(join(tmpdir(), 'variorum-bench-')),
    path,
    host: '127.0.0.1',
    port: 0,
    example: true,
    log: pino({ level: 'silent' }),
    requestsPerMinute: 1e9,
  });
  const api = `${running.url}/api/v1`;
  await chain(api, editions);
  const times: number[] = [];
  for (let i = 0; i < 20; i++) times.push(await chain(api, editions));
  const begun = performance.now();
  await Promise.all(Array.from({ length: 20 }, () => chain(api, editions)));
  const storiesPerSecond = 20_000 / (performance.now() - begun);
  const result = await autocannon({ url: `${api}/flags?limit=50`, connections: 10, duration: 5 });
  for (const stop of running.stop) await stop();
  return {
    mode: running.mode.replace(/ in [^,]*/, ''),
    chain: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    storiesPerSecond,
    requestsPerSecond: result.requests.average,
    p99: result.latency.p99,
  };
}

async function chain(api: string, editions: readonly [string, string]): Promise<number> {
  const begun = performance.now();
  const send = async (body: object) => {
    const response = await fetch(`${api}/ingests`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ format: 'html', ...body }),
    });
    return (await response.json()) as { id: string; storyId: string };
  };
  const { storyId } = await send({ title: 'bench', edition: 'en', lang: 'en', text: editions[0], isSource: true });
  const { id } = await send({ storyId, edition: 'de', lang: 'de', text: editions[1] });
  for (;;) {
    const { status } = (await (await fetch(`${api}/ingests/${id}`)).json()) as { status: string };
    if (status === 'done') return performance.now() - begun;
    if (status === 'failed') throw new Error('the ingest failed');
    await sleep(2);
  }
}
