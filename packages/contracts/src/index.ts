export * from './answers.js';
export * from './api.js';
export * from './jobs.js';
