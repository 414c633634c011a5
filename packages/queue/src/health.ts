import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.js';

/** Serves /healthz, /readyz and /metrics on loopback for a worker process. Port 0 takes a free one. */
export async function serveHealth(
  port: number,
  host: string,
  metrics: Metrics,
  ready: () => Promise<void>,
): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') {
      response.writeHead(200, { 'content-type': metrics.registry.contentType }).end(await metrics.registry.metrics());
    } else if (request.url === '/healthz') response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n');
    else if (request.url === '/readyz') {
      const problem = await ready().then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      response
        .writeHead(problem === undefined ? 200 : 503, { 'content-type': 'text/plain' })
        .end(problem === undefined ? 'ready\n' : 'not ready\n');
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
