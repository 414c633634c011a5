import { readFileSync } from 'node:fs';
import { readDocument } from '@variorum/read';
import { describe, expect, it } from 'vitest';

/** Every fixture is the same article in its language, with the furniture of the page it was copied from. */
const SHAPE = [
  'headline',
  'paragraph',
  'subhead',
  'paragraph',
  'list-item',
  'list-item',
  'subhead',
  'paragraph',
  'paragraph',
];

describe('text pasted from a web page', () => {
  for (const lang of ['es', 'zh-Hans', 'de', 'ar', 'ja']) {
    it(`leaves the furniture out and keeps the article (${lang})`, async () => {
      const bytes = readFileSync(new URL(`pasted/harbour.${lang}.txt`, import.meta.url));
      const { edition } = await readDocument({ bytes });
      expect(edition.lang).toBe(lang);
      expect(edition.blocks.map((block) => block.kind)).toEqual(SHAPE);
      expect(edition.blocks.map((block) => block.index)).toEqual(SHAPE.map((_, i) => i));
      expect(edition.blocks[3]!.text).toContain('900');
      expect(edition.blocks[4]!.text).not.toMatch(/^[•・]/);
    });
  }

  it('keeps a short article that looks like furniture', async () => {
    const { edition } = await readDocument({ bytes: Buffer.from('Comments\n\nShare\n'), lang: 'en' });
    expect(edition.blocks).toHaveLength(2);
  });
});
