/**
 * What may differ between two editions. One row per kind; types, schemas, documentation and pages come from here.
 * `mqm` is a path of MQM 2.0 (what MQM lacks is an `x-` child); `its` an ITS 2.0 localization quality issue type.
 */
export const KINDS = {
  strength: { mqm: 'accuracy/mistranslation/x-strength', its: 'mistranslation' },
  modality: { mqm: 'accuracy/mistranslation/x-modality', its: 'mistranslation' },
  negation: { mqm: 'accuracy/mistranslation/x-negation', its: 'mistranslation' },
  number: { mqm: 'accuracy/mistranslation/number', its: 'numbers' },
  unit_or_currency: { mqm: 'accuracy/mistranslation/unit-conversion', its: 'numbers' },
  date_or_time: { mqm: 'accuracy/mistranslation/date-time', its: 'mistranslation' },
  entity: { mqm: 'accuracy/mistranslation/entity', its: 'mistranslation' },
  attribution: { mqm: 'accuracy/mistranslation/x-attribution', its: 'mistranslation' },
  quantifier: { mqm: 'accuracy/mistranslation/x-quantifier', its: 'mistranslation' },
  certainty: { mqm: 'accuracy/mistranslation/x-certainty', its: 'mistranslation' },
  omission: { mqm: 'accuracy/omission', its: 'omission' },
  addition: { mqm: 'accuracy/addition', its: 'addition' },
  tense_or_status: { mqm: 'accuracy/mistranslation/x-status', its: 'mistranslation' },
  role_swap: { mqm: 'accuracy/mistranslation/x-role', its: 'mistranslation' },
  quotation: { mqm: 'accuracy/mistranslation/x-quotation', its: 'mistranslation' },
  terminology: { mqm: 'terminology/inconsistent-with-terminology-resource', its: 'terminology' },
  untranslated: { mqm: 'accuracy/untranslated', its: 'untranslated' },
  loaded_wording: { mqm: 'style/x-loaded-wording', its: 'style' },
  polarity: { mqm: 'accuracy/mistranslation/x-polarity', its: 'mistranslation' },
  gender: { mqm: 'accuracy/mistranslation/x-gender', its: 'mistranslation' },
  alignment: { mqm: 'accuracy/x-alignment', its: 'other' },
} as const satisfies Record<string, { mqm: string; its: string }>;

export type Kind = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as [Kind, ...Kind[]];

/** MQM severities: the harm done if the flag is true. Never folded into confidence. */
export const SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Penalty points per severity, the MQM 2.0 defaults. */
export const SEVERITY_WEIGHTS: Readonly<Record<Severity, number>> = { neutral: 0, minor: 1, major: 5, critical: 25 };

/** How the target differs from the source. */
export const DIRECTIONS = [
  'stronger',
  'weaker',
  'more',
  'less',
  'later',
  'earlier',
  'dropped',
  'added',
  'changed',
  'reversed',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Where in the story a flag sits; headline and lead weigh more. */
export const SECTIONS = ['headline', 'lead', 'body'] as const;
export type Section = (typeof SECTIONS)[number];
