import { alignEditions, detectPair } from '@variorum/compare';
import type { EditionText } from '@variorum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPrivatePostgres } from '../../../test/support/postgres.js';
import type { PrivateServer } from '../../../test/support/redis.js';
import { describeWith } from '../../../test/support/tools.js';
import {
  acceptIngest,
  addCorrection,
  type Connection,
  connectDatabase,
  createToken,
  decide,
  editionsOfStory,
  failPair,
  findToken,
  getFlag,
  getIngest,
  getStory,
  hasTokens,
  listFailures,
  listFlags,
  loadPair,
  lostWork,
  pairsOfStory,
  recordFailure,
  redrive,
  relayOutbox,
  revokeToken,
  saveAlignment,
  saveDetection,
  saveReading,
  setSource,
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

/** The same promises on the embedded engine and on a server. */
describe('store on PGlite', () => promises(() => connectDatabase({ memory: true })));
describeWith(['postgres'], 'store on PostgreSQL', () => {
  let server: PrivateServer;
  beforeAll(async () => {
    server = await startPrivatePostgres();
  });
  afterAll(() => server.stop());
  promises(() => connectDatabase({ url: server.url }));
});

function promises(connect: () => Promise<Connection>): void {
  let connection: Connection;
  beforeAll(async () => {
    connection = await connect();
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

  it('takes a decision back, step by step, and keeps it while the flag comes and goes', async () => {
    const { db } = connection;
    const { storyId } = await ingest(undefined, 'en', edition('en', EN), true);
    await ingest(storyId, 'de', edition('de', DE));
    await work(storyId);
    const { id, version } = (await listFlags(db, { storyId })).flags.find((flag) => flag.kind === 'number')!;
    await decide(db, id, version, { action: 'dismiss', reason: 'known', actor: 'a' });
    await decide(db, id, version + 1, { action: 'confirm', actor: 'a' });
    expect((await decide(db, id, version + 2, { action: 'undo', actor: 'a' })).state).toBe('dismissed');

    await ingest(storyId, 'de', edition('de', [DE[0]!, DE[1]!.replace('30', '3'), DE[2]!]));
    await work(storyId);
    expect((await getFlag(db, id)).state).toBe('closed');
    await ingest(storyId, 'de', edition('de', DE));
    await work(storyId);
    const back = await getFlag(db, id);
    expect(back.state).toBe('dismissed');
    expect((await decide(db, id, back.version, { action: 'undo', actor: 'a' })).state).toBe('open');
    await expect(decide(db, id, back.version + 1, { action: 'undo', actor: 'a' })).rejects.toThrow(/no decision/);
  });

  it('ends an ingest when its last two pairs end at the same moment', async () => {
    const { db } = connection;
    for (let round = 0; round < 5; round++) {
      const { storyId } = await ingest(undefined, 'en', edition('en', EN), true);
      const first = await ingest(storyId, 'de', edition('de', DE));
      await ingest(storyId, 'fr', edition('fr', ['Titre', 'Un texte.']));
      const own = await pairsOfStory(db, storyId);
      const empty = { links: [], sentences: [], sameStory: 0 };
      const coverage = { equal: {}, equalByBlock: [], notChecked: [] };
      await Promise.all(own.map((pair) => saveAlignment(db, pair.id, pair.generation, empty)));
      await Promise.all(
        own.map((pair) => saveDetection(db, pair.id, pair.generation, { flags: [], coverage, score: 0 })),
      );
      expect((await getIngest(db, first.id)).status).toBe('done');
    }
  });

  it('lets the ingest that was sent last win, whichever is read last', async () => {
    const { db } = connection;
    const accept = (storyId?: string) =>
      acceptIngest(db, { ...(storyId ? { storyId } : {}), editionName: 'en', type: 'text', actor: 'test' });
    const one = (await accept()).ingest;
    const two = (await accept(one.storyId)).ingest;
    await saveReading(db, two.id, { edition: edition('en', ['Second']), warnings: [] });
    await saveReading(db, one.id, { edition: edition('en', ['First']), warnings: [] });
    const [row] = await editionsOfStory(db, one.storyId);
    expect(row?.revision?.blocks[0]?.text).toBe('Second');
    expect((await getIngest(db, one.id)).status).toBe('done');
  });

  it('tells two equal blocks apart in a correction', async () => {
    const { db } = connection;
    const twice = ['Title', 'The same words.', 'The same words.'];
    const { storyId } = await ingest(undefined, 'en', edition('en', twice), true);
    await ingest(storyId, 'de', edition('de', ['Titel', 'Dieselben Worte.', 'Dieselben Worte.']));
    const [pair] = await pairsOfStory(db, storyId);
    await addCorrection(db, pair!.id, [{ source: [2], target: [1] }], 'eva');
    expect((await loadPair(db, pair!.id))?.pins).toEqual([{ source: [2], target: [1] }]);
  });

  it('compares anew when another source is declared', async () => {
    const { db } = connection;
    const { storyId } = await ingest(undefined, 'en', edition('en', EN), true);
    await ingest(storyId, 'de', edition('de', DE));
    const german = (await editionsOfStory(db, storyId)).find((row) => row.name === 'de')!;
    await setSource(db, storyId, german.id, 'eva');
    expect((await pairsOfStory(db, storyId)).map((pair) => pair.sourceEditionId)).toEqual([german.id]);
    await expect(setSource(db, storyId, 'edition-of-another', 'eva')).rejects.toThrow(/no edition/);
  });

  it('accepts one ingest when two requests bring the same key at once', async () => {
    const { db } = connection;
    const input = { title: 'T', editionName: 'en', type: 'text' as const, idempotencyKey: 'twice', actor: 'test' };
    const both = await Promise.all([acceptIngest(db, input), acceptIngest(db, input)]);
    expect(both[0].ingest.id).toBe(both[1].ingest.id);
  });

  it('keeps a job that could not be sent for the next time', async () => {
    const { db } = connection;
    while ((await relayOutbox(db, async () => undefined)) > 0);
    await acceptIngest(db, { title: 'T', editionName: 'x', type: 'text', actor: 'test' });
    const broken = relayOutbox(db, async () => {
      throw new Error('no queue');
    });
    await expect(broken).rejects.toThrow('no queue');
    expect(await relayOutbox(db, async () => undefined)).toBe(1);
  });

  it('finds work that nobody does, and failed work goes again when somebody asks', async () => {
    const { db } = connection;
    const { storyId } = await ingest(undefined, 'en', edition('en', EN), true);
    await ingest(storyId, 'de', edition('de', DE));
    const [pair] = await pairsOfStory(db, storyId);
    const isOurs = (job: { payload: Record<string, unknown> }) => job.payload.pairId === pair!.id;
    expect((await lostWork(db, 0)).filter(isOurs)).toHaveLength(1);
    await failPair(db, pair!.id, pair!.generation, 'out of memory');
    const payload = { pairId: pair!.id, generation: pair!.generation, engine: '1' };
    await recordFailure(db, { queue: 'align', jobId: 'a', payload, error: 'out of memory' });
    expect((await getStory(db, storyId)).failed).toBe(1);
    expect((await lostWork(db, 0)).filter(isOurs)).toHaveLength(0);
    const [failure] = await listFailures(db);
    await redrive(db, failure!.id, 'admin');
    expect(await listFailures(db)).toEqual([]);
    await work(storyId);
    expect((await getStory(db, storyId)).failed).toBe(0);
  });
}
