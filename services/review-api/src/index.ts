import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hasTokens } from '@variorum/store';
import { type AppDeps, createApp } from './app.js';

export { type AppDeps, createApp } from './app.js';
export { type ExportFormat, render, storyReports } from './story-reports.js';

export interface ListenConfig {
  readonly port: number;
  readonly host: string;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** Starts the API and the page. @throws when it would be open to other machines without any token */
export async function startReviewApi(
  config: ListenConfig,
  deps: AppDeps,
): Promise<{ url: string; close(): Promise<void> }> {
  const open = !(await hasTokens(deps.db));
  if (open && !LOOPBACK.has(config.host))
    throw new Error(
      `refusing to listen on ${config.host} without an API token: everyone could read and decide. Start on 127.0.0.1, make a token (variorum token NAME --role admin, or POST /api/v1/tokens), then listen on ${config.host}.`,
    );
  const app = createApp(deps);
  const server = await new Promise<Server>((resolve, reject) => {
    const listening: Server = app.listen(config.port, config.host, (error?: Error) =>
      error ? reject(error) : resolve(listening),
    );
  });
  const { port } = server.address() as AddressInfo;
  if (open) deps.log.warn('no API token is configured: everyone on this machine may do everything');
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    close: () => closeServer(server),
  };
}

/** Requests under way may take this long to end, in milliseconds; event streams would stay open for ever. */
const GRACE = 1500;

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(timer);
}
