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
}

/** Starts the detect worker; returns a function that drains and stops it. */
export function startDetectWorker({
  connection,
  backend,
  log,
  metrics,
  concurrency,
}: DetectWorkerDeps): () => Promise<void> {
  const { db } = connection;
  return startWorker({
    kind: 'detect',
    backend,
    log,
    metrics,
    concurrency,
    handle: (payload) => detectPairFlags(payload, db),
    async onFailed(failure) {
      await recordFailure(db, failure);
      if (typeof failure.payload.pairId === 'string')
        await failPair(db, failure.payload.pairId, Number(failure.payload.generation), failure.error);
    },
  });
}
