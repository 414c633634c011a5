import { PROCESS_SETTINGS, readSettings } from '@variorum/queue';
import { z } from 'zod';

/** Settings of the API process. @throws with every wrong variable named */
export function readConfig(env: Record<string, string | undefined>) {
  return readSettings(
    {
      ...PROCESS_SETTINGS,
      PORT: z.coerce.number().int().min(0).max(65535).default(4600),
      HOST: z.string().default('127.0.0.1'),
    },
    env,
  );
}
