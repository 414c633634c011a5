import type { Termbase } from '@variorum/model';
import { decodeText } from '../decode.js';
import { readTable } from './table.js';
import { readTbx } from './tbx.js';

export { LONGEST_TERM, MOST_ENTRIES } from './draft.js';

/** Reads house terms, TBX or CSV by content. @throws ReadError naming file, line and remedy */
export function readTermbase(bytes: Uint8Array, fileName: string): Termbase {
  const text = decodeText(bytes, fileName).replace(/^\ufeff/, '');
  return /^\s{0,1000}</.test(text) ? readTbx(text, fileName) : readTable(text, fileName);
}
