import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWith } from '../support/tools.js';
import { type Stack, startStack } from './stack.js';

const MARKUP =
  '<img src=x onerror="document.title=\'owned\'"></script><script>document.title="owned"</script><b>bold</b>';
const HOSTILE = [
  {
    name: `${MARKUP}`,
    lang: 'en',
    text: `Bank \u202egnikcah\u202c denies ${MARKUP}\n\nThe bank lost 3 million euros, said ${MARKUP} on Monday.\n\nIt is closed until 5 May.`,
  },
  {
    name: 'de',
    lang: 'de',
    text: `Bank dementiert ${MARKUP}\n\nDie Bank verlor 30 Millionen Euro, sagte ${MARKUP} am Dienstag.\n\nSie ist bis 5. Mai geschlossen. \u2067\u202eEnde`,
  },
];

describeWith(['chromium'], 'hostile text', () => {
  let stack: Stack;
  let storyId: string;
  beforeAll(async () => {
    stack = await startStack();
    storyId = await stack.ingest(HOSTILE);
  });
  afterAll(() => stack?.close());

  it('is shown as text everywhere and runs nothing', async () => {
    const page = await stack.page({ reviewer: `<i>${MARKUP.slice(0, 60)}` });
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    for (const path of ['/', `/stories/${storyId}`]) {
      await page.goto(stack.url + path);
      await page.getByText('<img src=x onerror').first().waitFor();
      expect(await page.locator('#app img, #app script, #app b:text-is("bold")').count()).toBe(0);
    }
    await page.keyboard.press('m');
    await page.keyboard.type(MARKUP);
    await page.keyboard.press('Enter');
    await page.locator('.history').getByText('<script>').waitFor();
    expect(await page.locator('#app img, #app script').count()).toBe(0);
    expect(await page.title()).not.toBe('owned');
    expect(requests.filter((path) => path.endsWith('/x'))).toEqual([]);
    // The icon of a page is the only thing that a browser asks for by itself.
    expect(stack.complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    await page.context().close();
  });

  it('cannot turn words around with direction controls: they are shown', async () => {
    const page = await stack.page();
    await page.goto(`${stack.url}/stories/${storyId}`);
    await page.locator('.texts .block').first().waitFor();
    const text = (await page.locator('.texts').innerText()) + (await page.title());
    if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) throw new Error('a direction control reached the page');
    expect(text).toMatch(/gnikcah/);
    await page.context().close();
  });

  it('is held by a policy without unsafe-inline, which refuses inline scripts and styles', async () => {
    const response = await fetch(`${stack.url}/`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const html = await response.text();
    expect(html).not.toMatch(/<style|style=|<script(?![^>]*src=)/);
    const script = /src="([^"]+\.js)"/.exec(html)![1];
    const asset = await fetch(stack.url + script);
    expect(asset.headers.get('cache-control')).toMatch(/max-age=31536000, immutable/);
    const page = await stack.page();
    await page.goto(stack.url);
    const refused = await page.evaluate(() => {
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "owned"';
        document.body.append(script);
        document.body.innerHTML = '<img src=x onerror="document.title=1">';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused, 'trusted types: no text becomes markup').toBe(true);
    expect(await page.title()).not.toBe('owned');
    await page.context().close();
  });
});
