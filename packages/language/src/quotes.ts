import type { Mention, QuoteValue } from '@variorum/model';

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

/** Passages in quotation marks, without the marks' own words; a mark that never closes opens nothing. */
export function readQuotes(text: string): Mention<QuoteValue>[] {
  const found: Mention<QuoteValue>[] = [];
  for (let i = 0; i < text.length; i++) {
    const closers = CLOSERS[text.charAt(i)];
    if (!closers) continue;
    const limit = Math.min(text.length, i + 1500);
    for (let k = i + 1; k < limit; k++) {
      if (!closers.includes(text.charAt(k))) continue;
      if (k > i + 1)
        found.push({
          start: i,
          end: k + 1,
          text: text.slice(i, k + 1),
          value: { type: 'quote', inner: text.slice(i + 1, k) },
        });
      i = k;
      break;
    }
  }
  return found;
}
