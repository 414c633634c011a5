import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Answer, persist, post } from './client.js';
import { expectedFlags, fingerprint, type GeneratedStory } from './stories.js';

/**
 * Confirms the first open flag of the first stories as soon as they are compared, while everything is being killed; a
 * client that got no answer asks again and may hear "changed meanwhile". `storyIds` grows while this runs.
 */
export async function decideSome(api: string, storyIds: readonly string[], count: number): Promise<string[]> {
  const decided: string[] = [];
  for (let n = 0; n < count; n++) {
    while (storyIds[n] === undefined) await sleep(100);
    await waitForEnd(api, [storyIds[n]!]);
    const { body } = await persist(`${api}/flags?limit=1&state=open&storyId=${storyIds[n]}`);
    const [flag] = body.flags as Answer[];
    if (!flag) continue;
    const decision = { action: 'confirm' };
    const { status } = await post(`${api}/flags/${flag.id}/decisions`, decision, { 'if-match': `"${flag.version}"` });
    if (status === 201 || status === 412) decided.push(flag.id);
  }
  return decided;
}

/** Waits until no ingest and no pair of the stories is under way, at most five minutes. */
export async function waitForEnd(api: string, storyIds: readonly string[]): Promise<void> {
  const open = new Set(storyIds);
  for (let waited = 0; waited < 300_000 && open.size > 0; waited += 500) {
    for (const id of open) {
      const { body } = await persist(`${api}/ingests?storyId=${id}`);
      if ((body.ingests as Answer[]).every((ingest) => ingest.status === 'done' || ingest.status === 'failed'))
        open.delete(id);
    }
    if (open.size > 0) await sleep(500);
  }
}

/** Looks into the database itself: every ingest ended well, every pair has the flags of an undisturbed comparison. */
export async function verify(
  url: string,
  stories: readonly GeneratedStory[],
  storyIds: readonly string[],
  decided: readonly string[],
): Promise<{ pairs: number; flags: number; problems: string[] }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows as Answer[];
  const problems: string[] = [];
  const expected = stories.reduce((sum, story) => sum + story.editions.length, 0);
  const ingests = await rows('select * from ingests');
  if (ingests.length !== expected) problems.push(`${expected} ingests were accepted, ${ingests.length} are stored`);
  for (const { id, status, error } of ingests)
    if (status !== 'done') problems.push(`ingest ${id} is ${status}: ${error}`);
  for (const { job_id, error } of await rows('select * from failures')) problems.push(`failed: ${job_id}: ${error}`);
  const unsent = await rows('select * from outbox where sent_at is null');
  if (unsent.length > 0) problems.push(`${unsent.length} jobs were never sent`);
  for (const { flag_id, n } of await rows('select flag_id, count(*)::int n from decisions group by flag_id'))
    if (n !== 1) problems.push(`flag ${flag_id} was decided ${n} times`);
  const confirmed = await rows(`select id from flags where state = 'confirmed'`);
  if (confirmed.length !== decided.length)
    problems.push(`${decided.length} flags were confirmed, ${confirmed.length} are`);
  let flags = 0;
  const pairs = await rows(
    `select p.id, p.story_id, p.stage, e.name from pairs p join editions e on e.id = p.target_edition_id where p.active`,
  );
  for (const [n, story] of stories.entries()) {
    const own = pairs.filter((pair) => pair.story_id === storyIds[n]);
    if (own.length !== story.editions.length - 1) problems.push(`story ${n} has ${own.length} pairs`);
    for (const pair of own) {
      const target = story.editions.find((edition) => edition.lang === pair.name)!;
      const found = await rows(`select data from flags where state <> 'closed' and pair_id = '${pair.id}'`);
      flags += found.length;
      if (fingerprint(found.map((row) => row.data)) !== (await expectedFlags(story.editions[0]!, target)))
        problems.push(`story ${n}, ${pair.name} (${pair.stage}): other flags than in an undisturbed run`);
    }
  }
  await client.end();
  return { pairs: pairs.length, flags, problems };
}
