import { latinize, similarity, skeleton } from '@variorum/language';
import type { Mention, NameValue } from '@variorum/model';
import { type BeadView, type Here, type Side, type StorySide, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';

type Name = Here<Mention<NameValue>>;

/** A name replaced by another: both unknown to the other side, of the same sort. */
export const entity = defineDetector({
  id: 'entity',
  version: 1,
  kind: 'entity',
  stage: 'ripe',
  about: 'A person, place or organisation was replaced by another one.',
  diverges: [
    pair({ en: 'The shares fell in {Tokyo}.' }, { de: 'Die Aktien fielen in {Seoul}.' }),
    pair({ en: 'The summit takes place in {Italy}.' }, { zh: '峰会在{法国}举行。' }),
  ],
  agrees: [
    pair({ en: 'The French government met in Paris.' }, { zh: '法国政府在巴黎开会。' }),
    pair({ en: 'Maria Keller spoke in Vienna.' }, { de: 'Maria Keller sprach in Wien.' }),
  ],
  detect(bead) {
    const source = unknownTo(bead.source, bead.around.target, bead.story.target);
    const target = unknownTo(bead.target, bead.around.source, bead.story.source);
    const drafts: Draft[] = [];
    const left = [...target];
    for (const from of source) {
      const at = left.findIndex((to) => sameSort(from.value, to.value));
      if (at < 0) continue;
      const to = left.splice(at, 1)[0]!;
      drafts.push(draft(from, to, source.length === 1 && target.length === 1, bead));
    }
    return drafts;
  },
});

function draft(from: Name, to: Name, alone: boolean, bead: BeadView): Draft {
  const known = from.value.id !== undefined && to.value.id !== undefined;
  return {
    direction: 'changed',
    severity: bead.section === 'headline' ? 'critical' : 'major',
    evidenceScore: (known ? 0.8 : 0.55) + (alone ? 0.07 : -0.1),
    source: spanOf(from),
    target: spanOf(to),
    evidence: {
      dimension: 'name',
      source: { value: from.value.id ?? from.text, text: from.text },
      target: { value: to.value.id ?? to.text, text: to.text },
    },
  };
}

/** Gazetteer names meet only gazetteer names of the same category; unknown names meet unknown names. */
function sameSort(a: NameValue, b: NameValue): boolean {
  if (a.id && b.id) return a.category === b.category || (isPlace(a) && isPlace(b));
  return !a.id && !b.id;
}

function isPlace(value: NameValue): boolean {
  return value.category === 'place' || value.category === 'demonym';
}

/** Names of `own` that neither the other side's bead nor its story shows in any spelling. */
function unknownTo(own: Side, around: Side, story: StorySide): Name[] {
  const seen = new Set<string>();
  return own.names.filter((name) => {
    const key = name.value.id ?? name.value.skeleton;
    if (seen.has(key)) return false;
    seen.add(key);
    if (name.value.id) return !story.nameIds.has(name.value.id) && !story.text.includes(name.text);
    return !appears(name, around, story);
  });
}

/** Found by spelling, by Latin letters, or by consonants, anywhere near. */
function appears(name: Name, around: Side, story: StorySide): boolean {
  if (story.text.includes(name.text)) return true;
  const words = name.text.split(/[\s-]+/).filter((word) => word.length >= 3);
  if (words.length === 0) return true;
  const known = words.filter((word) => wordAppears(word, around, story));
  return known.length > 0;
}

function wordAppears(word: string, around: Side, story: StorySide): boolean {
  const norm = word.toLowerCase();
  if (story.norms.has(norm)) return true;
  const latin = latinize(norm);
  const bones = skeleton(word);
  return around.tokens.some((token) => {
    if (token.stop || token.digits) return false;
    const other = latinize(token.norm);
    if (
      latin.length >= 4 &&
      other.length >= 4 &&
      (other.startsWith(latin.slice(0, 4)) || similarity(latin, other) >= 0.75)
    )
      return true;
    if (bones.length < 2) return false;
    const otherBones = skeleton(token.text);
    return (
      otherBones.length >= 2 &&
      (similarity(bones, otherBones) >= (Math.min(bones.length, otherBones.length) < 3 ? 0.8 : 0.66) ||
        (bones.length >= 3 && otherBones.includes(bones)))
    );
  });
}
