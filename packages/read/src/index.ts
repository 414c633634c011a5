export * from './bitext.js';
export * from './declared.js';
export * from './document.js';
export * from './error.js';
