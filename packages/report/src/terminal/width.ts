/** Characters that take two columns: East Asian wide and full-width forms, and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Characters that take none: combining marks, joiners, direction marks. */
const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** User-perceived characters of a text; give it short texts only, the segmenter is slow on long ones. */
export function graphemes(text: string): string[] {
  return [...GRAPHEMES.segment(text)].map((part) => part.segment);
}

/** Columns that one user-perceived character takes in a terminal: 0, 1 or 2. */
export function graphemeWidth(character: string): number {
  if (ZERO.test(character)) return 0;
  return WIDE.test(character) || character.includes('\ufe0f') ? 2 : 1;
}

/** Columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  return graphemes(text).reduce((sum, character) => sum + graphemeWidth(character), 0);
}

/**
 * Text that can do nothing to a terminal: control characters become spaces, and characters that turn the direction of
 * everything after them (overrides, embeddings, isolates) are left out.
 */
export function harmless(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
}
