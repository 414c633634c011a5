export * from './all.js';
export * from './bead.js';
export * from './detect.js';
export * from './detector.js';
export * from './explain.js';
export * from './links.js';
export { someTokenIn } from './places.js';
export { isContent } from './side-content.js';
export * from './substitution.js';
