import type { Mention, QuoteValue } from '@variorum/model';
import type { Here } from './tokens.js';

/** Opening marks and the marks that close them, over all conventions: “…” „…“ «…» »…« 「…」 『…』 "…". */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '"': '"',
  '《': '',
  '‹': '›',
  '”': '”',
};

const OPENING = /[“„«»「『"《‹”]/g;

/** Passages in quotation marks, without the marks' own words; a mark that never closes opens nothing. */
export function readQuotes(text: string, block: number): Here<Mention<QuoteValue>>[] {
  const found: Here<Mention<QuoteValue>>[] = [];
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const start = match.index;
    const closers = CLOSERS[match[0]]!;
    const limit = Math.min(text.length, start + LONGEST);
    for (let k = start + 1; k < limit; k++) {
      if (!closers.includes(text.charAt(k))) continue;
      const end = k + 1;
      if (k > start + 1)
        found.push({
          block,
          start,
          end,
          text: text.slice(start, end),
          value: { type: 'quote', inner: text.slice(start + 1, k) },
        });
      OPENING.lastIndex = end;
      break;
    }
  }
  return found;
}

/** Longest passage between marks that counts as one quotation, in UTF-16 units. */
const LONGEST = 1500;
