import { request } from 'node:http';
import * as contracts from '@variorum/contracts';
import { createMetrics } from '@variorum/queue';
import { startReviewApi } from '@variorum/review-api';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startApp, type TestApp } from '../support/app.js';
import { EN } from './texts.js';

describe('who may do what', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  const as = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
  const listen = (host: string) => {
    const parts = { db: app.db, log: pino({ level: 'silent' }), metrics: createMetrics('test'), checks: {} };
    return startReviewApi({ host, port: 0 }, parts);
  };

  it('is open on this machine only while there is no token, and says so', async () => {
    const session = contracts.session.parse((await app.call('GET', '/session')).body);
    expect(session.caller).toMatchObject({ role: 'admin', open: true });
    expect(session.note).toContain('No API token is configured');
    await expect(listen('0.0.0.0')).rejects.toThrow(/refusing to listen on 0\.0\.0\.0 without an API token/);
  });

  it('does not answer to a name that somebody else lets point to this machine', async () => {
    expect(await statusAs(app.url, { host: 'evil.example' })).toBe(403);
    expect(await statusAs(app.url, { 'x-forwarded-for': '203.0.113.9' })).toBe(403);
    expect(await statusAs(app.url, {})).toBe(200);
  });

  it('refuses changes that another site asks for', async () => {
    for (const origin of ['http://evil.example', 'null', '%%']) {
      const answer = await app.call('POST', '/ingests', { body: { edition: 'x', text: EN }, headers: { origin } });
      expect(answer.status).toBe(403);
    }
    const own = await app.call('POST', '/ingests', { body: { edition: 'x', text: EN }, headers: { origin: app.url } });
    expect(own.status).toBe(202);
  });

  it('keeps to the roles once there is a token', async () => {
    const make = async (role: string, how = {}) =>
      contracts.tokenAnswer.parse((await app.call('POST', '/tokens', { body: { name: role, role }, ...how })).body);
    const admin = await make('admin');
    expect((await app.call('GET', '/stories')).status).toBe(401);
    expect((await app.call('GET', '/stories', as('vrm_wrong'))).status).toBe(401);
    const roles = new Map<string, string>();
    for (const role of ['reader', 'translator', 'editor', 'ci'])
      roles.set(role, (await make(role, as(admin.secret))).secret);
    roles.set('admin', admin.secret);
    const tries: [method: string, path: string, body: object | undefined, allowed: string[]][] = [
      ['GET', '/stories', undefined, ['reader', 'translator', 'editor', 'ci', 'admin']],
      ['POST', '/ingests', { edition: 'x', text: EN }, ['editor', 'ci', 'admin']],
      ['POST', '/flags/none/decisions', { action: 'confirm' }, ['translator', 'editor', 'admin']],
      ['POST', '/pairs/none/corrections', { links: [{ source: [0], target: [0] }] }, ['editor', 'admin']],
      ['GET', '/tokens', undefined, ['admin']],
      ['GET', '/failures', undefined, ['admin']],
    ];
    for (const [method, path, body, allowed] of tries)
      for (const [role, secret] of roles) {
        const { status } = await app.call(method, path, { ...as(secret), ...(body ? { body } : {}) });
        expect(status === 403, `${role} ${method} ${path}: ${status}`).toBe(!allowed.includes(role));
      }
    const { tokens } = contracts.tokenList.parse((await app.call('GET', '/tokens', as(admin.secret))).body);
    expect(JSON.stringify(tokens)).not.toContain(admin.secret);
    const trail = (await app.call('GET', '/audit', as(admin.secret))).body;
    expect(trail.events.map((event: Answer) => event.type)).toContain('token.created');

    const reader = tokens.find((token) => token.name === 'reader')!;
    expect((await app.call('DELETE', `/tokens/${reader.id}`, as(admin.secret))).status).toBe(204);
    expect((await app.call('GET', '/stories', as(roles.get('reader')!))).status).toBe(401);

    const other = await listen('0.0.0.0');
    await other.close();

    const login = await app.call('POST', '/session', { body: { token: admin.secret } });
    const cookie = login.headers.get('set-cookie')!;
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    const sent = { headers: { cookie: cookie.split(';')[0]! } };
    expect((await app.call('GET', '/session', sent)).body.caller.name).toBe('admin');
    expect((await app.call('POST', '/session', { body: { token: 'vrm_wrong' } })).status).toBe(401);
    expect((await app.call('GET', '/stories', { headers: { cookie: 'variorum=stale' } })).status).toBe(401);
  });
});

describe('what the API says about itself', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());

  it('serves an OpenAPI 3.1 document in which every path exists', async () => {
    const document = (await (await fetch(`${app.url}/openapi.json`)).json()) as Answer;
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.components.schemas)).toEqual(
      expect.arrayContaining(['Flag', 'Story', 'Pair', 'Problem']),
    );
    for (const [path, methods] of Object.entries(document.paths as Record<string, object>))
      for (const method of Object.keys(methods)) {
        if (path.endsWith('/events')) continue;
        const answer = await app.call(method.toUpperCase(), path.replace(/\{\w+\}/g, 'none'), {
          ...(method === 'get' || method === 'delete' ? {} : { body: {} }),
        });
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
        expect(JSON.stringify(answer.body), `${method} ${path}`).not.toContain('there is nothing at');
      }
  });

  it('serves the same as a page without any script', async () => {
    const page = await fetch(`${app.url}/docs`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    const text = await page.text();
    expect(text).toContain('/api/v1/flags/{flagId}/decisions');
    expect(text).not.toContain('<script');
  });

  it('answers what is not there with a problem', async () => {
    for (const path of ['/nothing', '/stories/none', '/flags/none', '/pairs/none', '/ingests/none']) {
      const { status, headers, body } = await app.call('GET', path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers.get('content-type')).toContain('application/problem+json');
      contracts.problem.parse(body);
    }
  });

  it('tells how it is, for people, load balancers and Prometheus', async () => {
    expect(await (await fetch(`${app.url}/health`)).json()).toEqual({
      status: 'ok',
      checks: { database: 'ok', queue: 'ok' },
    });
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200);
    await app.story({ en: EN });
    const metrics = await (await fetch(`${app.url}/metrics`)).text();
    for (const name of [
      'variorum_jobs_total',
      'variorum_job_seconds_bucket',
      'variorum_up',
      'process_cpu_seconds_total',
    ])
      expect(metrics).toContain(name);
  });
});

/** Status of a request whose headers `fetch` would not let us set. */
function statusAs(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${url}/api/v1/stories`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .once('error', reject)
      .end();
  });
}
