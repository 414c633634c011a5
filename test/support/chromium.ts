import { type Browser, chromium } from 'playwright-core';
import { findTool, missing } from './find-tool.js';

/** A real browser. Inside a container as root its own sandbox cannot start; the pages tested are our own. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findTool('chromium');
  if (!executablePath) throw new Error(missing('chromium'));
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, '--disable-gpu', '--disable-dev-shm-usage'] });
}
