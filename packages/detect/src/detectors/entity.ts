import { hasCase, loadPack, skeleton, type Token } from '@variorum/language';
import type { Mention, NameValue } from '@variorum/model';
import { type BeadView, type Here, type Side, type StorySide, spanOf } from '../bead.js';
import { type Draft, defineDetector, pair } from '../detector.js';
import { linkWords } from '../links.js';
import { someTokenIn, tokenAt } from '../places.js';
import { isContent } from '../side-content.js';
import { expectedPlaces } from '../substitution.js';

type Name = Here<Mention<NameValue>>;

/** A name replaced by another: neither has a counterpart on the other side, in any spelling or script. */
export const entity = defineDetector({
  id: 'entity',
  version: 3,
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
    const alone: Name[] = [];
    for (const from of source) {
      const at = left.findIndex((to) => sameSort(from.value, to.value));
      if (at < 0) alone.push(from);
      else drafts.push(changed(from, left.splice(at, 1)[0]!, source.length === 1 && target.length === 1, bead));
    }
    if (drafts.length > 0) return drafts;
    return [
      ...alone
        .filter((name) => isSure(name, bead.source, bead.target) && hasStandIn(name, bead, bead.source))
        .map((name) => oneSided(name, 'dropped')),
      ...left
        .filter((name) => isSure(name, bead.target, bead.source) && hasStandIn(name, bead, bead.target))
        .map((name) => oneSided(name, 'added')),
    ];
  },
});

function changed(from: Name, to: Name, alone: boolean, bead: BeadView): Draft {
  const known = Number(from.value.id !== undefined) + Number(to.value.id !== undefined);
  return {
    direction: 'changed',
    severity: bead.section === 'headline' ? 'critical' : 'major',
    evidenceScore: [0.6, 0.66, 0.8][known]! + (alone ? 0.07 : -0.1),
    source: spanOf(from),
    target: spanOf(to),
    evidence: { dimension: 'name', source: named(from), target: named(to) },
  };
}

/** A stand-in is looked for this many words around the place where the name would stand. */
const REACH = 3;

/**
 * At the place of the name the other side has a word that no list knows and that renders nothing: a name in a script
 * without capitals may stand there in its stead. Elsewhere a name that only one edition has is a gloss: "Japan's lower house".
 */
function hasStandIn(name: Name, bead: BeadView, own: Side): boolean {
  const links = linkWords(bead.source, bead.target);
  const isSource = own === bead.source;
  const other = isSource ? bead.target : bead.source;
  if (hasCase(other.lang)) return false;
  const strength = isSource ? links.target : links.source;
  const at = tokenAt(own, name);
  if (at < 0) return false;
  const places = expectedPlaces(at, other.tokens.length, isSource ? links.sourcePartner : links.targetPartner);
  return other.tokens.some(
    (t, k) => strength[k] === 0 && isContent(t, other) && places.some((place) => Math.abs(place - k) <= REACH),
  );
}

/** A name of the gazetteer that the other edition names nowhere. */
function oneSided(name: Name, direction: 'dropped' | 'added'): Draft {
  const dropped = direction === 'dropped';
  return {
    direction,
    // An edition for the country itself leaves its name out: "the Chinese lender" is "the bank" in Beijing.
    severity: dropped && isPlace(name.value) ? 'minor' : 'major',
    evidenceScore: dropped ? 0.5 : 0.54,
    source: dropped ? spanOf(name) : null,
    target: dropped ? null : spanOf(name),
    evidence: {
      dimension: 'name',
      source: dropped ? named(name) : null,
      target: dropped ? null : named(name),
    },
  };
}

function named(name: Name): { value: string; text: string } {
  return { value: name.value.id ?? name.text, text: name.text };
}

/** The gazetteer knows the name, and how the other language writes it; and it is no common word (`Turkey`, `Apple`). */
function isSure(name: Name, own: Side, other: Side): boolean {
  const { id } = name.value;
  if (id === undefined || name.text.length < 2 || loadPack(other.lang).unnamed.has(id)) return false;
  if (isHome(id, other.lang)) return false;
  const mayBegin =
    !hasCase(own.lang) || own.parts.some((part) => /^\P{L}*$/u.test(part.text.slice(0, name.start - part.start)));
  return !someTokenIn(own, name, (k) => own.tokens[k]!.stop || (mayBegin && own.tokens[k]!.concepts.length > 0));
}

/** The own country of a language, which its papers need not name: abroad "the lower house" is "Japan's lower house". */
function isHome(id: string, lang: string): boolean {
  const home = HOME[lang.split('-', 1)[0] ?? ''];
  return home?.test(id) ?? false;
}

/** Countries by language, of the languages without capitals, by their ISO 3166 codes. */
const HOME: Readonly<Record<string, RegExp>> = {
  zh: /\/(?:CN|TW|HK|MO|SG|china|taiwan|hongkong)$/,
  ja: /\/JP$/,
  ko: /\/(?:KR|KP|korea)$/,
  hi: /\/IN$/,
  ar: /\/(?:EG|SA|AE|IQ|SY|LB|JO|PS|YE|OM|QA|KW|BH|LY|TN|DZ|MA|SD)$/,
};

/** Gazetteer names meet gazetteer names of the same sort; a name that the gazetteer does not know may be any sort. */
function sameSort(a: NameValue, b: NameValue): boolean {
  if (a.id && b.id) return a.category === b.category || (isPlace(a) && isPlace(b));
  // What only locals know is glossed by its country: `Marvaux` by "a village in France".
  return a.id !== undefined || !COUNTRY.test(b.id ?? '');
}

/** Countries bear their ISO 3166 code. */
const COUNTRY = /\/[A-Z]{2}$/;

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

/** Weaker links of a name are chance. */
const LEAST = 0.57;

/** A word of the name has a counterpart; where it has words of its own (`Managawa River`), one of those. */
function linked(side: Side, name: Name, strength: Float32Array): boolean {
  let own = false;
  let ownLinked = false;
  let anyLinked = false;
  someTokenIn(side, name, (k) => {
    const t = side.tokens[k]!;
    if (t.stop) return false;
    const sure = strength[k]! >= LEAST;
    anyLinked ||= sure;
    if (!name.value.id && isOwnWord(t, name)) {
      own = true;
      ownLinked ||= sure;
    }
    return false;
  });
  return own ? ownLinked : anyLinked;
}

/** Not a common noun in capitals: at least one of its words is no word of the lexicon. */
function isProper(own: Side, name: Name): boolean {
  return someTokenIn(own, name, (k) => isOwnWord(own.tokens[k]!, name));
}

/** A word that no word list explains; short capitals alone (`EU`) are too many things. */
function isOwnWord(t: Here<Token>, name: Name): boolean {
  return (
    t.concepts.length === 0 &&
    !t.stop &&
    t.text.length >= 3 &&
    (name.text.includes(' ') || t.text !== t.text.toUpperCase())
  );
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
