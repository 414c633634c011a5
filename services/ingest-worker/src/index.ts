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
  /** After this long without a sign of life a job goes to another worker, in seconds. */
  readonly lockSeconds?: number;
  /** Called after every job: what it announced can be sent on. */
  afterJob?(): void;
}

/** Starts the ingest worker; returns a function that drains and stops it. */
export function startIngestWorker({ connection, ...deps }: IngestWorkerDeps): () => Promise<void> {
  const { db } = connection;
  return startWorker({
    ...deps,
    kind: 'ingest',
    handle: ({ ingestId }) => ingestEdition(ingestId, db),
    async onFailed(failure) {
      await recordFailure(db, failure);
      if (typeof failure.payload.ingestId === 'string') await failIngest(db, failure.payload.ingestId, failure.error);
    },
  });
}
