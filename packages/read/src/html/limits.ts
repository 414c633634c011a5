import { ReadError } from '../error.js';

/** Largest page in UTF-16 units; an article is a hundredth of this. */
const LARGEST_PAGE = 5_000_000;
/** Most tags; the largest real news pages have about 10,000. */
const MOST_TAGS = 60_000;
/** Deepest nesting; real pages stay under 60. */
const DEEPEST = 500;
/** Elements without an end tag, or whose end tag may be left out. */
const OPEN_ENDED = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|td|th|tr|option)$/;

/** Refuses pages that no parser gets through in a reasonable time, before parsing. @throws ReadError */
export function refuseMonster(html: string, file: string): void {
  if (html.length > LARGEST_PAGE)
    throw tooLarge(file, `the page has ${html.length} characters`, `the limit is ${LARGEST_PAGE}`);
  let tags = 0;
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9-]{0,30})/gi)) {
    if (++tags > MOST_TAGS) throw tooLarge(file, 'the page has too many tags', `the limit is ${MOST_TAGS}`);
    if (OPEN_ENDED.test(match[2]!.toLowerCase())) continue;
    depth = match[1] ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST)
      throw tooLarge(file, 'its tags are nested too deep', `the limit is ${DEEPEST} open tags at once`);
  }
}

function tooLarge(file: string, why: string, limit: string): ReadError {
  return new ReadError('too-large', file, why, `${limit}; save the article alone or give its text`);
}
