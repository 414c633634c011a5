import type { Finding } from '@variorum/model';
import { DETECTORS } from './all.js';
import type { BeadView } from './bead.js';
import type { Detector } from './detector.js';

export interface DetectedFinding extends Finding {
  readonly detector: Detector;
}

/** Runs every detector on one bead. A passage that was not translated is reported as that and compared no further. */
export function detectBead(bead: BeadView, detectors: readonly Detector[] = DETECTORS): DetectedFinding[] {
  const findings: DetectedFinding[] = [];
  for (const detector of detectors) {
    for (const draft of detector.detect(bead))
      findings.push({ ...draft, kind: draft.kind ?? detector.kind, rule: detector.id, detector });
  }
  const left = findings.filter((finding) => finding.rule === 'untranslated');
  return left.length > 0 ? left : findings;
}
