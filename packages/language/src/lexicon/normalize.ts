import { lazy, memo } from '../lazy.js';

/**
 * Text in the shape that the lexicons are looked up in. Every step keeps the length in UTF-16 units, so that offsets
 * into the result are offsets into the text: traditional to simplified characters one by one, full width to ASCII,
 * typographic apostrophes to the plain one.
 */
export function foldText(text: string, lang: string): string {
  let folded = /[\uff01-\uff5e\u2018\u2019\u02bc\u3000]/.test(text) ? text.replace(FOLDABLE, foldCharacter) : text;
  if (lang.startsWith('zh')) folded = simplify(folded);
  return folded;
}

const FOLDABLE = /[\uff01-\uff5e\u2018\u2019\u02bc\u3000]/g;

function foldCharacter(c: string): string {
  const code = c.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) {
    const ascii = String.fromCharCode(code - 0xfee0);
    return /[A-Za-z0-9%.]/.test(ascii) ? ascii : c;
  }
  return code === 0x3000 ? ' ' : "'";
}

interface OpenCc {
  Converter(options: { from: string; to: string }): (text: string) => string;
}
const openCc = lazy<OpenCc>('opencc-js/t2cn');
let convert: ((text: string) => string) | undefined;
const simplifyCharacter = memo((c: string) => {
  convert ??= openCc().Converter({ from: 't', to: 'cn' });
  const simple = convert(c);
  return simple.length === c.length ? simple : c;
});

/** Traditional characters to simplified ones, one for one. */
export function simplify(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, simplifyCharacter);
}
