import type { Termbase } from '@variorum/model';
import { type Metrics, type QueueBackend, startWorker } from '@variorum/queue';
import { type Connection, failPair, recordFailure } from '@variorum/store';
import type { Logger } from 'pino';
import { detectPairFlags } from './detect-pair.js';

export interface DetectWorkerDeps {
  readonly connection: Connection;
  readonly backend: QueueBackend;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly concurrency: number;
  /** The house's terms. */
  readonly termbase?: Termbase | undefined;
  /** After this long without a sign of life a job goes to another worker, in seconds. */
  readonly lockSeconds?: number;
  /** Called after every job: what it announced can be sent on. */
  afterJob?(): void;
}

/** Starts the detect worker; returns a function that drains and stops it. */
export function startDetectWorker({ connection, ...deps }: DetectWorkerDeps): () => Promise<void> {
  const { db } = connection;
  return startWorker({
    ...deps,
    kind: 'detect',
    handle: (payload) => detectPairFlags(payload, db, deps.termbase),
    async onFailed(failure) {
      await recordFailure(db, failure);
      if (typeof failure.payload.pairId === 'string')
        await failPair(db, failure.payload.pairId, Number(failure.payload.generation), failure.error);
    },
  });
}
