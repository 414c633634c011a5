/** Packs the lexicons beside the compiled code, so that a process starts without stemming every form anew. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { packedFiles } from './dist/lexicon/pack.js';
import { ENCODING, packedStamp } from './dist/lexicon/packed.js';
import { packedVocabularies } from './dist/quantity/vocabulary.js';

const folder = new URL('./dist/lexicon/packed/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of files()) {
  const whole = new URL(`${name}.txt`, folder);
  const part = new URL(`${name}.${process.pid}.part`, folder);
  writeFileSync(part, text, ENCODING);
  renameSync(part, whole);
}

/** The stamp comes last: while it is not there, every process works the hash out by itself. */
function* files() {
  yield* packedFiles();
  yield* packedVocabularies();
  yield packedStamp();
}
