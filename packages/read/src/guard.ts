import { createContext, Script } from 'node:vm';
import { ReadError } from './error.js';

/** Longest time for reading one document, in milliseconds; an ordinary page takes a hundredth of it. */
export const READING_TIME = 20_000;

const CALL = new Script('work()');

/**
 * Runs synchronous work and stops it when it takes too long (V8 can stop any running code, regular expressions too).
 * @throws ReadError instead of every error: too slow, nested too deep, or broken
 */
export function withinTime<T>(file: string, work: () => T, milliseconds = READING_TIME): T {
  try {
    return CALL.runInContext(createContext({ work }), { timeout: milliseconds }) as T;
  } catch (error) {
    if (error instanceof ReadError) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new ReadError(
        'too-slow',
        file,
        `reading took longer than ${milliseconds / 1000} seconds`,
        'give the article alone, as HTML without the page around it or as plain text',
      );
    const why =
      error instanceof RangeError ? 'nested too deep' : error instanceof Error ? error.message : String(error);
    throw new ReadError('broken', file, `it cannot be parsed (${why})`, 'save it anew or give the text as .txt');
  }
}
