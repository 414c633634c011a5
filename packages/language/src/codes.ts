let codes = new Uint16Array(1 << 10);
let last = '';

/** Longer texts leave no buffer behind. */
const LARGEST_KEPT = 1 << 16;

/**
 * The UTF-16 units of a text in a typed array, which is read faster than a string. It is the same array for every text:
 * it holds until the next call with another one, and is longer than the text.
 */
export function codesOf(text: string): Uint16Array {
  if (text === last) return codes;
  if (text.length > codes.length || (codes.length > LARGEST_KEPT && text.length <= LARGEST_KEPT))
    codes = new Uint16Array(Math.max(1 << 10, text.length));
  for (let k = 0; k < text.length; k++) codes[k] = text.charCodeAt(k);
  last = text;
  return codes;
}
