import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connectDatabase } from './database.js';
import { templateFile } from './template.js';

/** Run by the build: writes the template that `connectDatabase` starts new embedded databases from. */
const file = templateFile();
if (!existsSync(file)) {
  const folder = dirname(file);
  for (const name of readdirSync(folder)) if (/^template-.*\.tgz$/.test(name)) rmSync(join(folder, name));
  const connection = await connectDatabase({ memory: true });
  const dump = await connection.pglite!.dumpDataDir('gzip');
  writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  await connection.close();
}
