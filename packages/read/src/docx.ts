import type { RawBlock } from './blocks.js';
import { ReadError } from './error.js';
import { withinTime } from './guard.js';
import { collectBlocks } from './html/blocks.js';
import type { HtmlPage } from './html/dom.js';
import { refuseZipBomb } from './zip-size.js';

/** Word styles beyond the headings and lists that mammoth knows. */
const STYLES = [
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
];

/** Blocks of a Word document: headings, lists, quotes and captions by their styles, table rows. @throws ReadError */
export async function readDocx(bytes: Uint8Array, file: string): Promise<RawBlock[]> {
  if (!refuseZipBomb(bytes, file).includes('word/document.xml'))
    throw new ReadError('unsupported', file, 'this is a zip archive, but no Word document', 'give .docx or text');
  const html = await convert(bytes, file);
  const { parseHTML } = await import('linkedom');
  const blocks = withinTime(file, () =>
    collectBlocks(parseHTML(`<!doctype html><html><body>${html}</body></html>`).document as unknown as HtmlPage),
  );
  return blocks.map((block, i) => (i === 0 && block.kind === 'subhead' ? { ...block, kind: 'headline' } : block));
}

async function convert(bytes: Uint8Array, file: string): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const noImages = mammoth.images.imgElement(async () => ({ src: '' }));
    const options = { styleMap: STYLES, convertImage: noImages };
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value;
  } catch (error) {
    throw new ReadError(
      'broken',
      file,
      `not a readable Word document (${reasonOf(error)})`,
      'save it anew as .docx or give the text as .txt',
    );
  }
}

/** The first line that a parser says. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!.slice(0, 200).trim();
}
