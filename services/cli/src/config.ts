import { lilconfig } from 'lilconfig';
import { parse } from 'yaml';
import { UsageError } from './errors.js';

/** What a project may set in `variorum.config.yaml`, `.variorumrc` or the `variorum` key of package.json. */
export interface ProjectConfig {
  readonly failOn?: string;
  readonly baseline?: string;
  readonly minConfidence?: number;
}

const KEYS = ['failOn', 'baseline', 'minConfidence'];

/** The nearest configuration above the working folder; an empty one when there is none. */
export async function loadConfig(): Promise<ProjectConfig> {
  const yaml = (_: string, text: string) => parse(text);
  const places = ['package.json', '.variorumrc', '.variorumrc.json', '.variorumrc.yaml', 'variorum.config.yaml'];
  const search = lilconfig('variorum', { searchPlaces: places, loaders: { '.yaml': yaml, noExt: yaml } });
  const found = await search.search();
  const config = (found?.config ?? {}) as Record<string, unknown>;
  for (const key of Object.keys(config)) {
    if (!KEYS.includes(key))
      throw new UsageError(`${found?.filepath}: unknown setting "${key}"; known are ${KEYS.join(', ')}`);
  }
  return config as ProjectConfig;
}
