import type { Detector } from './detector.js';
import { addition } from './detectors/addition.js';
import { antonym } from './detectors/antonym.js';
import { attribution } from './detectors/attribution.js';
import { certainty } from './detectors/certainty.js';
import { date } from './detectors/date.js';
import { entity } from './detectors/entity.js';
import { falseFriend } from './detectors/false-friend.js';
import { gender } from './detectors/gender.js';
import { hedge } from './detectors/hedge.js';
import { houseTerm } from './detectors/house-term.js';
import { loadedWording } from './detectors/loaded-wording.js';
import { modality } from './detectors/modality.js';
import { negation } from './detectors/negation.js';
import { number } from './detectors/number.js';
import { omission } from './detectors/omission.js';
import { polarity } from './detectors/polarity.js';
import { quantifier } from './detectors/quantifier.js';
import { quotation } from './detectors/quotation.js';
import { quotedWords } from './detectors/quoted-words.js';
import { roleSwap } from './detectors/role-swap.js';
import { speaker } from './detectors/speaker.js';
import { strength } from './detectors/strength.js';
import { status } from './detectors/tense-or-status.js';
import { term } from './detectors/term.js';
import { untranslated } from './detectors/untranslated.js';

/** Every detector, in the order in which their findings are shown. */
export const DETECTORS: readonly Detector[] = [
  strength,
  modality,
  negation,
  polarity,
  antonym,
  number,
  date,
  entity,
  attribution,
  speaker,
  quantifier,
  certainty,
  hedge,
  status,
  roleSwap,
  gender,
  loadedWording,
  term,
  houseTerm,
  falseFriend,
  quotation,
  quotedWords,
  untranslated,
  omission,
  addition,
];
