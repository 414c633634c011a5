import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Flag } from '@variorum/model';
import { UsageError } from './errors.js';

/** Fingerprints accepted earlier. A missing file is an error: a gate that silently accepts nothing would lie. */
export function readBaseline(file: string | undefined): ReadonlySet<string> {
  if (file === undefined) return new Set();
  if (!existsSync(file))
    throw new UsageError(`baseline ${file}: no such file; write one with --write-baseline ${file}`);
  try {
    const data = JSON.parse(readFileSync(file, 'utf8')) as { flags?: { fingerprint?: unknown }[] };
    if (!Array.isArray(data.flags)) throw new Error('no "flags" list');
    return new Set(data.flags.map((flag) => String(flag.fingerprint)));
  } catch (error) {
    throw new UsageError(
      `baseline ${file}: not a baseline of Variorum (${error instanceof Error ? error.message : error}); write it anew with --write-baseline`,
    );
  }
}

/** Writes all flags as accepted, sorted, with their words beside them so that a person can read the diff. */
export function writeBaseline(file: string, flags: readonly Flag[]): void {
  const seen = new Map(
    flags.map((flag) => [
      flag.fingerprint,
      {
        fingerprint: flag.fingerprint,
        kind: flag.kind,
        source: flag.source?.text ?? null,
        target: flag.target?.text ?? null,
      },
    ]),
  );
  const sorted = [...seen.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  try {
    writeFileSync(`${file}.tmp`, `${JSON.stringify({ version: 1, flags: sorted }, null, 2)}\n`);
    renameSync(`${file}.tmp`, file);
  } catch (error) {
    throw new UsageError(`--write-baseline ${file}: cannot write (${(error as NodeJS.ErrnoException).code})`);
  }
}
