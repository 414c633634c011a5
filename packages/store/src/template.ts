import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The schema's history; runs unchanged on PGlite and PostgreSQL. */
export const MIGRATIONS = fileURLToPath(new URL('../migrations', import.meta.url));

/**
 * Where the build keeps an empty embedded database with the schema in it: starting from it takes a fraction of the time
 * of making one. Named by what went into it, so that a stale one is never used.
 */
export function templateFile(): string {
  const hash = createHash('sha256');
  const require = createRequire(import.meta.url);
  const engine = readFileSync(require.resolve('@electric-sql/pglite').replace(/dist.*$/, 'package.json'), 'utf8');
  hash.update((JSON.parse(engine) as { version: string }).version);
  for (const file of readdirSync(MIGRATIONS).sort())
    if (file.endsWith('.sql')) hash.update(readFileSync(`${MIGRATIONS}/${file}`));
  return fileURLToPath(new URL(`../dist/template-${hash.digest('hex').slice(0, 12)}.tgz`, import.meta.url));
}

/** The template, when the build made one; without it the database is made from nothing. */
export function readTemplate(): Blob | undefined {
  const file = templateFile();
  return existsSync(file) ? new Blob([readFileSync(file)]) : undefined;
}
