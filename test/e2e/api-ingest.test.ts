import * as contracts from '@variorum/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startApp, type TestApp } from '../support/app.js';
import { DE, EN, FR } from './texts.js';

describe('ingest through the API', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.stop());
  const ingest = (body: object, headers: Record<string, string> = {}) =>
    app.call('POST', '/ingests', { body, headers });

  it('answers 202 with a job to follow, whose progress arrives as events', async () => {
    const accepted = await ingest({ title: 'T', edition: 'en', lang: 'en', text: EN, format: 'markdown' });
    expect(accepted.status).toBe(202);
    contracts.ingestAnswer.parse(accepted.body);
    const place = accepted.headers.get('location')!;
    expect(place).toBe(`/api/v1/ingests/${accepted.body.id}`);
    const types = await eventsUntil(`${app.url}${place}/events`, 'ingest.done');
    expect(types).toEqual(['ingest.accepted', 'ingest.read', 'ingest.done']);
    const { body } = await app.call('GET', `/ingests/${accepted.body.id}`);
    expect(body).toMatchObject({ status: 'done', error: null });
    expect(JSON.stringify(body)).not.toContain('fireworks');
  });

  it('gives the same job for the same idempotency key, and refuses another text under it', async () => {
    const body = { title: 'T', edition: 'en', lang: 'en', text: EN };
    const key = { 'idempotency-key': 'one' };
    const [first, second] = await Promise.all([ingest(body, key), ingest(body, key)]);
    expect(first.body.id).toBe(second.body.id);
    const other = await ingest({ ...body, text: DE }, key);
    expect(other.status).toBe(409);
    expect(other.headers.get('content-type')).toContain('application/problem+json');
  });

  it('takes a file, and says in the job what is wrong with a broken one', async () => {
    const upload = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
      const query = new URLSearchParams({ edition: name, fileName: name, title: 'Files' });
      const response = await fetch(`${app.url}/api/v1/ingests/upload?${query}`, { method: 'POST', body: bytes });
      expect(response.status).toBe(202);
      const { id, storyId } = (await response.json()) as Answer;
      await app.settled(storyId);
      return (await app.call('GET', `/ingests/${id}`)).body;
    };
    expect(await upload('story.de.md', new TextEncoder().encode(DE))).toMatchObject({ status: 'done' });
    const broken = await upload('story.txt', new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0, 7, 0]));
    expect(broken.status).toBe('failed');
    expect(broken.error).toContain('story.txt');
  });

  it.each([
    ['http://127.0.0.1:1/', /not on the public internet/],
    ['http://localhost/', /not on the public internet/],
    ['http://169.254.169.254/latest/meta-data', /not on the public internet/],
    ['http://user:secret@example.com/', /user name or password/],
  ])('has no way to %s', async (url, reason) => {
    const { body } = await ingest({ title: 'T', edition: 'en', url });
    await app.settled(body.storyId);
    const job = (await app.call('GET', `/ingests/${body.id}`)).body;
    expect(job.status).toBe('failed');
    expect(job.error).toMatch(reason);
    expect(job.error).not.toContain('secret');
  });

  it.each([
    [{ edition: 'en' }, 400, /text: .*; url: /],
    [{ edition: 'en', text: 'x', surprise: 1 }, 400, /surprise/],
    [{ edition: 'en', text: 'x', storyId: 'story-of-nobody' }, 404, /story-of-nobody/],
    [{ edition: 'en', url: 'file:///etc/passwd' }, 400, /url/i],
  ])('refuses %j in words', async (body, status, detail) => {
    const answer = await ingest(body);
    expect(answer.status).toBe(status);
    contracts.problem.parse(answer.body);
    expect(JSON.stringify(answer.body)).toMatch(detail);
  });

  it('refuses what is no JSON, and what is too large, without a trace of the inside', async () => {
    const post = (body: string) =>
      fetch(`${app.url}/api/v1/ingests`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    for (const [body, status] of [
      ['{', 400],
      [JSON.stringify({ edition: 'en', text: 'x'.repeat(7_000_000) }), 413],
    ] as const) {
      const response = await post(body);
      expect(response.status).toBe(status);
      expect(await response.text()).not.toMatch(/at .*\.js|node_modules/);
    }
  });

  it('stores what a database cannot hold as near as it can', async () => {
    const odd = `${EN}\n\nHalf a pair \ud83d and a NUL \u0000 here.`;
    const storyId = await app.story({ en: odd, de: DE });
    const { pairs } = (await app.call('GET', `/stories/${storyId}`)).body;
    expect(pairs.map((pair: Answer) => pair.stage)).toEqual(['done']);
    expect((await ingest({ edition: 'a\u0000b', text: EN })).status).toBe(400);
    expect((await app.call('GET', '/flags?text=%00')).status).toBe(400);
    expect((await app.call('GET', '/stories?cursor=nonsense')).status).toBe(400);
  });

  it('makes a revision of a known edition and tells what changed', async () => {
    const storyId = await app.story({ en: EN, de: DE });
    const before = (await app.call('GET', `/flags?storyId=${storyId}`)).body.flags as Answer[];
    const wrong = before.find((flag) => flag.kind === 'number');
    await app.story({ de: DE.replace('30 Millionen', '3 Millionen') }, storyId);
    expect((await app.call('GET', `/flags/${wrong.id}`)).body.state).toBe('closed');
    const story = contracts.storyDetail.parse((await app.call('GET', `/stories/${storyId}`)).body);
    const german = story.editions.find((edition) => edition.name === 'de')!;
    expect(german.revision).toBe(2);
    const path = `/stories/${storyId}/editions/${german.id}`;
    expect(contracts.revisionList.parse((await app.call('GET', `${path}/revisions`)).body).revisions).toHaveLength(2);
    const diff = contracts.revisionDiff.parse((await app.call('GET', `${path}/diff`)).body);
    expect(diff.changes.map((change) => change.type)).toEqual(['same', 'changed', 'same', 'same']);
  });

  it('compares with the source, or all with all when there is none', async () => {
    const storyId = await app.story({ en: EN, de: DE, fr: FR });
    const pairs = async () => (await app.call('GET', `/stories/${storyId}`)).body.pairs as Answer[];
    expect(await pairs()).toHaveLength(2);
    const none = await app.call('PUT', `/stories/${storyId}/source`, { body: { editionId: null } });
    expect(none.status).toBe(204);
    await app.settled(storyId);
    expect(await pairs()).toHaveLength(3);
  });
});

/** Reads a stream of server-sent events until one of a type; returns their types. */
async function eventsUntil(url: string, last: string): Promise<string[]> {
  const stop = new AbortController();
  const response = await fetch(url, { signal: stop.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.includes(`event: ${last}\n`)) break;
  }
  stop.abort();
  return [...text.matchAll(/^event: (.*)$/gm)].map((match) => match[1]!);
}
