import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/tools.js';
import { type Stack, startStack } from './stack.js';
import { FERRIES } from './story.js';

const rows = (page: Page) => page.locator('.texts .row:not(.heads)');
const shape = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all.map((row) =>
      [...row.querySelectorAll('.cell')].map((cell) => cell.querySelectorAll('.block').length).join(':'),
    ),
  );

describeWith(['chromium'], 'working on the texts in a browser', () => {
  let stack: Stack;
  let storyId: string;
  beforeAll(async () => {
    stack = await startStack();
    storyId = await stack.ingest(FERRIES);
  });
  afterAll(() => stack?.close());

  it('merges, splits, moves and unlinks blocks; the pair is compared again and the links can be taken back', async () => {
    const page = await stack.page({ reviewer: 'Eva' });
    await page.goto(`${stack.url}/stories/${storyId}`);
    await rows(page).first().waitFor();
    await page.getByRole('combobox', { name: /^Compare/ }).selectOption({ label: 'English ⇄ German' });
    const { pairs } = await stack.get(`/stories/${storyId}`);
    const pairId = new URL(page.url()).searchParams.get('view');
    expect(pairs.map((pair: { id: string }) => pair.id)).toContain(pairId);
    expect(await shape(page)).toEqual(Array(6).fill('1:1'));
    await page.keyboard.press('a');

    await rows(page).nth(2).getByRole('button', { name: 'merge with next row' }).click();
    expect(await shape(page)).toEqual(['1:1', '1:1', '2:2', '1:1', '1:1']);
    await compared(stack, pairId!);
    await expect.poll(() => shape(page)).toEqual(['1:1', '1:1', '2:2', '1:1', '1:1']);
    await rows(page).nth(2).getByText('linked by hand').waitFor();

    await rows(page).nth(2).getByRole('button', { name: 'split row' }).click();
    await expect.poll(() => shape(page)).toEqual(Array(6).fill('1:1'));
    await rows(page)
      .nth(4)
      .getByRole('button', { name: /^Move block 5 of de to the row below/ })
      .click();
    await expect.poll(() => shape(page)).toEqual(['1:1', '1:1', '1:1', '1:1', '1:0', '1:2']);
    await rows(page)
      .nth(0)
      .getByRole('button', { name: /^Unlink block 1 of de/ })
      .click();
    await compared(stack, pairId!);
    await page.reload();
    await rows(page).first().waitFor();
    await expect.poll(async () => (await shape(page)).filter((row) => row === '1:0').length).toBe(2);

    await page.keyboard.press('a');
    const takeBack = page.getByRole('button', { name: 'take the link of Eva back' });
    // Under a correction may lie an earlier one of the same blocks; in the end the aligner has the say again.
    for (let clicks = 0; (await takeBack.count()) > 0 && clicks < 12; clicks++) {
      await takeBack.first().click();
      await compared(stack, pairId!);
    }
    await expect.poll(() => shape(page)).toEqual(Array(6).fill('1:1'));
    expect((await stack.get(`/pairs/${pairId}`)).alignment.links.some((link: { pinned?: true }) => link.pinned)).toBe(
      false,
    );
    await page.context().close();
  });

  it('compares two translations with each other to look at', async () => {
    const page = await stack.page();
    await page.goto(`${stack.url}/stories/${storyId}`);
    await rows(page).first().waitFor();
    await page.getByRole('combobox', { name: /^Compare/ }).selectOption({ label: 'German ⇄ Arabic' });
    await page.getByText('Compared in passing').waitFor();
    expect(await page.locator('.heads').innerText()).toMatch(/German[\s\S]*Arabic/);
    await page.keyboard.press('c');
    await page.reload();
    await page.getByText('Compared in passing').waitFor();
    expect(await page.locator('article.card .state').innerText()).toBe('open');
    await page.context().close();
  });

  it('takes a story in from pasted text, says how far it is, and says what is wrong with what cannot be read', async () => {
    const page = await stack.page();
    await page.goto(stack.url);
    await page.getByRole('button', { name: 'Add story…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a story' });
    await dialog.getByLabel(/^Text/).fill('Bridge closed\n\nThe bridge at Orme is closed for 3 days.');
    await dialog.getByLabel('Name of the edition').fill('english');
    await dialog.getByLabel(/other editions were made/).check();
    await dialog.getByRole('button', { name: 'Add story' }).click();
    await dialog.locator('.ingest.done').waitFor();
    await dialog.getByLabel(/^Text/).fill('Brücke gesperrt\n\nDie Brücke in Orme ist für 30 Tage gesperrt.');
    await dialog.getByLabel('Name of the edition').fill('deutsch');
    await dialog.getByLabel('Language').fill('de');
    await dialog.getByRole('button', { name: 'Add edition' }).click();
    await expect.poll(() => dialog.locator('.ingest.done').count(), { timeout: 15_000 }).toBe(2);

    await dialog.getByRole('tab', { name: 'File' }).click();
    await dialog
      .getByLabel(/HTML, Markdown/)
      .setInputFiles({ name: 'empty.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('no archive') });
    await dialog.getByRole('button', { name: 'Add edition' }).click();
    const failed = dialog.locator('.ingest.failed');
    await failed.waitFor();
    expect(await failed.innerText()).toContain('empty.docx');
    await dialog.getByRole('link', { name: 'Open the story' }).click();
    await page.locator('article.card').waitFor();
    expect(await page.locator('article.card .compared').innerText()).toMatch(/3 days[\s\S]*30 Tage/);
    await page.context().close();
  });

  it('shows what changed between two revisions, and closes flags that the change answers', async () => {
    const [, german] = FERRIES;
    const page = await stack.page();
    await page.goto(`${stack.url}/stories/${storyId}?kind=number`);
    await page.locator('.flag-item').first().waitFor();
    const before = await page.locator('.flag-item').count();
    await stack.ingest([{ ...german!, text: german!.text.replace('42.000', '4.200') }], storyId);
    await expect.poll(() => page.locator('.flag-item').count(), { timeout: 15_000 }).toBe(before - 1);
    await page.getByRole('button', { name: 'revision 2, what changed?' }).click();
    const dialog = page.getByRole('dialog', { name: 'What changed in German' });
    await dialog.locator('ins').first().waitFor();
    expect(await dialog.locator('del').allInnerTexts()).toContain('42');
    expect((await dialog.locator('ins').allInnerTexts()).join('')).toContain('4');
    await page.context().close();
  });

  it('asks for a token once one exists, and lets a reader read only', async () => {
    const make = (role: string, secret?: string) =>
      fetch(`${stack.url}/api/v1/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(secret ? { authorization: `Bearer ${secret}` } : {}) },
        body: JSON.stringify({ name: `the ${role}`, role }),
      }).then((response) => response.json() as Promise<{ secret: string }>);
    const admin = await make('admin');
    const reader = await make('reader', admin.secret);
    const page = await stack.page();
    await page.goto(`${stack.url}/stories/${storyId}`);
    await page.getByLabel('API token').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This token is not valid').waitFor();
    await page.getByLabel('API token').fill(reader.secret);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.locator('article.card').waitFor();
    await page.getByText('may read but not decide').waitFor();
    expect(await page.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.reload();
    await page.locator('article.card').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('API token').waitFor();
    await page.context().close();
  });
});

async function compared(stack: Stack, pairId: string): Promise<void> {
  // The correction has to arrive before its comparison can be waited for.
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect.poll(async () => (await stack.get(`/pairs/${pairId}`)).stage, { timeout: 15_000 }).toBe('done');
}
