import { ReadError, readDocument } from '@variorum/read';
import { describe, expect, it } from 'vitest';

const read = (text: string | Uint8Array, fileName: string) =>
  readDocument({ bytes: typeof text === 'string' ? Buffer.from(text) : text, fileName, lang: 'en' });
const shown = async (text: string, fileName: string) =>
  (await read(text, fileName)).edition.blocks.map((block) => `${block.kind}: ${block.text}`);

const PAGE = `<!doctype html><html lang="pt-BR"><head><title>Harbour | Daily</title>
<link rel="canonical" href="https://daily.example/en/harbour"><link rel="alternate" hreflang="x-default" href="/harbour">
<link rel="alternate" hreflang="zh-Hant" href="https://daily.example/zh/harbour">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Harbour short",
"datePublished":"2026-05-26T08:00:00Z","inLanguage":{"@type":"Language","alternateName":"en"},
"translationOfWork":{"@id":"/harbour"}}]}</script></head><body>
<header><h1>The Daily</h1><nav><a href="/">Home</a></nav></header><main><article><h1>Harbour to grow by a third</h1>
<figure><img src="a.jpg"><figcaption>The harbour in May.</figcaption></figure>
<p>The ministry approved the extension of the harbour on Monday, <b>with conditions</b> attached, officials said.</p>
<h2>What will be built</h2><p>The project adds two quays, a breakwater of 900 metres, and a road to the motorway.</p>
<ul><li>A quay for containers<ul><li>with two cranes</li></ul></li><li>A quay for cruises</li></ul>
<blockquote><p>“Nobody was asked,” the mayor said, adding that the city would go to court over the plan.</p></blockquote>
<table><caption>Costs, in millions</caption><tr><th>Part</th><th>Euro</th></tr><tr><td>Quays</td><td>180</td></tr></table>
<p>Work must begin before June, the ministry said, or the permit of the harbour authority will lapse.</p>
<script>alert(1)</script><button>Share</button></article></main><footer>All rights reserved</footer></body></html>`;

describe('HTML', () => {
  it('gives the article in order, every block with its kind', async () => {
    expect(await shown(PAGE, 'a.html')).toEqual([
      'headline: Harbour to grow by a third',
      'caption: The harbour in May.',
      'paragraph: The ministry approved the extension of the harbour on Monday, with conditions attached, officials said.',
      'subhead: What will be built',
      'paragraph: The project adds two quays, a breakwater of 900 metres, and a road to the motorway.',
      'list-item: A quay for containers',
      'list-item: with two cranes',
      'list-item: A quay for cruises',
      'quote: “Nobody was asked,” the mayor said, adding that the city would go to court over the plan.',
      'caption: Costs, in millions',
      'paragraph: Part | Euro',
      'paragraph: Quays | 180',
      'paragraph: Work must begin before June, the ministry said, or the permit of the harbour authority will lapse.',
    ]);
  });

  it('reads what the page declares', async () => {
    const { declared, edition } = await readDocument({ bytes: Buffer.from(PAGE), fileName: 'a.html' });
    expect(declared).toMatchObject({
      headline: 'Harbour short',
      lang: 'en',
      published: '2026-05-26T08:00:00Z',
      url: 'https://daily.example/en/harbour',
      translationOf: 'https://daily.example/harbour',
    });
    expect(declared.alternates).toEqual([
      { lang: 'x-default', url: 'https://daily.example/harbour' },
      { lang: 'zh-Hant', url: 'https://daily.example/zh/harbour' },
    ]);
    expect(edition.published).toBe('2026-05-26T08:00:00Z');
  });

  it('ends a headline that was never closed at the next block', async () => {
    const blocks = await shown('<html><body><h1>A title<p>The first paragraph, unclosed.<p>The second one.', 'a.html');
    expect(blocks).toEqual([
      'headline: A title',
      'paragraph: The first paragraph, unclosed.',
      'paragraph: The second one.',
    ]);
  });
});

