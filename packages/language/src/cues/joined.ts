/**
 * Arabic writes "and" (و) and "so" (ف) joined to the next word, at the beginning of most sentences of a report: every
 * entry of a list, and the same with one of the two in front.
 */
export function joined(entries: string): string {
  const words = entries.split(' ').filter(Boolean);
  return words.flatMap((word) => (/^[!*]/.test(word) ? [word] : [word, `و${word}`, `ف${word}`])).join(' ');
}
