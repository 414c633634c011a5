import { lilconfig } from 'lilconfig';
import { UsageError } from './errors.js';

/** What a project may set in `variorum.config.yaml`, `.variorumrc` or the `variorum` key of package.json. */
export interface ProjectConfig {
  readonly failOn?: string;
  readonly baseline?: string;
  readonly minConfidence?: number;
  /** One file or several. */
  readonly termbase?: string | readonly string[];
  /** `zh-en=cedict_ts.u8`; one or several. */
  readonly dictionary?: string | readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  failOn: 'string',
  baseline: 'string',
  minConfidence: 'number',
  termbase: 'string or a list of strings',
  dictionary: 'string or a list of strings',
};

function fits(value: unknown, type: string): boolean {
  if (type !== TYPES.termbase) return typeof value === type;
  return [value].flat().every((one) => typeof one === 'string');
}

/** The nearest configuration above the working folder; an empty one when there is none. */
export async function loadConfig(): Promise<ProjectConfig> {
  const yaml = async (_: string, text: string) => (await import('yaml')).parse(text);
  const places = ['package.json', '.variorumrc', '.variorumrc.json', '.variorumrc.yaml', 'variorum.config.yaml'];
  const search = lilconfig('variorum', { searchPlaces: places, loaders: { '.yaml': yaml, noExt: yaml } });
  const found = await search.search().catch((error: unknown) => {
    throw new UsageError(`the configuration cannot be read: ${error instanceof Error ? error.message : error}`);
  });
  const config = (found?.config ?? {}) as Record<string, unknown>;
  for (const [key, value] of Object.entries(config)) {
    const type = TYPES[key];
    if (!type)
      throw new UsageError(`${found?.filepath}: unknown setting "${key}"; known are ${Object.keys(TYPES).join(', ')}`);
    if (!fits(value, type)) throw new UsageError(`${found?.filepath}: "${key}" must be a ${type}`);
  }
  return config as ProjectConfig;
}
