import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type PrivateServer, startPrivateRedis } from '../../../test/support/redis.js';
import { describeWith } from '../../../test/support/tools.js';
import { createBackend, createMetrics, type QueueBackend, type SendableJob, startRelay, startWorker } from './index.js';
import { findRedisBinary, startRedis } from './redis-process.js';

const log = pino({ level: 'silent' });

/** The same promises, whatever carries the jobs. */
describe('queue on PGlite', () => promises(async () => createBackend({ pglite: await PGlite.create() })));
describeWith(['redis'], 'queue on Redis', () => {
  let server: PrivateServer;
  beforeAll(async () => {
    server = await startPrivateRedis();
  });
  afterAll(() => server.stop());
  promises(() => createBackend({ redisUrl: server.url }));
});
describeWith(['redis'], 'queue on a Redis of our own', () => {
  promises(() => createBackend({ folder: mkdtempSync(join(tmpdir(), 'variorum-own-')), path: process.env.PATH }));

  it('ends the one that a killed process left behind, and keeps what it held', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-own-'));
    const binary = findRedisBinary(process.env.PATH)!;
    const left = await startRedis(binary, folder);
    const client = new Redis(left.socket);
    await client.set('kept', 'yes');
    const pid = Number(/process_id:(\d+)/.exec(await client.info('server'))?.[1]);
    client.disconnect();

    const next = await startRedis(binary, folder);
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'));
    const again = new Redis(next.socket);
    expect(await again.get('kept')).toBe('yes');
    again.disconnect();
    await next.stop();
  });
});

function promises(connect: () => Promise<QueueBackend>): void {
  let backend: QueueBackend;
  beforeAll(async () => {
    backend = await connect();
  });
  afterAll(() => backend.close());

  const job = (id: string): SendableJob => ({ queue: 'ingest', jobId: id, payload: { ingestId: id } });
  /** A relay over a list, and a worker that does `handle`. */
  const start = (handle: (id: string) => Promise<void>, lost: SendableJob[] = []) => {
    const metrics = createMetrics('test');
    const waiting: SendableJob[] = [];
    const failures: string[] = [];
    const relay = startRelay({
      backend,
      log,
      metrics,
      async relay(send) {
        const jobs = waiting.splice(0);
        for (const one of jobs) await send(one);
        return jobs.length;
      },
      lost: async () => lost.splice(0),
      pollMs: 5000,
      sweepMs: 200,
    });
    const stopWorker = startWorker({
      kind: 'ingest',
      backend,
      log,
      metrics,
      concurrency: 2,
      handle: ({ ingestId }) => handle(ingestId),
      onFailed: async ({ jobId, error }) => void failures.push(`${jobId}: ${error}`),
    });
    return {
      failures,
      metrics,
      send(...jobs: SendableJob[]) {
        waiting.push(...jobs);
        relay.kick();
      },
      async stop() {
        await stopWorker();
        await relay.stop();
      },
    };
  };
  const until = async (ready: () => boolean) => {
    for (let i = 0; i < 400 && !ready(); i++) await sleep(25);
    expect(ready()).toBe(true);
  };

  it('carries every job to a worker, and one that was sent twice runs once', async () => {
    const done: string[] = [];
    const pipe = start(async (id) => {
      await sleep(50);
      done.push(id);
    });
    pipe.send(...['a1', 'a2', 'a2', 'a3'].map(job));
    await until(() => done.length >= 3);
    await sleep(150);
    expect(done.sort()).toEqual(['a1', 'a2', 'a3']);
    expect(await pipe.metrics.registry.metrics()).toMatch(/variorum_jobs_total\{kind="ingest",outcome="done".*\} 3/);
    await pipe.stop();
  });

  it('tries again after a pause, and lists nothing that went well in the end', async () => {
    const times: number[] = [];
    const pipe = start(async () => {
      times.push(Date.now());
      if (times.length < 3) throw new Error('not yet');
    });
    pipe.send(job('b1'));
    await until(() => times.length === 3);
    expect(times[1]! - times[0]!).toBeGreaterThan(200);
    await pipe.stop();
    expect(pipe.failures).toEqual([]);
  });

  it('lists a job at once that no repetition can help', async () => {
    const pipe = start(async () => undefined);
    pipe.send({ queue: 'ingest', jobId: 'c1', payload: { wrong: true } });
    await until(() => pipe.failures.length === 1);
    expect(pipe.failures[0]).toMatch(/^c1: payload of ingest job c1 does not parse/);
    await pipe.stop();
  });

  it('finishes what it began before it stops', async () => {
    let state = 'waiting';
    const pipe = start(async () => {
      state = 'begun';
      await sleep(600);
      state = 'ended';
    });
    pipe.send(job('d1'));
    await until(() => state === 'begun');
    await pipe.stop();
    expect(state).toBe('ended');
  });

  it('sends lost work again', async () => {
    const done: string[] = [];
    const pipe = start(async (id) => void done.push(id), [job('e1')]);
    await until(() => done.includes('e1'));
    await pipe.stop();
  });
}
