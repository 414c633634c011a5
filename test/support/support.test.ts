import pg from 'pg';
import { expect, it } from 'vitest';
import { launchChromium } from './chromium.js';
import { startPrivatePostgres } from './postgres.js';
import { answers, startPrivateRedis } from './redis.js';
import { describeWith } from './tools.js';

describeWith(['redis'], 'a private Redis', () => {
  it('starts and ends', async () => {
    const redis = await startPrivateRedis();
    const port = Number(new URL(redis.url).port);
    expect(await answers(port)).toBe(true);
    await redis.stop();
    expect(await answers(port)).toBe(false);
  });
});

describeWith(['postgres'], 'a private PostgreSQL', () => {
  it('starts, answers and ends', async () => {
    const postgres = await startPrivatePostgres();
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    await client.end();
    await postgres.stop();
  });
});

describeWith(['chromium'], 'a real Chromium', () => {
  it('starts and shows a page', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    await page.setContent('<h1>Variorum</h1>');
    expect(await page.textContent('h1')).toBe('Variorum');
    await browser.close();
  });
});
