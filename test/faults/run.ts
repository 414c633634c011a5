import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { startDistributed } from '../../services/cli/dist/serve/distributed.js';
import { startPrivatePostgres } from '../support/postgres.js';
import { freePort, startPrivateRedis } from '../support/redis.js';
import { kill, seeded } from './chaos.js';
import { post } from './client.js';
import { makeStory } from './stories.js';
import { decideSome, verify, waitForEnd } from './verify.js';

/**
 * Runs stories through separate processes against a real PostgreSQL and Redis, kills processes at random with SIGKILL
 * meanwhile (the servers too), and checks that nothing was lost, no decision was made twice, and every flag is the same
 * as in an undisturbed comparison. `npm run faults -- --stories 50 --kills 30 --seed 1`
 */
const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '50' },
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const count = Number(values.stories);
const begun = Date.now();
const [postgres, redis, port] = [await startPrivatePostgres(), await startPrivateRedis(), await freePort()];
const fleet = startDistributed({
  workers: 2,
  log: pino({ level: 'silent' }),
  env: {
    PATH: process.env.PATH,
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    LOCK_SECONDS: '3',
    SWEEP_SECONDS: '4',
  },
});
let problems: string[];
try {
  const api = `http://127.0.0.1:${port}/api/v1`;
  const stories = Array.from({ length: count }, (_, n) => makeStory(n));
  const sent: string[] = [];
  const sending = (async () => {
    for (const [n, story] of stories.entries()) {
      let storyId: string | undefined;
      for (const { lang, text } of story.editions) {
        const place = storyId ? { storyId } : { title: story.title };
        const body = { ...place, edition: lang, lang, text, format: 'markdown', isSource: lang === 'en' };
        const answer = await post(`${api}/ingests`, body, { 'idempotency-key': `faults-${n}-${lang}` });
        if (answer.status !== 202)
          throw new Error(`ingest was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
        storyId = answer.body.storyId as string;
      }
      sent.push(storyId!);
    }
  })();
  const killing = kill(fleet, { redis, postgres }, Number(values.kills), seeded(Number(values.seed)));
  const deciding = decideSome(api, sent, Math.min(10, count));
  const [died, decided] = await Promise.all([killing, deciding, sending]);
  await waitForEnd(api, sent);
  const { pairs, flags, problems: found } = await verify(postgres.url, stories, sent, decided);
  problems = found;
  const victims = Object.entries(died).map(([name, n]) => `${name} ${n}`);
  process.stdout.write(
    `${count} stories, ${pairs} pairs, ${flags} flags, ${decided.length} decisions; killed: ${victims.join(', ')} (seed ${values.seed}); ${((Date.now() - begun) / 1000).toFixed(0)} s\n`,
  );
} finally {
  await fleet.stop();
  await Promise.all([postgres.stop(), redis.stop()]);
}
for (const problem of problems) process.stdout.write(`PROBLEM: ${problem}\n`);
process.stdout.write(problems.length === 0 ? 'nothing lost, same flags\n' : `${problems.length} problems\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
