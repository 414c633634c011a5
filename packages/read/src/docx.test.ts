import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from './document.js';

/** A zip of deflated parts, as Word writes it; checksums included. */
function zip(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    // Nobody gets as far as the checksum of a bomb.
    fields.writeUInt32LE(data.length > 1e6 ? 0 : crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, tail, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function crc32(data: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const p = (text: string, style?: string) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;

function docx(body: string): Buffer {
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${RELS}"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}>${style('T', 'Title')}${style('H', 'heading 2')}${style('Q', 'Quote')}${style('C', 'caption')}</w:styles>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
  });
}

const read = (bytes: Buffer) => readDocument({ bytes, fileName: 'a.docx', lang: 'en' });

describe('.docx', () => {
  it('keeps kinds and order, in any script', async () => {
    const row = `<w:tr><w:tc>${p('Quays')}</w:tc><w:tc>${p('180')}</w:tc></w:tr>`;
    const bytes = docx(
      `${p('العنوان', 'T')}${p('A &lt;b&gt; &amp; c 政府')}${p('Part', 'H')}${p('quoted', 'Q')}<w:tbl>${row}</w:tbl>${p('The port', 'C')}`,
    );
    const { edition } = await read(bytes);
    expect(edition.blocks.map((block) => `${block.kind}: ${block.text}`)).toEqual([
      'headline: العنوان',
      'paragraph: A <b> & c 政府',
      'subhead: Part',
      'quote: quoted',
      'paragraph: Quays | 180',
      'caption: The port',
    ]);
  });

  it('refuses a zip bomb, another archive, and a file cut off', async () => {
    const bomb = zip({ 'word/document.xml': Buffer.alloc(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(read(bomb)).rejects.toThrow(/a\.docx: it unpacks to more than 67108864 bytes; give/);
    await expect(read(zip({ 'content.xml': '<a/>' }))).rejects.toThrow(/a\.docx: this is a zip archive, but no Word/);
    await expect(read(docx(p('x')).subarray(0, 700))).rejects.toThrow(/cut off.*save it anew/);
    await expect(read(zip({ 'word/document.xml': '<w:document' }))).rejects.toThrow(/a\.docx: .*save it anew/);
  });
});
