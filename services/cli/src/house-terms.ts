import { joinTermbases, type Termbase } from '@variorum/model';
import { readTermbase } from '@variorum/read';
import type { Command } from 'commander';
import { loadConfig } from './config.js';
import { readBytes } from './read-file.js';

/** Largest termbase, in bytes. */
const LARGEST_TERMBASE = 50 * 1024 * 1024;

export interface TermbaseOptions {
  readonly termbase: readonly string[];
}

export function addTermbaseOption(command: Command): Command {
  return command.option(
    '--termbase <file>',
    'house terms, TBX or CSV (a column per language, optional status and note); repeatable',
    (value: string, all: string[]) => [...all, value],
    [],
  );
}

/** The termbases of the options, else of the configuration, as one. @throws UsageError or ReadError naming the file */
export async function openTermbase(options: TermbaseOptions): Promise<Termbase | undefined> {
  const configured = async () => [(await loadConfig()).termbase ?? []].flat();
  const files = options.termbase.length > 0 ? options.termbase : await configured();
  const termbases: Termbase[] = [];
  for (const file of files) termbases.push(readTermbase(await readBytes(file, LARGEST_TERMBASE), file));
  return joinTermbases(termbases);
}
