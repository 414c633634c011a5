import { createBackend, createMetrics, startRelay } from '@variorum/queue';
import { connectDatabase, lostWork, relayOutbox } from '@variorum/store';
import { pino } from 'pino';
import { readConfig } from './config.js';
import { startReviewApi } from './index.js';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { service: 'review-api' } });
const metrics = createMetrics('review-api');
const connection = await connectDatabase({ url: config.DATABASE_URL });
const backend = await createBackend({ redisUrl: config.REDIS_URL });
const stopRelay = startRelay({
  backend,
  log,
  metrics,
  relay: (send) => relayOutbox(connection.db, send),
  lost: () => lostWork(connection.db, 60),
  pollMs: 100,
  sweepMs: 15_000,
});
const api = await startReviewApi(
  { port: config.PORT, host: config.HOST },
  { db: connection.db, log, metrics, version: '0.1.0', ready: () => backend.ping() },
);
log.info({ url: api.url }, 'listening');

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await api.close();
  await stopRelay();
  await backend.close();
  await connection.close();
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
