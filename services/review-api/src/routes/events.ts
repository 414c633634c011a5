import { setTimeout as sleep } from 'node:timers/promises';
import { auditQuery, eventQuery } from '@variorum/contracts';
import { auditTrail, type Database, eventsAfter, lastEventId } from '@variorum/store';
import { type Request, type Response, Router } from 'express';
import { allow } from '../auth.js';

/** How often the event table is looked at for a connected reader, in milliseconds. */
const POLL = 250;
/** Transactions end in another order than their event ids: this many ids are looked at again. */
const WINDOW = 200;
/** A comment line this often keeps proxies from closing the connection, in milliseconds. */
const HEARTBEAT = 15_000;

export function eventsRouter(db: Database): Router {
  const router = Router();
  router.get('/events', allow('read'), async (request, response) => {
    const { storyId, after } = eventQuery.parse(request.query);
    await follow(db, request, response, storyId ? { storyId } : {}, after);
  });
  router.get('/ingests/:ingestId/events', allow('read'), async (request, response) => {
    await follow(db, request, response, { subject: String(request.params.ingestId) }, 0);
  });
  router.get('/audit', allow('read'), async (request, response) => {
    response.json({ events: await auditTrail(db, auditQuery.parse(request.query)) });
  });
  return router;
}

/** Server-sent events; a reader that reconnects goes on after the last id it saw. */
async function follow(
  db: Database,
  request: Request,
  response: Response,
  filter: { storyId?: string; subject?: string },
  after: number | undefined,
): Promise<void> {
  const start = Number(request.get('last-event-id')) || (after ?? (await lastEventId(db)));
  let last = start;
  const seen = new Set<number>();
  let open = true;
  request.once('close', () => {
    open = false;
  });
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write('retry: 2000\n\n');
  let quiet = 0;
  while (open) {
    const found = await eventsAfter(db, Math.max(start, last - WINDOW), filter, WINDOW * 2).catch(() => []);
    const events = found.filter((event) => !seen.has(event.id));
    for (const event of events) {
      seen.add(event.id);
      last = Math.max(last, event.id);
      response.write(`id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    }
    for (const id of seen) if (id <= last - WINDOW) seen.delete(id);
    quiet = events.length > 0 ? 0 : quiet + POLL;
    if (quiet >= HEARTBEAT) {
      response.write(': still here\n\n');
      quiet = 0;
    }
    await sleep(POLL);
  }
}
