/** A BCP 47 language tag: `en`, `zh-Hans`, `zh-Hant`, `pt-BR`, `und`. */
export type LanguageTag = string;

/** The primary language subtag: `zh` of `zh-Hant`. */
export function primarySubtag(tag: LanguageTag): string {
  let primary = primaries.get(tag);
  if (primary === undefined) {
    primary = tag.toLowerCase().split('-', 1)[0] ?? 'und';
    if (primaries.size >= MOST_TAGS) primaries.clear();
    primaries.set(tag, primary);
  }
  return primary;
}

/** Asked for many times per sentence. */
const primaries = new Map<LanguageTag, string>();
const MOST_TAGS = 1000;

/** True for languages written from right to left. */
export function isRightToLeft(tag: LanguageTag): boolean {
  return RIGHT_TO_LEFT.has(primarySubtag(tag));
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'yi', 'dv', 'ug', 'sd']);
