import { alignEditions, detectPair } from '@variorum/compare';
import type { EditionText } from '@variorum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptIngest,
  addCorrection,
  type Connection,
  connectDatabase,
  createToken,
  decide,
  editionsOfStory,
  findToken,
  getFlag,
  getIngest,
  getStory,
  hasTokens,
  listFlags,
  loadPair,
  pairsOfStory,
  relayOutbox,
  revokeToken,
  saveAlignment,
  saveDetection,
  saveReading,
} from './index.js';

const edition = (lang: string, texts: readonly string[]): EditionText => ({
  lang,
  langConfidence: 1,
  blocks: texts.map((text, index) => ({ index, kind: index === 0 ? 'headline' : 'paragraph', text })),
});

const EN = [
  'City restricts fireworks',
  'The city restricts the sale of fireworks for 3 million residents.',
  'The mayor signed the order on Monday.',
];
const DE = [
  'Stadt verbietet Feuerwerk',
  'Die Stadt schränkt den Verkauf von Feuerwerk für 30 Millionen Einwohner ein.',
  'Die Bürgermeisterin unterzeichnete die Anordnung am Montag.',
];

describe('store', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectDatabase({ memory: true });
  });
  afterAll(() => connection.close());

  const ingest = async (storyId: string | undefined, name: string, text: EditionText, isSource = false) => {
    const { db } = connection;
    const accepted = await acceptIngest(db, {
      ...(storyId ? { storyId } : { title: 'Fireworks' }),
      editionName: name,
      type: 'text',
      actor: 'test',
      isSource,
    });
    await saveReading(db, accepted.ingest.id, { edition: text, warnings: [] });
    return accepted.ingest;
  };

  const work = async (storyId: string) => {
    const { db } = connection;
    for (const pair of await pairsOfStory(db, storyId)) {
      const input = await loadPair(db, pair.id, pair.generation);
      if (!input || pair.stage === 'done') continue;
      const aligned = alignEditions(input.source, input.target, { pins: input.pins });
      await saveAlignment(db, pair.id, pair.generation, aligned);
      const report = detectPair(input.source, input.target, aligned);
      await saveDetection(db, pair.id, pair.generation, report);
    }
  };

  it('keeps decisions when an edition is ingested again, and opens and closes flags by fingerprint', async () => {
    const { db } = connection;
    const { storyId } = await ingest(undefined, 'en', edition('en', EN), true);
    await ingest(storyId, 'de', edition('de', DE));
    await work(storyId);
    const first = (await listFlags(db, { storyId })).flags;
    const number = first.find((flag) => flag.kind === 'number')!;
    const strength = first.find((flag) => flag.kind === 'strength')!;
    expect(number).toBeDefined();
    expect(strength).toBeDefined();
    await decide(db, number.id, number.version, { action: 'confirm', actor: 'eva' });

    await ingest(storyId, 'de', edition('de', ['Stadt beschränkt Feuerwerk', ...DE.slice(1)]));
    await work(storyId);
    expect((await getFlag(db, number.id)).state).toBe('confirmed');
    expect((await getFlag(db, strength.id)).state).toBe('closed');
    const revisions = (await editionsOfStory(db, storyId)).map((row) => [row.name, row.revision?.number]);
    expect(revisions).toEqual([
      ['en', 1],
      ['de', 2],
    ]);
    expect((await getStory(db, storyId)).waiting).toBe(0);
  });

  it('refuses a decision on a version that somebody changed meanwhile', async () => {
    const { db } = connection;
    const [flag] = (await listFlags(db, {})).flags;
    await decide(db, flag!.id, flag!.version, { action: 'dismiss', reason: 'house style', actor: 'a' });
    await expect(decide(db, flag!.id, flag!.version, { action: 'confirm', actor: 'b' })).rejects.toThrow(
      /changed meanwhile/,
    );
  });

  it('answers a repeated idempotency key with the same ingest and refuses another body under it', async () => {
    const { db } = connection;
    const input = {
      title: 'T',
      editionName: 'en',
      type: 'text' as const,
      body: new TextEncoder().encode('one'),
      idempotencyKey: 'k1',
      actor: 'test',
    };
    const one = await acceptIngest(db, input);
    const two = await acceptIngest(db, input);
    expect(two).toMatchObject({ repeated: true, ingest: { id: one.ingest.id } });
    await expect(acceptIngest(db, { ...input, body: new TextEncoder().encode('two') })).rejects.toThrow(
      /another ingest/,
    );
  });

  it('lets a correction survive a re-ingest that leaves its blocks alone', async () => {
    const { db } = connection;
    const { storyId } = await ingest(undefined, 'en', edition('en', EN), true);
    await ingest(storyId, 'de', edition('de', DE));
    await work(storyId);
    const [pair] = await pairsOfStory(db, storyId);
    await addCorrection(db, pair!.id, [{ source: [1], target: [2] }], 'eva');
    await ingest(storyId, 'de', edition('de', [...DE, 'Ein neuer Absatz.']));
    const input = await loadPair(db, pair!.id);
    expect(input?.pins).toEqual([{ source: [1], target: [2] }]);
  });

  it('sends every accepted job once', async () => {
    const { db } = connection;
    const sent: string[] = [];
    while ((await relayOutbox(db, async (job) => void sent.push(`${job.queue} ${job.jobId}`))) > 0);
    expect(sent.length).toBeGreaterThan(0);
    expect(await relayOutbox(db, async () => undefined)).toBe(0);
  });

  it('stores API tokens as hashes and forgets revoked ones', async () => {
    const { db } = connection;
    const { token, secret } = await createToken(db, 'ci', 'ci');
    expect(JSON.stringify(token)).not.toContain(secret);
    expect((await findToken(db, secret))?.id).toBe(token.id);
    await revokeToken(db, token.id);
    expect(await findToken(db, secret)).toBeUndefined();
    expect(await hasTokens(db)).toBe(false);
  });

  it('keeps an ingest that was never read as accepted', async () => {
    const accepted = await acceptIngest(connection.db, { title: 'T', editionName: 'x', type: 'text', actor: 'test' });
    expect((await getIngest(connection.db, accepted.ingest.id)).status).toBe('accepted');
  });
});
