export * from './align-units.js';
export { confidence, logOdds } from './confidence.js';
export { type Dictionary, dictionaryFor } from './dictionary.js';
export * from './features.js';
export { sameStory } from './same-story.js';
export { WEIGHTS, type Weights } from './weights.js';
