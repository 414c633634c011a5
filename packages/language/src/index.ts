export * from './lexicon/pack.js';
export { simplify } from './lexicon/normalize.js';
export { stemmerFor } from './lexicon/stem.js';
export * from './tokens.js';
export * from './analysis.js';
export * from './names/read.js';
export * from './names/skeleton.js';
export * from './quotes.js';
export * from './scales.js';
