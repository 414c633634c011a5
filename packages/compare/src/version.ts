/** Part of every job id and cache key: raise it when the same texts may give other flags. */
export const ENGINE_VERSION = '1';
