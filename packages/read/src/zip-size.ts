import { inflateRawSync } from 'node:zlib';
import { ReadError } from './error.js';

/** Largest unpacked size of the text parts of a document, in bytes. */
const LARGEST_UNPACKED = 64 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/**
 * Refuses a zip whose XML parts unpack to more than 64 MB, whatever its directory claims: each part is unpacked with a
 * limit before any other reader sees it. Gives the names of all parts. @throws ReadError
 */
export function refuseZipBomb(bytes: Uint8Array, file: string): string[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let left = LARGEST_UNPACKED;
  try {
    const end = endOfDirectory(zip);
    let at = zip.readUInt32LE(end + 16);
    for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
      if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('its directory is damaged');
      const lengths = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [number, number, number];
      const name = zip.toString('utf8', at + 46, at + 46 + lengths[0]);
      names.push(name);
      if (/\.(?:xml|rels)$/i.test(name)) left -= unpackedSize(zip, at, left);
      at += 46 + lengths[0] + lengths[1] + lengths[2];
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadError(
        'too-large',
        file,
        `it unpacks to more than ${LARGEST_UNPACKED} bytes`,
        'give the text alone',
      );
    throw new ReadError(
      'broken',
      file,
      `not a readable Word document (${error instanceof Error ? error.message : error})`,
      'save it anew as .docx or give the text as .txt',
    );
  }
  return names;
}

function endOfDirectory(zip: Buffer): number {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 65_557); at--)
    if (zip.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  throw new Error('the file is cut off');
}

function unpackedSize(zip: Buffer, entry: number, most: number): number {
  const packed = zip.readUInt32LE(entry + 20);
  const start = zip.readUInt32LE(entry + 42);
  const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (zip.readUInt16LE(entry + 10) === 0) return packed;
  return inflateRawSync(zip.subarray(data, data + packed), { maxOutputLength: Math.max(1, most) }).length;
}
