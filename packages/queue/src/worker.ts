import { JOBS, type JobKind, type JobPayload } from '@variorum/contracts';
import { UnrecoverableError } from 'bullmq';
import type { Logger } from 'pino';
import type { QueueBackend } from './backend.js';
import type { Metrics } from './metrics.js';

/** Throw this when trying again cannot help: the job fails at once and is listed. */
export class GiveUp extends Error {
  override name = 'GiveUp';
}

export interface WorkerSetup<K extends JobKind> {
  readonly kind: K;
  readonly backend: QueueBackend;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly concurrency: number;
  handle(payload: JobPayload<K>): Promise<void>;
  /** After this long without a sign of life a job goes to another worker, in seconds. */
  readonly lockSeconds?: number;
  /** Called after every job: what it announced can be sent on. */
  afterJob?(): void;
  /** Called once when a job failed for good: after the last attempt, or at once when trying again cannot help. */
  onFailed(failure: { queue: K; jobId: string; payload: Record<string, unknown>; error: string }): Promise<void>;
}

/** Attempts and back-off of every job: about 0.5, 1, 2, 4, 8, 16 s between seven attempts, spread by a third. */
export const ATTEMPTS = 7;
export const BACKOFF = { type: 'exponential', delay: 500, jitter: 0.3 } as const;

/** Starts a worker: parses payloads, times and logs, retries; returns a function that drains and stops it. */
export function startWorker<K extends JobKind>(setup: WorkerSetup<K>): () => Promise<void> {
  const { kind, log, metrics } = setup;
  const storing = new Set<Promise<void>>();
  const worker = setup.backend.worker(
    kind,
    async (job) => {
      const end = metrics.jobSeconds.startTimer({ kind });
      try {
        const parsed = JOBS[kind].safeParse(job.data);
        if (!parsed.success)
          throw new GiveUp(`payload of ${kind} job ${job.id} does not parse: ${parsed.error.message}`);
        await setup.handle(parsed.data as JobPayload<K>);
        end({ outcome: 'done' });
        metrics.jobs.inc({ kind, outcome: 'done' });
        log.debug({ kind, job: job.id }, 'job done');
        setup.afterJob?.();
      } catch (error) {
        end({ outcome: 'failed' });
        metrics.jobs.inc({ kind, outcome: 'failed' });
        if (error instanceof GiveUp) throw new UnrecoverableError(error.message);
        throw error;
      }
    },
    {
      concurrency: setup.concurrency,
      lockDuration: (setup.lockSeconds ?? 30) * 1000,
      stalledInterval: Math.max(1000, (setup.lockSeconds ?? 30) * 500),
      // A worker that dies is not the job's fault; a job that kills its worker is given up after this many.
      maxStalledCount: 10,
    },
  );
  worker.on('failed', (job, error) => {
    const last = !job || job.attemptsMade >= ATTEMPTS || error.name === 'UnrecoverableError';
    log.warn({ kind, job: job?.id, attempt: job?.attemptsMade, final: last, err: error.message }, 'job failed');
    if (!job || !last) return;
    const stored = setup
      .onFailed({
        queue: kind,
        jobId: job.id ?? '',
        payload: (job.data ?? {}) as Record<string, unknown>,
        error: error.message,
      })
      .catch((problem: unknown) => log.error({ err: problem }, 'the failure could not be stored'))
      .finally(() => storing.delete(stored));
    storing.add(stored);
  });
  worker.on('error', (error) => log.warn({ kind, err: error.message }, 'queue connection'));
  return async () => {
    await worker.close();
    await Promise.all(storing);
  };
}
