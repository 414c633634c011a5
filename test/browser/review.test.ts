import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/tools.js';
import { type Stack, startStack } from './stack.js';
import { FERRIES, longStory } from './story.js';

const card = (page: Page) => page.locator('article.card');
const state = (page: Page) => card(page).locator('.state');
const listed = (page: Page) => page.locator('.flag-item');

describeWith(['chromium'], 'reviewing a story in a browser', () => {
  let stack: Stack;
  let storyId: string;
  beforeAll(async () => {
    stack = await startStack();
    storyId = await stack.ingest(FERRIES);
  });
  afterAll(() => stack?.close());

  it('goes from the list to a story and through its flags by keyboard; decisions are there after a reload', async () => {
    const page = await stack.page({ reviewer: 'Eva' });
    await page.goto(stack.url);
    const item = page.locator('.story-item', { hasText: 'Harbour town' });
    await item.locator('.count').first().waitFor();
    await item.click();
    await card(page).waitFor();
    const first = await card(page).getAttribute('data-flag');
    const total = await listed(page).count();
    expect(total).toBeGreaterThanOrEqual(3);

    await page.keyboard.press('j');
    const second = await card(page).getAttribute('data-flag');
    expect(second).not.toBe(first);
    await page.keyboard.press('k');
    expect(await card(page).getAttribute('data-flag')).toBe(first);

    await page.keyboard.press('c');
    await page.locator(`article.card:not([data-flag="${first}"])`).waitFor();
    const dismissed = await card(page).getAttribute('data-flag');
    await page.keyboard.press('x');
    await page.getByText('Why dismiss it?').waitFor();
    await page.keyboard.press('2');
    await page.locator(`article.card:not([data-flag="${dismissed}"])`).waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('u');
    await expectStates(stack, storyId, { [first!]: 'confirmed', [dismissed!]: 'dismissed' });

    await page.goto(`${stack.url}/stories/${storyId}?state=confirmed,dismissed,fixed&flag=${dismissed}`);
    await state(page).getByText('dismissed').waitFor();
    expect(await listed(page).count()).toBe(2);
    await card(page).getByText('intended by the editor').waitFor();
    await card(page).getByText('Eva').first().waitFor();
    await page.context().close();
  });

  it('shows both texts level with each other, the claim, both values, the scale, severity apart from confidence', async () => {
    const page = await stack.page();
    await page.goto(`${stack.url}/stories/${storyId}?kind=strength&state=open,confirmed,dismissed,fixed`);
    await card(page).waitFor();
    expect(await card(page).locator('.claim').innerText()).toMatch(/German is stronger than English/);
    expect(await card(page).locator('.compared').innerText()).toMatch(/restricts[\s\S]*verbietet/);
    const drawing = card(page).locator('svg.scale');
    expect(await drawing.getAttribute('aria-label')).toMatch(/English at .*, German at /);
    expect(await drawing.locator('circle').count()).toBe(2);
    expect(await card(page).innerText()).toMatch(/Severity, if true[\s\S]*Confidence[\s\S]*Checked here and equal/);
    const marks = page.locator('.texts mark.current');
    const tops = await marks.evaluateAll((all) => all.map((mark) => mark.closest('.row')!.getBoundingClientRect().top));
    expect(tops.length).toBe(2);
    expect(tops[0]).toBe(tops[1]);
    await page.context().close();
  });

  it('keeps comments, and decides all flags with one cause together', async () => {
    const page = await stack.page({ reviewer: 'Omar' });
    const { flags } = await stack.get(`/flags?storyId=${storyId}&state=open,confirmed,dismissed,fixed&kind=number`);
    const twins = flags.filter((flag: { cause: string }) => flag.cause === flags[0].cause);
    expect(twins.length, 'the German and the Arabic edition have the same wrong number').toBe(2);
    await page.goto(`${stack.url}/stories/${storyId}?kind=number&state=open,confirmed,dismissed,fixed`);
    await card(page).waitFor();
    await page.keyboard.press('m');
    await page.keyboard.type('ask the desk');
    await page.keyboard.press('Enter');
    await card(page).locator('.history').getByText('ask the desk').waitFor();
    await page.keyboard.press('Escape');
    for (let i = 0; i < twins.length; i++) {
      if ((await state(page).innerText()) !== 'open') await page.keyboard.press('r');
      await page.keyboard.press('j');
    }
    await card(page).getByText('1 other open flag with the same cause').waitFor();
    await page.getByRole('button', { name: 'confirm all' }).click();
    await expectStates(stack, storyId, Object.fromEntries(twins.map((flag: { id: string }) => [flag.id, 'confirmed'])));
    await page.context().close();
  });

  it('filters by severity, kind, state and confidence, and keeps the filter in the address', async () => {
    const page = await stack.page();
    await page.goto(`${stack.url}/stories/${storyId}?state=open,confirmed,dismissed,fixed`);
    await listed(page).first().waitFor();
    const all = await listed(page).count();
    await page.locator('.filters summary').click();
    await page.getByLabel('Different number').check();
    expect(await listed(page).count()).toBeLessThan(all);
    expect(page.url()).toContain('kind=number');
    await page.getByLabel('Different number').uncheck();
    await page.getByLabel(/sure$/).fill('95');
    await page.getByText(/less certain flags? not shown/).waitFor();
    await page.getByLabel('Different number').check();
    await page.getByRole('button', { name: 'As usual' }).click();
    expect(new URL(page.url()).search).not.toContain('kind');
    await page.context().close();
  });

  it('answers every key within 200 ms, also in a story of 200 blocks', { timeout: 120_000, retry: 2 }, async () => {
    const long = await stack.ingest(longStory(200));
    const page = await stack.page();
    await page.goto(`${stack.url}/stories/${long}`);
    await card(page).waitFor();
    await page.evaluate(() => {
      const seen: number[] = [];
      Object.assign(globalThis, { seen });
      // From the key to the next paint, as the browser itself measures it; times below 16 ms are not reported.
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (entry.name === 'keydown') seen.push(entry.duration);
      });
      observer.observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
    });
    for (const key of ['j', 'k', 'c', 'c', 'f', 'c', 'u', 'j', 'c', 'f']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
    }
    const times: number[] = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
    times.sort((a, b) => a - b);
    const flags = await listed(page).count();
    console.log(
      `key to paint with ${flags} flags in 200 blocks: median ${times[times.length >> 1] ?? 16} ms, worst ${times.at(-1) ?? 16} ms of ${times.length} over 16 ms`,
    );
    expect(times[Math.floor(times.length / 2)] ?? 0).toBeLessThan(200);
    await page.context().close();
  });

  it('made no page complain', () => expect(stack.complaints).toEqual([]));
});

async function expectStates(stack: Stack, storyId: string, wanted: Record<string, string>): Promise<void> {
  await expect
    .poll(
      async () => {
        const { flags } = await stack.get(`/flags?storyId=${storyId}&limit=500`);
        const found = flags.filter((flag: { id: string }) => flag.id in wanted);
        return Object.fromEntries(found.map((flag: { id: string; state: string }) => [flag.id, flag.state]));
      },
      { timeout: 10_000 },
    )
    .toEqual(wanted);
}
