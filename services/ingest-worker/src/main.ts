import { createBackend, createMetrics, serveHealth, startRelay } from '@variorum/queue';
import { connectDatabase, lostWork, relayOutbox } from '@variorum/store';
import { pino } from 'pino';
import { readConfig } from './config.js';
import { startIngestWorker } from './index.js';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { service: 'ingest-worker' } });
const metrics = createMetrics('ingest-worker');
const connection = await connectDatabase({ url: config.DATABASE_URL });
const backend = await createBackend({ redisUrl: config.REDIS_URL });
const stopWorker = startIngestWorker({ connection, backend, log, metrics, concurrency: config.CONCURRENCY });
const stopRelay = startRelay({
  backend,
  log,
  metrics,
  relay: (send) => relayOutbox(connection.db, send),
  lost: () => lostWork(connection.db, 60),
  pollMs: 100,
  sweepMs: 15_000,
});
const health = await serveHealth(config.HEALTH_PORT, config.HEALTH_HOST, metrics, async () => {
  await backend.ping();
  await connection.db.execute('select 1');
});
metrics.up.set(1);
log.info({ health: health.port }, 'taking work');

let stopping = false;
const stop = async (signal: string) => {
  if (stopping) return;
  stopping = true;
  log.info({ signal }, 'stopping');
  metrics.up.set(0);
  await stopWorker();
  await stopRelay();
  await health.close();
  await backend.close();
  await connection.close();
};
process.once('SIGTERM', () => void stop('SIGTERM'));
process.once('SIGINT', () => void stop('SIGINT'));
