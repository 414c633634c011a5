import { ReadError } from '../error.js';

/** A record of a CSV and the line, counted from 1, on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [',', ';', '\t'];

/**
 * Records of a CSV by RFC 4180: cells in double quotes may hold delimiters, line ends and doubled quotes. The delimiter
 * is the one that the first line uses most: spreadsheets write semicolons where the comma parts decimals.
 * @throws ReadError naming the line of a quote that is not closed, or that stands inside a cell
 */
export function* readCsv(text: string, file: string): Generator<CsvRecord> {
  const delimiter = delimiterOf(text);
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      const cell = text[at] === '"' ? quoted(text, at, `${file}, line ${line}`) : plain(text, at, delimiter);
      cells.push(cell.text);
      line += cell.lines;
      at = cell.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    else if (at < text.length && text[at - 1] !== '\r')
      throw new ReadError(
        'broken',
        `${file}, line ${line}`,
        'text after a closing quote',
        'double every quote inside a quoted cell',
      );
    line++;
    if (cells.some((cell) => cell.trim() !== '')) yield { line: start, cells };
  }
}

interface Cell {
  readonly text: string;
  /** Line ends inside the cell. */
  readonly lines: number;
  /** Position after the cell. */
  readonly end: number;
}

function plain(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return { text: text.slice(start, end), lines: 0, end };
}

function quoted(text: string, start: number, place: string): Cell {
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) throw new ReadError('broken', place, 'a quote is not closed', 'close the cell with a double quote');
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const cell = text.slice(start + 1, end).replaceAll('""', '"');
  return { text: cell, lines: cell.split('\n').length - 1, end: end + 1 };
}

function delimiterOf(text: string): string {
  const first = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (delimiter: string) => first.split(delimiter).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}
