import { lazy } from '../lazy.js';

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
/** The simplified character of each ideograph that was met; 0 for the others. */
const simple = new Uint16Array(0x10000);

function simplifyCharacter(code: number): number {
  convert ??= openCc().Converter({ from: 't', to: 'cn' });
  const found = convert(String.fromCharCode(code));
  simple[code] = found.length === 1 ? found.charCodeAt(0) : code;
  return simple[code];
}

/** Traditional characters to simplified ones, one for one. */
export function simplify(text: string): string {
  let simplified = '';
  let from = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code < 0x3400 || code > 0x9fff) continue;
    const other = simple[code] || simplifyCharacter(code);
    if (other === code) continue;
    simplified += text.slice(from, k) + String.fromCharCode(other);
    from = k + 1;
  }
  return from === 0 ? text : simplified + text.slice(from);
}
