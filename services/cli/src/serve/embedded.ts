import { startAlignWorker } from '@variorum/align-worker';
import { startDetectWorker } from '@variorum/detect-worker';
import { startIngestWorker } from '@variorum/ingest-worker';
import type { Termbase } from '@variorum/model';
import { createBackend, createMetrics, startRelay } from '@variorum/queue';
import { startReviewApi } from '@variorum/review-api';
import { connectDatabase, type Database, lostWork, refreshOutdated, relayOutbox } from '@variorum/store';
import type { Logger } from 'pino';
import { loadExample } from './example.js';

export interface EmbeddedOptions {
  /** Holds the embedded database, and a private Redis where there is one. */
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
  /** Search path for a redis-server; undefined: do not look for one. */
  readonly path?: string | undefined;
  readonly host: string;
  readonly port: number;
  readonly example: boolean;
  readonly log: Logger;
  /** The house's terms, for what is compared from now on. */
  readonly termbase?: Termbase | undefined;
  readonly requestsPerMinute?: number;
}

export interface Running {
  readonly url: string;
  /** What keeps the rows and what carries the jobs, for people: `PGlite in ./data, BullMQ on PGlite`. */
  readonly mode: string;
  readonly loadedExample: boolean;
  readonly db: Database;
  /** Stops in order: no new requests, workers drain, then queue and database close. */
  readonly stop: readonly (() => Promise<unknown>)[];
}

const QUEUES = { redis: 'Redis', 'private-redis': 'a private Redis', pglite: 'PGlite' } as const;

/** API, page and all workers in one process. @throws DataFolderInUse; an error naming the remedy when the port is taken */
export async function startEmbedded(options: EmbeddedOptions): Promise<Running> {
  const { log } = options;
  const metrics = createMetrics('embedded');
  const stop: (() => Promise<unknown>)[] = [];
  try {
    const connection = await connectDatabase(
      options.databaseUrl ? { url: options.databaseUrl } : { folder: options.folder },
    );
    stop.unshift(() => connection.close());
    const { db } = connection;
    const backend = await createBackend({
      redisUrl: options.redisUrl,
      pglite: connection.pglite,
      folder: options.folder,
      path: options.path,
    });
    stop.unshift(() => backend.close());
    const relay = startRelay({
      backend,
      log,
      metrics,
      relay: (send) => relayOutbox(db, send),
      lost: () => lostWork(db, 60),
      pollMs: 500,
      sweepMs: 15_000,
    });
    stop.unshift(relay.stop);
    const common = { connection, backend, log, metrics, afterJob: relay.kick };
    // Reading waits on the network and may overlap; the rest is computing, and one thread does it.
    const workers = [
      startIngestWorker({ ...common, concurrency: 4 }),
      startAlignWorker({ ...common, concurrency: 1 }),
      startDetectWorker({ ...common, concurrency: 1, termbase: options.termbase }),
    ];
    stop.unshift(() => Promise.all(workers.map((end) => end())));
    const api = await startReviewApi(options, {
      db,
      log,
      metrics,
      checks: { database: () => connection.ping(), queue: () => backend.ping() },
      announce: relay.kick,
      ...(options.requestsPerMinute ? { requestsPerMinute: options.requestsPerMinute } : {}),
    });
    stop.unshift(api.close);
    const outdated = await refreshOutdated(db);
    if (outdated > 0) log.info({ stories: outdated }, 'comparing again with this version');
    const loadedExample = options.example && (await loadExample(db));
    relay.kick();
    metrics.up.set(1);
    const rows = options.databaseUrl ? 'PostgreSQL' : `PGlite in ${options.folder}`;
    return { url: api.url, mode: `${rows}, BullMQ on ${QUEUES[backend.name]}`, loadedExample, db, stop };
  } catch (error) {
    for (const step of stop) await step().catch(() => undefined);
    throw error;
  }
}
