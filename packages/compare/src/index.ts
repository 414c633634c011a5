export * from './align-editions.js';
export * from './check-pair.js';
export * from './compare-editions.js';
export * from './detect-pair.js';
export * from './diff-revisions.js';
export * from './fingerprint.js';
export * from './hash.js';
export * from './version.js';
