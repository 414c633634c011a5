/** Packs the lexicons beside the compiled code, so that a process starts without stemming every form anew. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { packedFiles } from './dist/lexicon/pack.js';

const folder = new URL('./dist/lexicon/packed/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of packedFiles()) {
  const whole = new URL(`${name}.txt`, folder);
  const part = new URL(`${name}.${process.pid}.part`, folder);
  writeFileSync(part, text);
  renameSync(part, whole);
}
