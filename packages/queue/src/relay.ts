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
  lost(): Promise<readonly SendableJob[]>;
  /** Pause between looks at an empty outbox, in milliseconds. */
  readonly pollMs: number;
  readonly sweepMs: number;
}

export interface Relay {
  /** There is something in the outbox: look now, not at the next turn. */
  kick(): void;
  stop(): Promise<void>;
}

/** Moves jobs from the outbox to the queue, and sends again what was lost. Every process runs one: any may die. */
export function startRelay(setup: RelaySetup): Relay {
  const queues = new Map<string, Queue>(JOB_KINDS.map((kind) => [kind, setup.backend.queue(kind)]));
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
  const problem = (error: unknown) => setup.log.warn({ err: error instanceof Error ? error.message : error }, 'outbox');
  const relaying = repeat(setup.pollMs, problem, async () => {
    const sent = await setup.relay(send);
    setup.metrics.relayed.inc(sent);
    return sent > 0;
  });
  const sweeping = repeat(setup.sweepMs, problem, async () => {
    const lost = await setup.lost();
    for (const job of lost) await send(job);
    if (lost.length > 0) setup.log.info({ jobs: lost.length }, 'sent lost work again');
    setup.metrics.swept.inc(lost.length);
    return false;
  });
  return {
    kick: relaying.wake,
    stop: async () => void (await Promise.all([relaying.stop(), sweeping.stop()])),
  };
}

/** Runs a step again and again: at once while it says there is more or somebody woke it, else after a pause. */
function repeat(pause: number, onProblem: (error: unknown) => void, step: () => Promise<boolean>) {
  let stopped = false;
  let woken = false;
  let end: () => void = () => undefined;
  const wake = () => {
    woken = true;
    end();
  };
  const running = (async () => {
    while (!stopped) {
      woken = false;
      const more = await step().catch((error: unknown) => {
        onProblem(error);
        return false;
      });
      if (more || woken || stopped) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake,
    stop() {
      stopped = true;
      wake();
      return running;
    },
  };
}
