import { missingRun, runDraft } from '../content.js';
import { defineDetector, pair } from '../detector.js';

/** Addition: words on one side that nothing on the other renders. */
export const addition = defineDetector({
  id: 'addition',
  version: 1,
  kind: 'addition',
  stage: 'ripe',
  about: 'A clause or sentence stands on one side only (added).',
  diverges: [
    pair(
      { en: 'The bank named a new president.' },
      {
        de: 'Die Bank, {die im vergangenen Jahr viel Geld mit Krediten verloren hat}, ernannte einen neuen Präsidenten.',
      },
    ),
  ],
  agrees: [pair({ en: 'The bank named a new president.' }, { fr: 'La banque a nommé un nouveau président.' })],
  detect(bead) {
    const run = missingRun(bead, bead.target, bead.source);
    return run ? [runDraft(run, bead, 'added')] : [];
  },
});
