/** Endings that make a figure an ordinal: `19th`, `2e`, `3º`, `5-й`. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  en: /(?:st|nd|rd|th)(?![\p{L}])/uy,
  fr: /(?:ers?|res?|es?|ème|ième|ᵉ)(?![\p{L}])/uy,
  es: /(?:\.?[ºª]|er|ro|ra|do|da|to|ta|mo|ma|vo|va|no|na)(?![\p{L}])/uy,
  pt: /\.?[ºª°]/uy,
  it: /[°ºª]/uy,
  ru: /-(?:й|я|е|го|му|м|ю|х|ой|ый|ая|ое)(?![\p{L}])/uy,
  uk: /-(?:й|я|е|го|му|м|ю|х|ї|а|ий|та|ше)(?![\p{L}])/uy,
  nl: /(?:e|de|ste)(?![\p{L}])/uy,
  hi: /(?:वां|वाँ|वीं|वें)/uy,
  pl: /-(?:go|tego|szego|ego|ej|y)(?![\p{L}])/uy,
};

/** Length of the ordinal ending at an offset; 0: none. */
export function ordinalEnd(plain: string, at: number, lang: string): number {
  const pattern = ENDINGS[lang];
  if (!pattern) return 0;
  pattern.lastIndex = at;
  return pattern.exec(plain)?.[0].length ?? 0;
}
