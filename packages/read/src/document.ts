import { identifyLanguage, languageOfFileName, normalizeTag } from '@variorum/language';
import { type EditionText, primarySubtag } from '@variorum/model';
import { numberBlocks, type RawBlock } from './blocks.js';
import type { Declared } from './declared.js';
import { decodeBytes } from './decode.js';
import { readDocx } from './docx.js';
import { ReadError } from './error.js';
import { withinTime } from './guard.js';
import { loadHtmlReader } from './html/read.js';
import { readJson } from './json.js';
import { readFrontMatter, readMarkdown } from './markdown.js';
import { readText } from './text.js';

export interface DocumentInput {
  readonly bytes: Uint8Array;
  /** Shown in errors; its ending and language part are hints. */
  readonly fileName?: string;
  readonly contentType?: string;
  /** Declared by a person: overrides every hint. */
  readonly lang?: string;
}

export interface ReadResult {
  readonly edition: EditionText;
  readonly declared: Declared;
  readonly warnings: readonly string[];
}

/** Largest document, in bytes. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

/** Reads a document of any known format into blocks. @throws ReadError, and nothing else, on bad input. */
export async function readDocument(input: DocumentInput): Promise<ReadResult> {
  const file = input.fileName ?? 'the document';
  if (input.bytes.length > LARGEST_DOCUMENT)
    throw new ReadError(
      'too-large',
      file,
      `${input.bytes.length} bytes`,
      `the limit is ${LARGEST_DOCUMENT}; give the article alone`,
    );
  if (input.bytes.length === 0)
    throw new ReadError('empty', file, 'the file is empty', 'give a file with the text of the article');
  const { blocks: raw, declared, warning } = await readBlocks(input, file);
  const blocks = numberBlocks(raw);
  if (blocks.length === 0)
    throw new ReadError('no-text', file, 'no text was found in it', 'give a file with the text of the article');
  const warnings: string[] = warning ? [warning] : [];
  const { lang, confidence } = await decideLanguage(
    input,
    declared,
    blocks.map((block) => block.text).join('\n'),
    warnings,
    file,
  );
  const edition: EditionText = {
    lang,
    langConfidence: confidence,
    blocks,
    ...(declared.published ? { published: declared.published } : {}),
    ...(declared.url ? { url: declared.url } : {}),
  };
  return { edition, declared, warnings };
}

interface Read {
  readonly blocks: RawBlock[];
  readonly declared: Declared;
  readonly warning?: string;
}

const NOTHING: Declared = { alternates: [] };

async function readBlocks(input: DocumentInput, file: string): Promise<Read> {
  const format = formatOf(input);
  if (format === 'docx') return { blocks: await readDocx(input.bytes, file), declared: NOTHING };
  const { text, warning } = decodeBytes(input.bytes, file, /charset="?([\w-]+)/i.exec(input.contentType ?? '')?.[1]);
  if (text.trim() === '')
    throw new ReadError('empty', file, 'the file holds only white space', 'give a file with the text of the article');
  const read = await readerOf(format, text, file);
  return { ...withinTime(file, read), ...(warning ? { warning } : {}) };
}

/** Front matter, or a heading with number signs in the first line: what comes by standard input has no ending. */
const LOOKS_LIKE_MARKDOWN = /^(?:---\r?\n[\w-]{1,40}:|#{1,6} \S)/;

/** The reader of a format, its modules loaded: what is left is synchronous, so that it can be stopped. */
async function readerOf(
  format: 'html' | 'markdown' | 'text' | 'json',
  text: string,
  file: string,
): Promise<() => Read> {
  if (format === 'html' || (format === 'text' && /^\s{0,1000}(?:<!doctype html|<html)/i.test(text))) {
    const readHtml = await loadHtmlReader();
    return () => readHtml(text, file);
  }
  if (format === 'json') return () => readJson(text, file);
  if (format === 'markdown' || (format === 'text' && LOOKS_LIKE_MARKDOWN.test(text)))
    return () => ({ blocks: readMarkdown(text), declared: declaredBy(readFrontMatter(text)) });
  return () => ({ blocks: readText(text), declared: NOTHING });
}

function declaredBy(front: Readonly<Record<string, string>>): Declared {
  return {
    ...(front.lang ? { lang: front.lang } : {}),
    ...(front.date ? { published: front.date } : {}),
    ...(front.url ? { url: front.url } : {}),
    alternates: [],
  };
}

function formatOf(input: DocumentInput): 'html' | 'markdown' | 'text' | 'json' | 'docx' {
  const ending = /\.([a-z0-9]+)$/i.exec(input.fileName ?? '')?.[1]?.toLowerCase();
  if (input.bytes[0] === 0x50 && input.bytes[1] === 0x4b && input.bytes[2] === 3) return 'docx';
  if (ending === 'docx')
    throw new ReadError(
      'broken',
      input.fileName ?? 'the document',
      'not a Word document, whatever its name',
      'save it anew as .docx',
    );
  const type = (input.contentType ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (
    type === 'text/html' ||
    type === 'application/xhtml+xml' ||
    ending === 'html' ||
    ending === 'htm' ||
    ending === 'xhtml'
  )
    return 'html';
  if (type === 'text/markdown' || ending === 'md' || ending === 'markdown') return 'markdown';
  if (type === 'application/json' || type === 'application/ld+json' || ending === 'json') return 'json';
  return 'text';
}

async function decideLanguage(
  input: DocumentInput,
  declared: Declared,
  text: string,
  warnings: string[],
  file: string,
): Promise<{ lang: string; confidence: number }> {
  if (input.lang) return { lang: tagOf(input.lang, file), confidence: 1 };
  const hint = declared.lang ? tagOf(declared.lang, file) : languageOfFileName(input.fileName ?? '');
  const found = await identifyLanguage(text);
  if (!hint) return { lang: found.lang, confidence: found.confidence };
  if (primarySubtag(found.lang) === primarySubtag(hint) || found.lang === 'und')
    return {
      lang: primarySubtag(hint) === 'zh' && found.lang.startsWith('zh') && !hint.includes('Han') ? found.lang : hint,
      confidence: 1,
    };
  if (found.confidence < 0.9) return { lang: hint, confidence: 0.8 };
  warnings.push(
    `${file}: declared as ${hint}, but the text looks like ${found.lang} (confidence ${found.confidence}); read as ${found.lang}. Use --lang to decide.`,
  );
  return { lang: found.lang, confidence: found.confidence };
}

function tagOf(tag: string, file: string): string {
  try {
    return normalizeTag(tag);
  } catch {
    throw new ReadError(
      'unsupported',
      file,
      `"${tag}" is not a language tag`,
      'use BCP 47, for example en, pt-BR or zh-Hant',
    );
  }
}
