import type { Termbase, TermEntry } from '@variorum/model';
import { elements, innerText, parseXml, type XmlElement } from '../bitext/xml.js';
import { ReadError } from '../error.js';
import { withinTime } from '../guard.js';
import { countEntry, type DraftTerm, draftTerm, entryOf, noteOf, statusOf } from './draft.js';

const ENTRIES = new Set(['termEntry', 'conceptEntry']);
const LANGUAGES = new Set(['langSet', 'langSec']);
const TERMS = new Set(['tig', 'ntig', 'termSec']);
/** Elements that hold others of the same level: ISO 30042 lets notes stand in groups. */
const GROUPS = new Set(['termGrp', 'termNoteGrp', 'descripGrp', 'adminGrp']);
/** Types of the note that says whether a term is to be used. */
const STATUS_TYPES = new Set(['administrativeStatus', 'normativeAuthorization']);

/**
 * Reads TBX of ISO 30042: version 2 (termEntry, langSet, tig or ntig) and version 3 (conceptEntry, langSec, termSec) in
 * both its styles, with categories as attributes or as elements of their own.
 * @throws ReadError naming file and line
 */
export function readTbx(text: string, file: string): Termbase {
  const root = withinTime(file, () => parseXml(text, file));
  if (root.name !== 'martif' && root.name !== 'tbx')
    throw new ReadError('unsupported', file, `not TBX, but <${root.name}>`, 'give TBX or CSV');
  const found = descend(root, ENTRIES);
  const lines = linesOf(text);
  const entries = found.map((node, i) => {
    const place = `${file}, line ${lines[i] ?? '?'}`;
    countEntry(i + 1, place);
    return readEntry(node, i, place);
  });
  if (entries.length === 0)
    throw new ReadError('no-text', file, 'there is no termEntry or conceptEntry in it', 'export the termbase anew');
  return { entries };
}

function readEntry(node: XmlElement, index: number, place: string): TermEntry {
  const drafts: DraftTerm[] = [];
  for (const section of descend(node, LANGUAGES))
    for (const term of descend(section, TERMS)) {
      const text = innerText(child(term, 'term'));
      const draft = draftTerm(
        { lang: section.attributes.lang ?? '', text, status: statusIn(term, place), ...noteIn(term) },
        place,
      );
      if (draft) drafts.push(draft);
    }
  return entryOf(node.attributes.id ?? String(index + 1), noteIn(node), drafts);
}

function statusIn(term: XmlElement, place: string) {
  const note = flat(term).find((e) => STATUS_TYPES.has(e.name) || STATUS_TYPES.has(e.attributes.type ?? ''));
  return statusOf(innerText(note), place);
}

/** The note, or else the definition. */
function noteIn(node: XmlElement): { note?: string } {
  const parts = flat(node);
  const found =
    parts.find((e) => e.name === 'note' || e.attributes.type === 'usageNote' || e.name === 'usageNote') ??
    parts.find((e) => e.name === 'definition' || e.attributes.type === 'definition');
  return noteOf(innerText(found));
}

function child(node: XmlElement, name: string): XmlElement | undefined {
  return flat(node).find((e) => e.name === name);
}

/** The children of a node, those of its groups among them. */
function flat(node: XmlElement): XmlElement[] {
  return elements(node).flatMap((e) => (GROUPS.has(e.name) ? flat(e) : [e]));
}

/** The outermost elements of the given names below a node, in document order. */
function descend(node: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elements(node).flatMap((e) => (names.has(e.name) ? [e] : descend(e, names)));
}

/** The line of each entry, counted from 1. */
function linesOf(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  for (const match of text.matchAll(/\n|<(?:\w+:)?(?:termEntry|conceptEntry)\b/g)) {
    if (match[0] === '\n') line++;
    else lines.push(line);
  }
  return lines;
}
