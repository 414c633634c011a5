export * from './align-units.js';
export * from './features.js';
export { sameStory } from './score.js';
