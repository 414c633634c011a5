import { readdirSync, readFileSync } from 'node:fs';
import { segmentSentences } from '@variorum/language';

const folder = new URL('sentences/', import.meta.url);

export interface BoundaryFigure {
  readonly lang: string;
  readonly sentences: number;
  readonly f1: number;
  /** Ends that were made up (`+`) or missed (`-`), with what stands around them. */
  readonly wrong: readonly string[];
}

/** Own hard cases, one sentence a line; a line that begins with `# ` is a headline, and stands in a line of its own. */
function running(lang: string): { text: string; ends: Set<number> } {
  const gap = /^(?:zh|ja)/.test(lang) ? '' : ' ';
  let text = '';
  const ends = new Set<number>();
  for (const line of readFileSync(new URL(`${lang}.txt`, folder), 'utf8')
    .trim()
    .split('\n')) {
    const headline = line.startsWith('# ');
    text += headline ? line.slice(2) : line;
    ends.add(text.length);
    text += headline ? '\n' : gap;
  }
  return { text, ends };
}

/** F1 of the sentence ends in the running text of every language, but for the last, which nobody can miss. */
export function boundaryFigures(): BoundaryFigure[] {
  return readdirSync(folder)
    .map((file) => file.replace('.txt', ''))
    .sort()
    .map((lang) => {
      const { text, ends } = running(lang);
      const last = Math.max(...ends);
      const wanted = [...ends].filter((end) => end !== last);
      const found = segmentSentences(text, lang)
        .map((span) => span.end)
        .filter((end) => end !== last);
      const right = found.filter((end) => ends.has(end)).length;
      const around = (end: number) => `${text.slice(Math.max(0, end - 24), end)}‖${text.slice(end, end + 12)}`;
      const wrong = [
        ...found.filter((end) => !ends.has(end)).map((end) => `+ ${around(end)}`),
        ...wanted.filter((end) => !found.includes(end)).map((end) => `- ${around(end)}`),
      ];
      return { lang, sentences: ends.size, f1: (2 * right) / (found.length + wanted.length), wrong };
    });
}
