import type { BlockKind } from '@variorum/model';
import type { RawBlock } from '../blocks.js';
import { ELEMENT, type HtmlElement, type HtmlNode, TEXT } from './dom.js';

/** What an element makes of the text inside it; a kind set further out wins over `paragraph`. */
const KIND_OF_TAG: Readonly<Record<string, BlockKind>> = {
  H1: 'subhead',
  H2: 'subhead',
  H3: 'subhead',
  H4: 'subhead',
  H5: 'subhead',
  H6: 'subhead',
  LI: 'list-item',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
  BLOCKQUOTE: 'quote',
};
/** Elements that begin and end a block without changing its kind; inside a heading that was never closed they end it. */
const BREAKS = new Set(
  'P DIV SECTION ARTICLE MAIN BODY HTML HEADER FOOTER FIGURE ADDRESS PRE UL OL DL DT DD TABLE THEAD TBODY TFOOT TR HR DETAILS SUMMARY CENTER FORM FIELDSET ASIDE'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads. */
const SILENT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON SELECT TEXTAREA IFRAME OBJECT HEAD TITLE'.split(' '));

/** Longest text of a table cell that is data, in UTF-16 units. */
const LONGEST_CELL = 300;

/** Blocks of an element in document order; a table row is one block, its cells parted by ` | `. */
export function collectBlocks(root: HtmlNode): RawBlock[] {
  const walk = new Walk();
  walk.children(root, 'paragraph');
  walk.flush('paragraph');
  return walk.blocks;
}

class Walk {
  readonly blocks: RawBlock[] = [];
  private text = '';
  private lineBreaks = 0;
  private inCell = false;

  children(node: HtmlNode, kind: BlockKind): void {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) this.add(child.textContent ?? '');
      else if (child.nodeType === ELEMENT) this.element(child as HtmlElement, kind);
    }
  }

  private element(element: HtmlElement, kind: BlockKind): void {
    const tag = element.tagName.toUpperCase();
    if (SILENT.has(tag) || element.getAttribute('hidden') !== null) return;
    if (tag === 'BR') this.lineBreak(kind);
    else if (tag === 'TD' || tag === 'TH') this.cell(element, kind);
    else if (tag in KIND_OF_TAG) this.block(element, kind, KIND_OF_TAG[tag]!);
    else if (BREAKS.has(tag)) this.block(element, kind, kind === 'subhead' ? 'paragraph' : kind);
    else this.children(element, kind);
  }

  private block(element: HtmlElement, outside: BlockKind, inside: BlockKind): void {
    if (this.inCell) {
      this.text += ' ';
      this.children(element, inside);
      return;
    }
    this.flush(outside);
    this.children(element, inside);
    this.flush(inside);
  }

  /** A long cell is a piece of layout: its paragraphs are blocks. */
  private cell(element: HtmlElement, kind: BlockKind): void {
    if (this.inCell || (element.textContent ?? '').length > LONGEST_CELL) {
      this.block(element, kind, kind);
      return;
    }
    if (this.text.trim() !== '') this.text += ' | ';
    this.inCell = true;
    this.children(element, kind);
    this.inCell = false;
  }

  private add(text: string): void {
    if (text.trim() !== '') this.lineBreaks = 0;
    this.text += text;
  }

  /** One line break is a space, two part paragraphs. */
  private lineBreak(kind: BlockKind): void {
    this.text += ' ';
    if (++this.lineBreaks > 1 && !this.inCell) this.flush(kind);
  }

  flush(kind: BlockKind): void {
    if (this.text.trim() !== '') this.blocks.push({ kind, text: this.text });
    this.text = '';
    this.lineBreaks = 0;
  }
}
