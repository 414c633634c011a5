import { missingRun, runDraft } from '../content.js';
import { defineDetector, pair } from '../detector.js';

/** Omission: words on one side that nothing on the other renders. */
export const omission = defineDetector({
  id: 'omission',
  version: 1,
  kind: 'omission',
  stage: 'ripe',
  about: 'A clause or sentence stands on one side only (dropped).',
  diverges: [
    pair(
      { en: 'The bank, {which lost money on property loans last year}, named a new president.' },
      { de: 'Die Bank ernannte einen neuen Präsidenten.' },
    ),
  ],
  agrees: [pair({ en: 'The bank named a new president.' }, { fr: 'La banque a nommé un nouveau président.' })],
  detect(bead) {
    const run = missingRun(bead, bead.source, bead.target);
    return run ? [runDraft(run, bead, 'dropped')] : [];
  },
});
