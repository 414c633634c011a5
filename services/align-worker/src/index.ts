import { type Metrics, type QueueBackend, startWorker } from '@variorum/queue';
import { type Connection, failPair, recordFailure } from '@variorum/store';
import type { Logger } from 'pino';
import { alignPair } from './align-pair.js';

export interface AlignWorkerDeps {
  readonly connection: Connection;
  readonly backend: QueueBackend;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly concurrency: number;
}

/** Starts the align worker; returns a function that drains and stops it. */
export function startAlignWorker({
  connection,
  backend,
  log,
  metrics,
  concurrency,
}: AlignWorkerDeps): () => Promise<void> {
  const { db } = connection;
  return startWorker({
    kind: 'align',
    backend,
    log,
    metrics,
    concurrency,
    handle: (payload) => alignPair(payload, db),
    async onFailed(failure) {
      await recordFailure(db, failure);
      if (typeof failure.payload.pairId === 'string')
        await failPair(db, failure.payload.pairId, Number(failure.payload.generation), failure.error);
    },
  });
}
