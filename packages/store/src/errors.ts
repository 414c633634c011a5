/** The thing asked for does not exist. */
export class NotFound extends Error {
  override name = 'NotFound';
}

/** What was asked cannot be understood. */
export class BadRequest extends Error {
  override name = 'BadRequest';
}

/** Somebody else changed it first, or the request contradicts what is stored. */
export class Conflict extends Error {
  override name = 'Conflict';
  readonly current?: unknown;

  constructor(message: string, current?: unknown) {
    super(message);
    this.current = current;
  }
}

/** Whether a statement broke a unique index; drizzle wraps the engine's error. */
export function isUniqueViolation(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if ('code' in e && e.code === '23505') return true;
  return false;
}
