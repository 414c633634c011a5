import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
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
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const owner = Number(readFileSync(file, 'utf8'));
      if (owner && owner !== process.pid && isAlive(owner))
        throw new DataFolderInUse(
          `${folder} is in use by process ${owner}; stop that process, or start with another folder (--data FOLDER)`,
        );
      rmSync(file, { force: true });
    }
  }
  throw new DataFolderInUse(`${folder}: the lock file cannot be taken; remove ${file} when no Variorum is running`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
