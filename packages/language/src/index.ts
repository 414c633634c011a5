export * from './analysis.js';
export { nounForms, nounLength } from './base-forms.js';
export { type CueJob, type CueSpan, type ReadCues, readsCues } from './cues/index.js';
export { lengthDeviation } from './density.js';
export * from './identify/index.js';
export { type FalseFriend, falseFriends } from './lexicon/false-friends.js';
export { simplify } from './lexicon/normalize.js';
export * from './lexicon/pack.js';
export {
  addMarks,
  areAntonyms,
  areContrary,
  areNear,
  areSiblings,
  clearMarks,
  conceptName,
  isMarked,
  markNear,
  opposeMarked,
} from './lexicon/relations.js';
export { stemmerFor } from './lexicon/stem.js';
export * from './names/read.js';
export * from './names/skeleton.js';
export * from './quantity/index.js';
export * from './quotes.js';
export * from './scales.js';
export * from './segment/index.js';
export * from './sexes.js';
export * from './terms.js';
export * from './tokens.js';
