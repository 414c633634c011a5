import { writeFileSync } from 'node:fs';

/** Writes everything before the process may end, to a file when one is named. */
export async function write(text: string, file: string | undefined): Promise<void> {
  if (file !== undefined) {
    writeFileSync(file, text);
    return;
  }
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  );
}

/** Colour only on a terminal that does not forbid it (no-color.org); FORCE_COLOR overrides. */
export function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true;
}
