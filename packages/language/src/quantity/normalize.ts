/** How the words of a language are brought to one spelling before they are looked up. Tables and texts go through it. */
export function normaliser(lang: string): (word: string) => string {
  if (lang === 'ar') return arabic;
  if (lang === 'fa') return persian;
  if (lang === 'ru') return (word) => (word.includes('ё') ? word.replaceAll('ё', 'е') : word);
  if (lang === 'hi') return hindi;
  if (lang === 'tr') return (word) => (word.includes('\u0307') ? word.replaceAll('\u0307', '') : word);
  return (word) => word;
}

/** Without vowel signs and stretching; one alef, one final yeh, one teh. */
function arabic(word: string): string {
  return word
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ئ/g, 'ي');
}

function persian(word: string): string {
  return word
    .replace(/[\u064b-\u0654\u0640]/g, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .replace(/\u200c/g, '');
}

/** Nukta composed or not, candrabindu for anusvara. */
function hindi(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\u093c/g, '')
    .replace(/\u0901/g, '\u0902');
}
