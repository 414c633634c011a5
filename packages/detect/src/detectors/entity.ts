import { hasCase, skeleton } from '@variorum/language';
import type { Mention, NameValue } from '@variorum/model';
import { type BeadView, type Here, type Side, type StorySide, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords } from '../links.js';
import { someTokenIn } from '../places.js';

type Name = Here<Mention<NameValue>>;

/** A name replaced by another: neither has a counterpart on the other side, in any spelling or script. */
export const entity = defineDetector({
  id: 'entity',
  version: 2,
  kind: 'entity',
  stage: 'ripe',
  about: 'A person, place or organisation was replaced by another one.',
  diverges: [
    pair({ en: 'The shares fell in {Tokyo}.' }, { de: 'Die Aktien fielen in {Seoul}.' }),
    pair({ en: 'The summit takes place in {Italy}.' }, { zh: '峰会在{法国}举行。' }),
    pair(
      { es: 'El acuerdo fue firmado por {Ramón Ibáñez} en Lima.' },
      { en: 'The agreement was signed by {Peter Walsh} in Lima.' },
    ),
    pair({ ru: 'Соглашение подписал {Сергей Громов}.' }, { en: 'The agreement was signed by {Anton Petrenko}.' }),
  ],
  agrees: [
    pair({ en: 'The French government met in Paris.' }, { zh: '法国政府在巴黎开会。' }),
    pair({ en: 'Maria Keller spoke in Vienna.' }, { de: 'Maria Keller sprach in Wien.' }),
    pair({ ru: 'Доклад представила Мария Келлер.' }, { en: 'The report was presented by Maria Keller.' }),
    pair({ en: 'Boris Novak met the minister.' }, { ja: 'ボリス・ノバク氏が大臣と会談した。' }),
    pair({ pl: 'Z ministrem spotkał się Jan Kowalski.' }, { en: 'Jan Kowalski met the minister.' }),
  ],
  detect(bead) {
    const links = linkWords(bead.source, bead.target);
    const source = unsupported(bead.source, links.source, bead.story.target);
    const target = unsupported(bead.target, links.target, bead.story.source);
    if (source.length + target.length > 5) return [];
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
  const known = Number(from.value.id !== undefined) + Number(to.value.id !== undefined);
  return {
    direction: 'changed',
    severity: bead.section === 'headline' ? 'critical' : 'major',
    evidenceScore: [0.6, 0.66, 0.8][known]! + (alone ? 0.07 : -0.1),
    source: spanOf(from),
    target: spanOf(to),
    evidence: {
      dimension: 'name',
      source: { value: from.value.id ?? from.text, text: from.text },
      target: { value: to.value.id ?? to.text, text: to.text },
    },
  };
}

/** Gazetteer names meet gazetteer names of the same sort; a name that the gazetteer does not know may be any sort. */
function sameSort(a: NameValue, b: NameValue): boolean {
  if (a.id && b.id) return a.category === b.category || (isPlace(a) && isPlace(b));
  return true;
}

function isPlace(value: NameValue): boolean {
  return value.category === 'place' || value.category === 'demonym';
}

/** Names of `own` that nothing in the other bead or story renders, in any spelling. */
function unsupported(own: Side, strength: Float32Array, story: StorySide): Name[] {
  const seen = new Set<string>();
  return own.names.filter((name) => {
    const key = name.value.id ?? name.value.skeleton;
    if (seen.has(key)) return false;
    seen.add(key);
    if (story.text.includes(name.text)) return false;
    if (name.value.id) return !story.nameIds.has(name.value.id) && !linked(own, name, strength);
    return hasCase(own.lang) && isProper(own, name) && !linked(own, name, strength) && !spelt(name.text, story);
  });
}

function linked(own: Side, name: Name, strength: Float32Array): boolean {
  return someTokenIn(own, name, (k) => strength[k]! > 0 && !own.tokens[k]!.stop);
}

/** Not a common noun in capitals: at least one of its words is no word of the lexicon. */
function isProper(own: Side, name: Name): boolean {
  return someTokenIn(own, name, (k) => {
    const t = own.tokens[k]!;
    return (
      t.start >= name.start &&
      t.end <= name.end &&
      t.concepts.length === 0 &&
      !t.stop &&
      t.text.length >= 3 &&
      (name.text.includes(' ') || t.text !== t.text.toUpperCase())
    );
  });
}

const bonesOf = new WeakMap<StorySide, ReadonlySet<string>>();

/** A word of the name stands in the story, letter by letter or by its consonants. */
function spelt(name: string, story: StorySide): boolean {
  let bones = bonesOf.get(story);
  if (!bones) {
    bones = new Set([...story.norms].map(skeleton).filter((b) => b.length >= 3));
    bonesOf.set(story, bones);
  }
  return name.split(/[\s-]+/).some((word) => {
    if (word.length < 3) return false;
    const own = skeleton(word);
    return story.norms.has(word.toLowerCase()) || (own.length >= 3 && bones.has(own));
  });
}
