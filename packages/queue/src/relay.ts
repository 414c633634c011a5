import { setTimeout as sleep } from 'node:timers/promises';
import { JOB_KINDS } from '@variorum/contracts';
import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { QueueBackend } from './backend.js';
import type { Metrics } from './metrics.js';
import { ATTEMPTS, BACKOFF } from './worker.js';

export interface SendableJob {
  readonly queue: string;
  readonly jobId: string;
  readonly payload: Record<string, unknown>;
}

export interface RelaySetup {
  readonly backend: QueueBackend;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Hands unsent jobs to `send`; returns how many there were. */
  relay(send: (job: SendableJob) => Promise<void>): Promise<number>;
  /** Work whose delivery was lost. */
  lost(): Promise<SendableJob[]>;
  /** Pause between looks at an empty outbox, in milliseconds. */
  readonly pollMs: number;
  readonly sweepMs: number;
}

/** Moves jobs from the outbox to the queue, and sends again what was lost. Returns a function that stops it. */
export function startRelay(setup: RelaySetup): () => Promise<void> {
  const queues = new Map<string, Queue>(JOB_KINDS.map((kind) => [kind, setup.backend.queue(kind)]));
  const stopping = new AbortController();
  const send = async (job: SendableJob) => {
    const queue = queues.get(job.queue);
    if (!queue) throw new Error(`outbox job for an unknown queue: ${job.queue}`);
    await queue.add(job.queue, job.payload, {
      jobId: job.jobId,
      attempts: ATTEMPTS,
      backoff: BACKOFF,
      removeOnComplete: true,
      removeOnFail: true,
    });
  };
  const loop = async (pause: number, step: () => Promise<number>) => {
    while (!stopping.signal.aborted) {
      try {
        if ((await step()) > 0) continue;
      } catch (error) {
        setup.log.warn({ err: error instanceof Error ? error.message : error }, 'outbox');
      }
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const relaying = loop(setup.pollMs, async () => {
    const sent = await setup.relay(send);
    setup.metrics.relayed.inc(sent);
    return sent;
  });
  const sweeping = loop(setup.sweepMs, async () => {
    const lost = await setup.lost();
    for (const job of lost) await send(job);
    if (lost.length > 0) setup.log.info({ jobs: lost.length }, 'sent lost work again');
    setup.metrics.swept.inc(lost.length);
    return 0;
  });
  return async () => {
    stopping.abort();
    await Promise.all([relaying, sweeping]);
  };
}
