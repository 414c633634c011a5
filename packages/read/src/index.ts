export * from './bitext/index.js';
export * from './declared.js';
export { decodeText } from './decode.js';
export * from './dictionary.js';
export * from './document.js';
export * from './error.js';
export * from './termbase/index.js';
