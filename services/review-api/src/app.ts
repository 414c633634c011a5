import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Checks, checkHealth, type Metrics } from '@variorum/queue';
import type { Database } from '@variorum/store';
import express, { type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import { authenticate } from './auth.js';
import { openApiDocument } from './openapi.js';
import { openApiPage } from './openapi-page.js';
import { answerProblems, answerUnknown } from './problems.js';
import { adminRouter } from './routes/admin.js';
import { compareRouter } from './routes/compare.js';
import { eventsRouter } from './routes/events.js';
import { flagsRouter } from './routes/flags.js';
import { ingestsRouter } from './routes/ingests.js';
import { pairsRouter } from './routes/pairs.js';
import { storiesRouter } from './routes/stories.js';
import { VERSION } from './version.js';

export interface AppDeps {
  readonly db: Database;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The parts that /health asks. */
  readonly checks: Checks;
  /** Called when a request left work in the outbox. */
  announce?(): void;
  /** Requests per minute and caller; tests and benchmarks raise it. */
  readonly requestsPerMinute?: number;
}

const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

/** Builds the API and the page; never listens. */
export function createApp(deps: AppDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          connectSrc: ["'self'"],
          fontSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: ["'none'"],
          // No text becomes markup in a reader's browser, not even by a mistake of ours.
          requireTrustedTypesFor: ["'script'"],
        },
      },
      strictTransportSecurity: false,
    }),
  );
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'));
  app.get('/health', async (_request, response) => {
    const health = await checkHealth(deps.checks);
    response.status(health.status === 'ok' ? 200 : 503).json(health);
  });
  app.get(
    '/metrics',
    async (_request, response) =>
      void response.type(deps.metrics.registry.contentType).send(await deps.metrics.registry.metrics()),
  );
  app.use(
    pinoHttp({
      logger: deps.log,
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'debug'),
    }),
  );
  app.get('/openapi.json', (_request, response) => void response.json(openApiDocument(VERSION)));
  app.get('/docs', (_request, response) => void response.type('html').send(openApiPage(VERSION)));
  app.get('/docs.css', (_request, response) => void response.type('css').send(DOCS_STYLE));
  const limiter = rateLimit({
    windowMs: 60_000,
    limit: deps.requestsPerMinute ?? 1200,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    message: { type: 'about:blank', title: 'Too many requests', status: 429 },
  });
  const api = express.Router();
  api.use(limiter, authenticate(deps.db));
  api.use((request, response, next) =>
    request.path === '/ingests/upload' ? next() : express.json({ limit: '6mb' })(request, response, next),
  );
  if (deps.announce) api.use(announceAfter(deps.announce));
  for (const router of [
    adminRouter,
    storiesRouter,
    compareRouter,
    pairsRouter,
    flagsRouter,
    ingestsRouter,
    eventsRouter,
  ])
    api.use(router(deps.db));
  api.use(answerUnknown);
  app.use('/api/v1', api);
  if (existsSync(WEB)) servePage(app);
  app.use(answerUnknown);
  app.use(answerProblems);
  return app;
}

/** What changes something may have left work in the outbox: it is sent on at once, not at the next poll. */
function announceAfter(announce: () => void): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET') response.once('finish', announce);
    next();
  };
}

/** The page: hashed files are kept for a year, the entry is asked for every time. */
function servePage(app: Express): void {
  app.use('/assets', express.static(`${WEB}/assets`, { immutable: true, maxAge: '1y', fallthrough: false }));
  app.get(
    /^\/(?!api\/)[^.]*$/,
    (_request, response) =>
      void response.sendFile(`${WEB}/index.html`, { cacheControl: false, headers: { 'cache-control': 'no-cache' } }),
  );
}

const DOCS_STYLE =
  ':root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}td,th{text-align:start;padding:.4rem .6rem;border-bottom:1px solid #8884;vertical-align:top}';
