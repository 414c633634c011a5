import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDeclaration, UDHR_FILES } from '../align/udhr.js';

const corpora = fileURLToPath(new URL('../../corpora', import.meta.url));

/** A language's running text from one source, in paragraphs. */
export type Texts = ReadonlyMap<string, readonly string[]>;

export function declarations(langs: readonly string[]): Texts {
  return new Map(
    langs.filter((lang) => UDHR_FILES[lang]).map((lang) => [lang, readDeclaration(lang).paragraphs] as const),
  );
}

/** The faithful and diverging editions of our own stories; both are text of their language. */
export function ownCorpora(): Texts {
  return stories(corpora);
}

/** Stories in a folder of folders, `NAME/<lang>[.anything].md`, by primary language; undefined when it is not there. */
export function storiesIn(folder: string): Texts | undefined {
  return existsSync(folder) ? stories(folder) : undefined;
}

function stories(folder: string): Texts {
  const found = new Map<string, string[]>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder).sort()) {
    if (!statSync(join(folder, name)).isDirectory()) continue;
    for (const file of readdirSync(join(folder, name)).sort()) {
      if (!file.endsWith('.md')) continue;
      const lang = file.split(/[-.]/, 1)[0]!;
      const blocks = readFileSync(join(folder, name, file), 'utf8')
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .split(/\n\s*\n/);
      found.set(lang, [...(found.get(lang) ?? []), ...blocks.map(plain).filter((text) => text !== '')]);
    }
  }
  return found;
}

function plain(block: string): string {
  return block
    .replace(/^[#>*\s-]+/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
