export * from './api.js';
export * from './jobs.js';
