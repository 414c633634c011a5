/** A mistake in the call or in a file, told in one line with its remedy; no stack is shown. */
export class UsageError extends Error {
  override name = 'UsageError';
}
