import { createBackend, createMetrics, startRelay, stopOnSignal } from '@variorum/queue';
import { connectDatabase, lostWork, relayOutbox } from '@variorum/store';
import { pino } from 'pino';
import { readConfig } from './config.js';
import { startReviewApi } from './index.js';

const config = readConfig(process.env);
const log = pino({ level: config.LOG_LEVEL, base: { service: 'review-api' } });
const metrics = createMetrics('review-api');
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
const api = await startReviewApi(
  { port: config.PORT, host: config.HOST },
  {
    db: connection.db,
    log,
    metrics,
    checks: { database: () => connection.ping(), queue: () => backend.ping() },
    announce: relay.kick,
  },
);
metrics.up.set(1);
log.info({ url: api.url }, 'listening');

await stopOnSignal(log, [
  async () => metrics.up.set(0),
  api.close,
  relay.stop,
  () => backend.close(),
  () => connection.close(),
]);
