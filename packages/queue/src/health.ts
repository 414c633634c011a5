import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';

/** What a process needs to do its work, each with a check that throws while it is out of reach. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

export interface Health {
  readonly status: 'ok' | 'degraded';
  readonly checks: Readonly<Record<string, 'ok' | 'out of reach'>>;
}

/** A check that has not answered after this long counts as failed, in milliseconds. */
const PATIENCE = 2000;

/** Asks every part once. What went wrong stays in the log: the answer tells only which part. */
export async function checkHealth(checks: Checks): Promise<Health> {
  const entries = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('no answer')), PATIENCE);
      });
      const ok = await Promise.race([check(), late]).then(
        () => true,
        () => false,
      );
      clearTimeout(timer);
      return [name, ok ? 'ok' : 'out of reach'] as const;
    }),
  );
  return {
    status: entries.every(([, state]) => state === 'ok') ? 'ok' : 'degraded',
    checks: Object.fromEntries(entries),
  };
}

/** Serves /healthz (alive), /health (each part; 503 while one is out of reach) and /metrics. Port 0 takes a free one. */
export async function serveHealth(
  port: number,
  host: string,
  metrics: Metrics,
  checks: Checks,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') {
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(await metrics.registry.metrics());
    } else if (request.url === '/healthz') response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
    else if (request.url === '/health') {
      const health = await checkHealth(checks);
      response
        .writeHead(health.status === 'ok' ? 200 : 503, { 'content-type': 'application/json' })
        .end(`${JSON.stringify(health)}\n`);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
