import { type BitextPair, LONGEST_LINE, looksLikeXml, ReadError, readBitext, TsvRows } from '@variorum/read';
import { openStream } from './read-file.js';

/** A pair with its place in the file, for reports that point at files. */
export interface PlacedPair extends BitextPair {
  /** Line and columns from 1 where both texts begin; only a TSV has them. */
  readonly at?: readonly [{ line: number; column: number }, { line: number; column: number }];
}

/** Largest TMX or XLIFF, in bytes: these are parsed as a whole. A TSV has no limit, it is read line by line. */
const LARGEST_XML = 100 * 1024 * 1024;

/** Pairs of a TSV, TMX or XLIFF file, or of standard input for `-`. @throws ReadError or UsageError naming the place */
export async function* pairsOf(
  file: string,
  languages: { sourceLang?: string | undefined; targetLang?: string | undefined },
): AsyncGenerator<PlacedPair> {
  const fileName = file === '-' ? 'standard input' : file;
  const stream = (await openStream(file)) as AsyncIterable<Buffer>;
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  const start: Buffer = first.done ? Buffer.alloc(0) : first.value;
  if (isWide(start) || looksLikeXml(start.subarray(0, 4096).toString('utf8'))) {
    yield* readBitext({ bytes: await rest(start, chunks, fileName), fileName, ...languages });
    return;
  }
  const rows = new TsvRows({ fileName, ...languages });
  let line = 0;
  for await (const row of linesOf(start, chunks, fileName)) {
    line++;
    const pair = rows.read(row);
    yield {
      ...pair,
      at: [
        { line, column: 1 },
        { line, column: pair.source.length + 2 },
      ],
    };
  }
  if (line === 0)
    throw new ReadError('empty', fileName, 'the file is empty', 'write source TAB target, one pair on each line');
}

/** UTF-16 is decoded as a whole. */
function isWide(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

async function rest(start: Buffer, chunks: AsyncIterator<Buffer>, fileName: string): Promise<Buffer> {
  const all = [start];
  let size = start.length;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    size += next.value.length;
    if (size > LARGEST_XML)
      throw new ReadError('too-large', fileName, `more than ${LARGEST_XML} bytes`, 'split it, or give it as TSV');
    all.push(next.value);
  }
  return Buffer.concat(all);
}

/** Lines of a UTF-8 stream without their line feeds. Only a line feed ends a line. */
async function* linesOf(start: Buffer, chunks: AsyncIterator<Buffer>, fileName: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let open = '';
  let line = 0;
  for (let next: IteratorResult<Buffer> = { value: start }; ; next = await chunks.next()) {
    open += decode(decoder, next.done ? undefined : next.value, fileName, line);
    let from = 0;
    for (let end = open.indexOf('\n'); end >= 0; end = open.indexOf('\n', from)) {
      line++;
      yield open.slice(from, end);
      from = end + 1;
    }
    open = open.slice(from);
    if (next.done) break;
    if (open.length > LONGEST_LINE)
      throw new ReadError(
        'too-large',
        `${fileName}, line ${line + 1}`,
        `more than ${LONGEST_LINE} characters in one line`,
        'write one segment pair a line',
      );
  }
  if (open !== '') yield open;
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  bytes: Buffer | undefined,
  fileName: string,
  line: number,
): string {
  if (bytes?.subarray(0, 4096).includes(0))
    throw new ReadError('binary', fileName, 'this is binary data, not text', 'give TSV, TMX or XLIFF');
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new ReadError('charset', `${fileName}, after line ${line}`, 'not valid UTF-8', 'save the file as UTF-8');
  }
}
