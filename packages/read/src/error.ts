export const READ_ERROR_CODES = [
  'empty',
  'binary',
  'too-large',
  'charset',
  'broken',
  'unsupported',
  'no-text',
  'too-slow',
] as const;
export type ReadErrorCode = (typeof READ_ERROR_CODES)[number];

/** A document that cannot be read: names the file, the place and the remedy. */
export class ReadError extends Error {
  override name = 'ReadError';
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode, file: string, why: string, remedy: string) {
    super(`${file}: ${why}; ${remedy}`);
    this.code = code;
  }
}