describe('Markdown', () => {
  it('keeps kinds and order', async () => {
    const text =
      '---\nlang: en\n---\n# A *title*\n\nSome **bold [link](http://a.example/b_(c))** text\nover two lines.\n\nPart two\n--------\n\n1. one\n2. two\n   goes on\n\n> quoted\n> words\n\n> another\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\nAT&amp;T and snake_case_name, 2 * 3 * 4.';
    expect(await shown(text, 'a.md')).toEqual([
      'headline: A title',
      'paragraph: Some bold link text over two lines.',
      'subhead: Part two',
      'list-item: one',
      'list-item: two goes on',
      'quote: quoted words',
      'quote: another',
      'paragraph: a | b',
      'paragraph: 1 | 2',
      'paragraph: code',
      'paragraph: AT&T and snake_case_name, 2 * 3 * 4.',
    ]);
  });
});

describe('a text without an ending', () => {
  it('is Markdown when it begins with front matter or a heading', async () => {
    expect(await shown('---\nlang: en\n---\n# Title\n\nText of it.', 'standard input')).toEqual([
      'headline: Title',
      'paragraph: Text of it.',
    ]);
    expect(await shown('#Harbour is a hashtag of many.\n\nMore.', 'standard input')).toContain('paragraph: More.');
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [string, string | Uint8Array, string, RegExp])[] = [
    ['an empty file', '', 'a.txt', /a\.txt: the file is empty; give/],
    ['white space', ' \n\t', 'a.md', /white space; give/],
    ['a PDF', '%PDF-1.4\n1 0 obj', 'a.txt', /a PDF.*\.docx/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'a.html', /a picture/],
    ['random bytes', Uint8Array.from({ length: 3000 }, (_, i) => (i * 89) % 256), 'a.txt', /binary data/],
    ['a text named .docx', 'hello', 'a.docx', /not a Word document.*save it anew/],
    ['a broken zip', Buffer.from('504b0304ffffffff', 'hex'), 'a.docx', /not a readable Word document/],
    ['broken JSON', '{"title": ', 'a.json', /not valid JSON.*mend/],
    ['JSON without text', '{"a":1}', 'a.json', /none of: title/],
    ['tags nested too deep', '<div>'.repeat(2000), 'a.html', /nested too deep/],
    ['too many tags', '<br>'.repeat(70_000), 'a.html', /too many tags/],
    ['comments alone', '<!--'.repeat(1000), 'a.html', /holds no text|no text/],
    ['more than 20 MB', new Uint8Array(21 * 1024 * 1024).fill(97), 'a.txt', /the limit is 20971520/],
  ];
  for (const [name, content, file, message] of cases)
    it(`names file and remedy: ${name}`, async () => {
      const error = await read(content, file).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(ReadError);
      expect((error as Error).message).toMatch(message);
      expect((error as Error).message.startsWith(`${file}: `)).toBe(true);
    });

  const slow: readonly (readonly [string, string])[] = [
    ['a.txt', 'The ban stays. '.repeat(70_000)],
    ['a.txt', 'a'.repeat(1_000_000)],
    ['b.md', 'The *government said [on Tuesday that_ the ban stays. '.repeat(20_000)],
    ['c.md', '['.repeat(100_000)],
    ['d.md', '*a '.repeat(100_000)],
    ['e.md', '[a]('.repeat(100_000)],
    ['f.md', '> '.repeat(50_000)],
    ['g.html', `<html><body><p>${'The ban stays, they said. '.repeat(40_000)}</p></body></html>`],
    ['h.html', `<p ${'a="1" '.repeat(50_000)}>text of it</p>`],
  ];
  for (const [file, content] of slow)
    it(`gets through ${content.length} characters of ${content.slice(0, 12)}… (${file})`, async () => {
      await read(content, file).catch((error: unknown) => expect(error).toBeInstanceOf(ReadError));
    }, 15_000);
});
