import { readFileSync } from 'node:fs';
import { acceptIngest, countStories, type Database } from '@variorum/store';

/** Editions of the example story; the first is the source, the others differ from it in one planted place each. */
const EDITIONS = ['en', 'zh-Hans', 'zh-Hant', 'es', 'fr', 'de'] as const;

/** Puts the example story into an empty database, through the same door as every other story. Returns whether it did. */
export async function loadExample(db: Database): Promise<boolean> {
  if ((await countStories(db)) > 0) return false;
  let storyId: string | undefined;
  for (const lang of EDITIONS) {
    const { ingest } = await acceptIngest(db, {
      ...(storyId ? { storyId } : { title: 'Example: Port Alden restricts night flights' }),
      editionName: lang,
      type: 'file',
      body: readFileSync(new URL(`../../example/${lang}.md`, import.meta.url)),
      fileName: `${lang}.md`,
      contentType: 'text/markdown; charset=utf-8',
      lang,
      isSource: lang === EDITIONS[0],
      // A crash in the middle of loading must not load twice on the next start.
      idempotencyKey: `example-${lang}`,
      actor: 'example',
    });
    storyId = ingest.storyId;
  }
  return true;
}
