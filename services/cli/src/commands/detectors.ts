import { DETECTORS } from '@variorum/detect';
import type { Command } from 'commander';
import { write } from '../output.js';

export function addDetectors(program: Command): void {
  program
    .command('detectors')
    .description('list what is looked for, with an example each')
    .action(async () => {
      const lines = DETECTORS.map((detector) => {
        const { source, target } = detector.diverges[0];
        const young = detector.stage === 'ripe' ? '' : ` (${detector.stage})`;
        return `${detector.id}${young}: ${detector.kind}\n  ${detector.about}\n  ${source.text}\n  ${target.text}\n`;
      });
      await write(`${lines.join('\n')}\n`, undefined);
    });
}
