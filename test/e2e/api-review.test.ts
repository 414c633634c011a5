import * as contracts from '@variorum/contracts';
import { recordFailure } from '@variorum/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, startApp, type TestApp } from '../support/app.js';
import { DE, EN, FR } from './texts.js';

describe('review through the API', () => {
  let app: TestApp;
  let storyId: string;
  beforeAll(async () => {
    app = await startApp();
    storyId = await app.story({ en: EN, de: DE, fr: FR });
  });
  afterAll(() => app.stop());
  const get = async (path: string) => (await app.call('GET', path)).body;
  const flags = async (query = '') => (await get(`/flags?storyId=${storyId}${query}`)).flags as Answer[];
  const decide = (flag: { id: string; version: number }, body: object) =>
    app.call('POST', `/flags/${flag.id}/decisions`, { body, headers: { 'if-match': `"${flag.version}"` } });

  it('lists stories with counts by severity and language', async () => {
    const { stories } = contracts.storyPage.parse(await get('/stories'));
    const story = stories.find((one) => one.id === storyId)!;
    expect(story.editions.map((edition) => edition.lang)).toEqual(['en', 'de', 'fr']);
    expect(story.openByLanguage.de).toBeGreaterThan(0);
    expect(Object.values(story.open).reduce((a, b) => a + b)).toBe((await flags()).length);
  });

  it('filters flags and pages through them without losing or repeating one', async () => {
    const all = contracts.flagPage.parse(await get(`/flags?storyId=${storyId}&limit=500`)).flags;
    expect((await flags('&kind=number')).map((flag) => flag.kind)).toEqual(['number']);
    expect((await flags('&kind=strength,number&targetLang=fr')).every((flag) => flag.kind === 'strength')).toBe(true);
    expect(await flags('&text=30 Millionen')).toHaveLength(1);
    expect(await flags('&text=%25')).toEqual([]);
    expect(await flags('&severity=neutral')).toEqual([]);
    expect(await flags('&minConfidence=1')).toEqual([]);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Answer = await get(`/flags?storyId=${storyId}&limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.flags.map((flag: Answer) => flag.id));
      cursor = page.next;
    }
    expect(seen).toEqual(all.map((flag) => flag.id));
    expect((await app.call('GET', '/flags?kind=nonsense')).status).toBe(400);
  });

  it('says which edition stands alone', async () => {
    expect((await flags('&kind=number')).map((flag) => flag.oddOneOut)).toEqual(['de']);
    const [strong] = await flags('&kind=strength&targetLang=fr');
    expect((await get(`/flags/${strong.id}`)).oddOneOut).toBe('fr');
  });

  it('takes a decision only on the version that was seen, and shows both to the second person', async () => {
    const [flag] = await flags('&kind=number');
    const blind = await app.call('POST', `/flags/${flag.id}/decisions`, { body: { action: 'confirm' } });
    expect(blind.status).toBe(428);
    expect((await decide(flag, { action: 'dismiss' })).status).toBe(400);
    const first = await decide(flag, { action: 'confirm', comment: 'ten times too many' });
    expect(first.status).toBe(201);
    contracts.flagDetail.parse(first.body);
    const second = await decide(flag, { action: 'dismiss', reason: 'fine' });
    expect(second.status).toBe(412);
    expect(second.body.current).toMatchObject({ state: 'confirmed', version: flag.version + 1 });
    const undone = await decide(first.body, { action: 'undo' });
    expect(undone.body.state).toBe('open');
    const dismissed = await decide(undone.body, { action: 'dismiss', reason: 'house style' });
    expect((await decide(dismissed.body, { action: 'reopen' })).body.state).toBe('open');
    const trail = contracts.eventList.parse(await get(`/audit?subject=${flag.id}`)).events;
    expect(trail.map((event) => event.type)).toEqual(['flag.reopen', 'flag.dismiss', 'flag.undo', 'flag.confirm']);
    expect(trail[1]!.data).toMatchObject({ from: 'open', to: 'dismissed', reason: 'house style' });
  });

  it('decides all flags with one cause at once', async () => {
    const strong = await flags('&kind=strength&targetLang=fr');
    const cause = strong[0].cause as string;
    const same = strong.filter((flag) => flag.cause === cause);
    const body = { storyId, cause, action: 'dismiss', reason: 'agreed with the desk' };
    const { body: answer } = await app.call('POST', '/flags/decisions/bulk', { body });
    expect(contracts.bulkAnswer.parse(answer).decided).toBe(same.length);
    expect(await flags(`&state=dismissed`)).toHaveLength(same.length);
    for (const flag of answer.flags) expect((await decide(flag, { action: 'undo' })).body.state).toBe('open');
  });

  it('keeps a correction of the alignment over a re-ingest and checks nothing but its pair again', async () => {
    const { pairs } = await get(`/stories/${storyId}`);
    const [one, other] = pairs as Answer[];
    const before = contracts.pairDetail.parse(await get(`/pairs/${one.id}`));
    expect(before.alignment!.links.map((link) => [link.source, link.target])).toContainEqual([[2], [2]]);
    // Merge: the second and third paragraph of the source with the third of the target.
    const body = {
      links: [
        { source: [2, 3], target: [3] },
        { source: [], target: [2] },
      ],
    };
    const corrected = await app.call('POST', `/pairs/${one.id}/corrections`, { body });
    expect(corrected.status).toBe(202);
    await app.settled(storyId);
    const links = async () =>
      ((await get(`/pairs/${one.id}`)).alignment.links as Answer[]).map((l) => [l.source, l.target]);
    expect(await links()).toContainEqual([[2, 3], [3]]);
    expect(await links()).toContainEqual([[], [2]]);
    expect((await get(`/pairs/${other.id}`)).generation).toBe(other.generation);

    const lang = before.target.lang;
    await app.story({ [lang]: `${lang === 'de' ? DE : FR}\n\n2026.` }, storyId);
    expect(await links()).toContainEqual([[2, 3], [3]]);
    for (const { id } of corrected.body.corrections)
      expect((await app.call('DELETE', `/pairs/${one.id}/corrections/${id}`)).status).toBe(202);
    await app.settled(storyId);
    expect(await links()).toContainEqual([[2], [2]]);
    const wrong = await app.call('POST', `/pairs/${one.id}/corrections`, {
      body: { links: [{ source: [99], target: [0] }] },
    });
    expect(wrong.status).toBe(409);
    expect(wrong.body.detail).toContain('no block 99');
  });

  it.each([
    ['json', 'application/json', /"flags"/],
    ['sarif', 'application/sarif+json', /"columnKind"/],
    ['xliff', 'application/xliff+xml', /<xliff /],
    ['csv', 'text/csv', /^source_file,/],
  ])('exports %s', async (format, type, shape) => {
    const response = await fetch(`${app.url}/api/v1/stories/${storyId}/export?format=${format}`);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.text()).toMatch(shape);
  });

  it('lists failed work and sets it going again', async () => {
    const [pair] = (await get(`/stories/${storyId}`)).pairs as Answer[];
    const payload = { pairId: pair.id, generation: pair.generation, engine: pair.engine };
    await recordFailure(app.db, { queue: 'detect', jobId: 'test', payload, error: 'the disk was full' });
    const { failures } = contracts.failureList.parse(await get('/failures'));
    expect(failures.map((failure) => failure.error)).toEqual(['the disk was full']);
    expect((await app.call('POST', `/failures/${failures[0]!.id}/redrive`)).status).toBe(202);
    expect((await get('/failures')).failures).toEqual([]);
    expect((await app.call('POST', `/failures/999/redrive`)).status).toBe(404);
  });
});
