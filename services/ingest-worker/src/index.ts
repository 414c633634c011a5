import { type Metrics, type QueueBackend, startWorker } from '@variorum/queue';
import { type Connection, failIngest, recordFailure } from '@variorum/store';
import type { Logger } from 'pino';
import { ingestEdition } from './ingest-edition.js';

export interface IngestWorkerDeps {
  readonly connection: Connection;
  readonly backend: QueueBackend;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly concurrency: number;
}

/** Starts the ingest worker; returns a function that drains and stops it. */
export function startIngestWorker({
  connection,
  backend,
  log,
  metrics,
  concurrency,
}: IngestWorkerDeps): () => Promise<void> {
  const { db } = connection;
  return startWorker({
    kind: 'ingest',
    backend,
    log,
    metrics,
    concurrency,
    handle: ({ ingestId }) => ingestEdition(ingestId, db),
    async onFailed(failure) {
      await recordFailure(db, failure);
      if (typeof failure.payload.ingestId === 'string') await failIngest(db, failure.payload.ingestId, failure.error);
    },
  });
}
