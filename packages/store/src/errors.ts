/** The thing asked for does not exist. */
export class NotFound extends Error {
  override name = 'NotFound';
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
