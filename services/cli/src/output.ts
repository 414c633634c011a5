import { closeSync, openSync, writeSync } from 'node:fs';
import { UsageError } from './errors.js';

/** Where a command writes: standard output, or a file that is named. */
export interface Output {
  write(text: string): Promise<void>;
  close(): void;
}

/** Opens the output at once, so that a wrong path is told before the work. @throws UsageError */
export function openOutput(file: string | undefined): Output {
  if (file === undefined || file === '-') return { write: toStandardOutput, close: () => undefined };
  let handle: number;
  try {
    handle = openSync(file, 'w');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'its folder does not exist' : code === 'EISDIR' ? 'it is a folder' : `cannot write (${code})`;
    throw new UsageError(`--output ${file}: ${why}; name a file in a folder that can be written to`);
  }
  return {
    write: async (text) => {
      writeSync(handle, text);
    },
    close: () => closeSync(handle),
  };
}

/** Writes everything before the process may end, to a file when one is named. */
export async function write(text: string, file: string | undefined): Promise<void> {
  const output = openOutput(file);
  await output.write(text);
  output.close();
}

async function toStandardOutput(text: string): Promise<void> {
  await new Promise<void>((resolve, reject) =>
    process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
  );
}

/** Colour only on a terminal that does not forbid it (no-color.org); FORCE_COLOR overrides. */
export function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR && process.env.FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY === true && process.env.TERM !== 'dumb';
}

/** Columns of the terminal; 100 when the output is none, COLUMNS overrides. */
export function terminalWidth(): number {
  const asked = Number(process.env.COLUMNS);
  return process.stdout.columns ?? (Number.isInteger(asked) && asked > 0 ? asked : 100);
}

/** A line of progress on a terminal, rewritten in place at most five times a second; nothing elsewhere. */
export function progressLine(): { show(text: string): void; end(): void } {
  if (process.stderr.isTTY !== true) return { show: () => undefined, end: () => undefined };
  let last = 0;
  return {
    show(text) {
      if (Date.now() - last < 200) return;
      last = Date.now();
      process.stderr.write(`\r\u001b[K${text}`);
    },
    end() {
      process.stderr.write('\r\u001b[K');
    },
  };
}
