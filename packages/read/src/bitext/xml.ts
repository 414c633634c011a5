import { createRequire } from 'node:module';
import { ReadError } from '../error.js';

const require = createRequire(import.meta.url);

/** An element in document order: its name without prefix, attributes without prefix, and its children. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Ordered = Record<string, unknown>;

/** Parses XML into ordered elements; nothing outside of the document is read. @throws ReadError naming the line */
export function parseXml(text: string, file: string): XmlElement {
  if (/<!ENTITY/.test(text.slice(0, 20_000)))
    throw new ReadError('broken', file, 'it declares entities of its own', 'export it without a document type (DTD)');
  // Loaded when it is needed: other formats start without it.
  const { XMLParser } = require('fast-xml-parser') as typeof import('fast-xml-parser');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    cdataPropName: '#cdata',
    maxNestedTags: DEEPEST,
  });
  let roots: Ordered[];
  try {
    roots = parser.parse(text, true) as Ordered[];
  } catch (error) {
    throw notWellFormed(error, text, file);
  }
  const root = roots.map(elementOf).find((node) => typeof node === 'object' && !node.name.startsWith('?'));
  if (!root) throw new ReadError('broken', file, 'the XML has no root element', 'export it anew');
  return root as XmlElement;
}

/** Deepest nesting of elements; TMX and XLIFF need about ten. */
const DEEPEST = 200;

function elementOf(node: Ordered): XmlElement | string {
  if (typeof node['#text'] === 'string') return node['#text'];
  if (Array.isArray(node['#cdata'])) return String((node['#cdata'][0] as Ordered | undefined)?.['#text'] ?? '');
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const children = Array.isArray(node[name]) ? (node[name] as Ordered[]) : [];
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: children.map(elementOf),
  };
}

function notWellFormed(error: unknown, text: string, file: string): ReadError {
  const message = error instanceof Error ? error.message : String(error);
  const open = [...message.slice(0, 10_000).matchAll(/"([\w:.-]+)"/g)].at(-1)?.[1];
  const at = message.startsWith("Invalid '[") && open ? text.lastIndexOf(`<${open}`) : -1;
  const place = at < 0 ? file : `${file}, line ${text.slice(0, at).split('\n').length}`;
  const why = at < 0 ? message.slice(0, 200) : `<${open}> is not closed`;
  return new ReadError('broken', place, `not well-formed XML: ${why}`, 'mend the file or export it anew');
}

/** Children that are elements, of one name when it is given. */
export function elements(parent: XmlElement | undefined, name?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** Elements that hold native code of another format, and no text of the segment. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it', 'ut', 'bx', 'ex', 'x', 'sc', 'ec', 'sm', 'em', 'cp']);

/** Text of a segment without inline codes. */
export function innerText(node: XmlElement | undefined): string {
  return (node?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : CODES.has(child.name) ? '' : innerText(child)))
    .join('');
}
