import { ReadError } from '../error.js';
import { type BitextInput, type BitextPair, missingLanguage, tagOf } from './pair.js';

/** Longest line of a TSV in UTF-16 units; a segment is a thousandth of it. */
export const LONGEST_LINE = 200_000;

type Languages = Pick<BitextInput, 'fileName' | 'sourceLang' | 'targetLang'>;

/** Reads a TSV row by row, so that a file of any size needs no memory. Rows are numbered from 1, empty ones too. */
export class TsvRows {
  private line = 0;
  private readonly known = new Map<string, string>();
  private readonly fallback: readonly [string | undefined, string | undefined];

  constructor(private readonly languages: Languages) {
    const { sourceLang, targetLang, fileName } = languages;
    this.fallback = [sourceLang && tagOf(sourceLang, fileName), targetLang && tagOf(targetLang, fileName)];
  }

  /** The pair of a row without its line feed. @throws ReadError naming the line */
  read(row: string): BitextPair {
    this.line++;
    const place = `${this.languages.fileName}, line ${this.line}`;
    if (row.length > LONGEST_LINE)
      throw new ReadError('too-large', place, `${row.length} characters in one line`, 'write one segment pair a line');
    const cells = (row.endsWith('\r') ? row.slice(0, -1) : row).split('\t');
    if (cells.length < 2 && row.trim() !== '')
      throw new ReadError('broken', place, 'one column only', 'write source TAB target on every line');
    return {
      source: cells[0] ?? '',
      target: cells[1] ?? '',
      sourceLang: this.language(cells[2], 0, place),
      targetLang: this.language(cells[3], 1, place),
      id: String(this.line),
    };
  }

  private language(cell: string | undefined, side: 0 | 1, place: string): string {
    const text = cell?.trim();
    if (!text) {
      const fallback = this.fallback[side];
      if (fallback) return fallback;
      throw missingLanguage(place, side === 0 ? 'source' : 'target');
    }
    const tag = this.known.get(text) ?? tagOf(text, place);
    this.known.set(text, tag);
    return tag;
  }
}
