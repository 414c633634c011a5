import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The data folder is in use by another living process. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse';
}

/**
 * Takes the data folder for this process: PGlite itself takes no lock, and two processes on one folder lose data.
 * A lock left by a dead process is taken over. @throws DataFolderInUse naming the folder, the process and the remedy.
 */
export function lockDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'variorum.lock');
  const own = `${process.pid} ${startOf(process.pid)}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, own)) return () => rmSync(file, { force: true });
    const found = read(file);
    if (found === undefined) continue;
    const [pid, start] = found.split(' ');
    if (found !== own && isAlive(Number(pid), start))
      throw new DataFolderInUse(
        `${folder} is in use by process ${pid}; stop that process, or start with another folder (--data FOLDER)`,
      );
    takeAside(file, found);
  }
  throw new DataFolderInUse(`${folder}: the lock file cannot be taken; remove ${file} when no Variorum is running`);
}

function create(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Removes a dead process's lock; when another process was faster, its fresh lock is put back. */
function takeAside(file: string, dead: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (read(aside) !== dead) linkSync(aside, file);
  } catch {
    // gone already: the next attempt sees what is there now
  }
  rmSync(aside, { force: true });
}

function isAlive(pid: number, start: string | undefined): boolean {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  // The number may have gone to another process since; its start time tells. Not known: better refuse.
  return !start || startOf(pid) === '' || startOf(pid) === start;
}

/** Start time of a process in clock ticks since boot (proc(5), field 22); empty where there is no /proc. */
function startOf(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
