import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/tools.js';
import { type Stack, startStack } from './stack.js';
import { FERRIES } from './story.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describeWith(['chromium'], 'how the page looks', () => {
  let stack: Stack;
  let storyId: string;
  beforeAll(async () => {
    stack = await startStack();
    storyId = await stack.ingest(FERRIES);
  });
  afterAll(() => stack?.close());

  const open = async (options: Parameters<Stack['page']>[0] = {}): Promise<Page> => {
    const page = await stack.page(options);
    await page.goto(`${stack.url}/stories/${storyId}`);
    await page.locator('article.card').waitFor();
    return page;
  };

  it('sets Arabic from right to left, names every language, and isolates quoted words', async () => {
    const page = await open();
    const arabic = page.locator('.texts .block[lang=ar]').first();
    expect(await arabic.evaluate((block) => getComputedStyle(block).direction)).toBe('rtl');
    expect(await arabic.evaluate((block) => getComputedStyle(block).textAlign)).toBe('start');
    expect(await page.locator('.texts .block[lang=en]').count()).toBe(6);
    await page
      .locator('.flag-item', { has: page.locator('[lang=ar]') })
      .first()
      .click();
    expect(await page.locator('article.card q[lang=ar]').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('article.card q[lang=en]').getAttribute('dir')).toBe('ltr');
    await page.context().close();
  });

  it('fits a phone: nothing is wider than the screen, the decisions are in sight', async () => {
    const page = await open(PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    for (const name of ['Confirm', 'Dismiss…', 'Fixed']) {
      const box = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
      expect(box.y + box.height).toBeLessThanOrEqual(844);
      expect(box.x + box.width).toBeLessThanOrEqual(390);
    }
    await page.getByRole('button', { name: 'Confirm', exact: true }).tap();
    await page.goto(stack.url);
    await page.locator('.story-item').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has enough contrast in ${colorScheme} mode`, async () => {
      const page = await open({ colorScheme });
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(luminance(background) < 0.2).toBe(colorScheme === 'dark');
      const poor = (await page.evaluate(textColors)).filter(({ text, color, behind }) => {
        return text.trim() !== '' && contrast(color, behind) < 4.5;
      });
      expect(poor).toEqual([]);
      await page.context().close();
    });

  it('can be used with the keyboard alone, and tells a screen reader what happens', async () => {
    const page = await open();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    await help.waitFor();
    expect(await help.innerText()).toContain('undo the last decision');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    expect(await page.locator('[role=status][aria-live=polite]').count()).toBe(1);
    expect(await page.locator('main').count()).toBe(1);
    const nameless = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, input, select, textarea')].filter((control) => {
          const labels = (control as HTMLInputElement).labels;
          return !(control.textContent?.trim() || control.getAttribute('aria-label') || labels?.length);
        }).length,
    );
    expect(nameless).toBe(0);
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe('solid');
    await page.context().close();
  });

  it('shows the heat map of flags over blocks and editions, and goes where it is pressed', async () => {
    const page = await open();
    expect(await page.locator('.heat tr').count()).toBe(2);
    expect(await page.locator('.heat tr').first().locator('td').count()).toBe(6);
    await page.locator('.heat tr').nth(1).locator('button').last().click();
    expect(await page.locator('.flag-item.current').innerText()).toContain('ar');
    await page.context().close();
  });
});

/** Every visible piece of text with its colour and the opaque colour behind it; runs in the page. */
function textColors(): { text: string; color: string; behind: string }[] {
  const opaque = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (!/, 0\)|\/ 0|transparent|color\(|\/ /.test(color)) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  return [...document.querySelectorAll('p, h1, h2, h3, h4, b, dt, dd, small, label, button, a, span, q, summary')]
    .filter((element) => {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      const box = element.getBoundingClientRect();
      return (
        own && box.width > 1 && !(element as HTMLButtonElement).disabled && getComputedStyle(element).opacity === '1'
      );
    })
    .map((element) => ({
      text: element.textContent?.slice(0, 40) ?? '',
      color: getComputedStyle(element).color,
      behind: opaque(element),
    }));
}

/** WCAG 2.2 relative luminance of `rgb(r, g, b)`. */
function luminance(color: string): number {
  const [r, g, b] = (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
