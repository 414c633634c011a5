import type { RawBlock } from './blocks.js';
import { ReadError } from './error.js';

/** Paragraphs of a Word document, headings and lists by their styles. */
export async function readDocx(bytes: Uint8Array, file: string): Promise<RawBlock[]> {
  const { default: mammoth } = await import('mammoth');
  let html: string;
  try {
    html = (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  } catch (error) {
    throw new ReadError(
      'broken',
      file,
      `not a readable Word document (${error instanceof Error ? error.message : error})`,
      'save it anew as .docx or give the text as .txt',
    );
  }
  const blocks: RawBlock[] = [];
  for (const match of html.matchAll(/<(h[1-6]|p|li|blockquote)(?:\s[^>]*)?>([\s\S]*?)(?=<\/\1>|<(?:ul|ol)\b)/g)) {
    const text = match[2]!
      .replace(/<br\s*\/?>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    const tag = match[1]!;
    const isHead = tag.startsWith('h');
    blocks.push({
      kind: isHead
        ? blocks.length === 0
          ? 'headline'
          : 'subhead'
        : tag === 'li'
          ? 'list-item'
          : tag === 'blockquote'
            ? 'quote'
            : 'paragraph',
      text,
    });
  }
  return blocks;
}
