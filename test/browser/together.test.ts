import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/tools.js';
import { type Stack, startStack } from './stack.js';
import { FERRIES } from './story.js';

const card = (page: Page) => page.locator('article.card');

describeWith(['chromium'], 'two reviewers at once', () => {
  let stack: Stack;
  let storyId: string;
  beforeAll(async () => {
    stack = await startStack();
    storyId = await stack.ingest(FERRIES);
  });
  afterAll(() => stack?.close());

  it('lets each see what the other decided, without a reload', async () => {
    const [eva, omar] = [await stack.page({ reviewer: 'Eva' }), await stack.page({ reviewer: 'Omar' })];
    for (const page of [eva, omar]) {
      await page.goto(`${stack.url}/stories/${storyId}`);
      await card(page).waitFor();
    }
    const flag = await card(eva).getAttribute('data-flag');
    expect(await card(omar).getAttribute('data-flag')).toBe(flag);
    // Time for both event streams to be open.
    await eva.waitForTimeout(500);
    await eva.keyboard.press('c');
    await card(omar).locator('.state', { hasText: 'confirmed' }).waitFor();
    await card(omar).locator('.history').getByText('Eva').waitFor();
    await omar.keyboard.press('m');
    await omar.keyboard.type('agreed');
    await omar.keyboard.press('Enter');
    await eva.keyboard.press('k');
    await card(eva).locator('.history').getByText('agreed').waitFor();
    for (const page of [eva, omar]) await page.context().close();
  });

  it('applies one of two decisions made on the same version, and tells the other person what happened', async () => {
    const [eva, omar] = [await stack.page({ reviewer: 'Eva' }), await stack.page({ reviewer: 'Omar' })];
    const { flags } = await stack.get(`/flags?storyId=${storyId}&state=open`);
    const { id } = flags[0];
    for (const page of [eva, omar]) {
      // Without live events each page holds the version it was opened with.
      await page.route('**/api/v1/events*', (route) => route.abort());
      await page.goto(`${stack.url}/stories/${storyId}?flag=${id}`);
      await card(page).waitFor();
    }
    await eva.keyboard.press('c');
    await expect.poll(async () => (await stack.get(`/flags/${id}`)).state).toBe('confirmed');
    await omar.keyboard.press('f');
    await omar.keyboard.press('k');
    await omar.locator(`.flag-item`).first().waitFor();
    await omar.locator('.notice', { hasText: 'Eva was faster' }).waitFor();
    const after = await stack.get(`/flags/${id}`);
    expect(after.state).toBe('confirmed');
    expect(after.decisions.map((decision: { actor: string }) => decision.actor)).toEqual(['Eva']);
    for (const page of [eva, omar]) await page.context().close();
  });
});
