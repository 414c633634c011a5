export * from './backend.js';
export * from './health.js';
export * from './metrics.js';
export * from './process.js';
export * from './relay.js';
export * from './worker.js';
