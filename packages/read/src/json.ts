import { BLOCK_KINDS, type BlockKind } from '@variorum/model';
import type { RawBlock } from './blocks.js';
import type { Declared } from './declared.js';
import { ReadError } from './error.js';
import { readText } from './text.js';

/** An article as JSON: `{title, blocks|paragraphs|body|articleBody|text, language, datePublished}` and close relatives. */
export function readJson(text: string, file: string): { blocks: RawBlock[]; declared: Declared } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new ReadError(
      'broken',
      file,
      `not valid JSON (${error instanceof Error ? error.message : error})`,
      'mend the JSON or give the text as .txt',
    );
  }
  const article = (Array.isArray(data) ? { blocks: data } : data) as Record<string, unknown>;
  if (typeof article !== 'object' || article === null)
    throw new ReadError(
      'unsupported',
      file,
      'the JSON holds no article',
      'give an object with title and body, or a list of blocks',
    );
  const headline = first(article, ['headline', 'title', 'name']);
  const body = bodyBlocks(
    article.blocks ?? article.paragraphs ?? article.articleBody ?? article.body ?? article.text ?? article.content,
  );
  if (!headline && body.length === 0)
    throw new ReadError(
      'no-text',
      file,
      'the JSON has none of: title, blocks, paragraphs, body, articleBody, text',
      'name the text with one of these keys',
    );
  const declared: Declared = {
    lang: first(article, ['language', 'lang', 'inLanguage']),
    published: first(article, ['datePublished', 'published', 'date']),
    url: first(article, ['url', 'canonical']),
    alternates: [],
  };
  return { blocks: [...(headline ? [{ kind: 'headline' as const, text: headline }] : []), ...body], declared };
}

function first(article: Record<string, unknown>, keys: readonly string[]): string | undefined {
  for (const key of keys) if (typeof article[key] === 'string' && article[key] !== '') return article[key] as string;
  return undefined;
}

function bodyBlocks(body: unknown): RawBlock[] {
  if (typeof body === 'string')
    return readText(body).map((block) =>
      block.kind === 'headline' ? { ...block, kind: 'paragraph' as const } : block,
    );
  if (!Array.isArray(body)) return [];
  return body.flatMap((item): RawBlock[] => {
    if (typeof item === 'string') return [{ kind: 'paragraph', text: item }];
    const text =
      typeof item?.text === 'string' ? item.text : typeof item?.content === 'string' ? item.content : undefined;
    return text === undefined ? [] : [{ kind: kindOf(item.kind ?? item.type), text }];
  });
}

function kindOf(name: unknown): BlockKind {
  const kind = String(name ?? 'paragraph');
  if ((BLOCK_KINDS as readonly string[]).includes(kind)) return kind as BlockKind;
  return /head/i.test(kind)
    ? 'subhead'
    : /list|item/i.test(kind)
      ? 'list-item'
      : /quote/i.test(kind)
        ? 'quote'
        : 'paragraph';
}
