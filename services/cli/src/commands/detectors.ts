import { DETECTORS } from '@variorum/detect';
import type { Command } from 'commander';
import { write } from '../output.js';

export function addDetectors(program: Command): void {
  program
    .command('detectors')
    .description('list what is looked for, with an example each')
    .action(async () => {
      const lines = DETECTORS.map(
        (d) =>
          `${d.id.padEnd(16)} ${d.kind.padEnd(16)} ${d.stage.padEnd(8)} ${d.about}\n${' '.repeat(43)}${d.diverges[0].source.text}  ⇄  ${d.diverges[0].target.text}`,
      );
      await write(`${lines.join('\n')}\n`, undefined);
    });
}
