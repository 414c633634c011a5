import { readFileSync } from 'node:fs';
import {
  createBackend,
  createMetrics,
  readWorkerSettings,
  serveHealth,
  startRelay,
  stopOnSignal,
} from '@variorum/queue';
import { readTermbase } from '@variorum/read';
import { connectDatabase, lostWork, relayOutbox } from '@variorum/store';
import { pino } from 'pino';
import { startDetectWorker } from './index.js';

const config = readWorkerSettings(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { service: 'detect-worker' } });
const termbaseFile = config.VARIORUM_TERMBASE;
const termbase = termbaseFile ? readTermbase(readFileSync(termbaseFile), termbaseFile) : undefined;
const metrics = createMetrics('detect-worker');
const connection = await connectDatabase({ url: config.DATABASE_URL });
const backend = await createBackend({ redisUrl: config.REDIS_URL });
const relay = startRelay({
  backend,
  log,
  metrics,
  relay: (send) => relayOutbox(connection.db, send),
  lost: () => lostWork(connection.db, config.SWEEP_SECONDS),
  pollMs: 250,
  sweepMs: config.SWEEP_SECONDS * 250,
});
const stopWorker = startDetectWorker({
  connection,
  backend,
  log,
  metrics,
  termbase,
  concurrency: config.CONCURRENCY,
  lockSeconds: config.LOCK_SECONDS,
  afterJob: relay.kick,
});
const health = await serveHealth(config.HEALTH_PORT, config.HEALTH_HOST, metrics, {
  database: () => connection.ping(),
  queue: () => backend.ping(),
});
metrics.up.set(1);
log.info({ health: health.port }, 'taking work');

await stopOnSignal(log, [
  async () => metrics.up.set(0),
  stopWorker,
  relay.stop,
  health.close,
  () => backend.close(),
  () => connection.close(),
]);
