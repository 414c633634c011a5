/** How a language puts number words together, where it differs from the rest. */
export interface Composition {
  /** `fünfundzwanzig`, خمسة وعشرون: ones before tens. */
  readonly onesFirst: boolean;
  /** ثلاثة عشر: three ten. */
  readonly teensApart: boolean;
  /** `quatre-vingt-dix`: twenty counts to ninety-nine. */
  readonly vigesimal: boolean;
  /** Smallest group after which "and" goes on counting: `a hundred and five`, `treinta y cinco`. */
  readonly andAfter: number;
  /** "and" after thousands: `mil e duzentos`, `a thousand and one`. */
  readonly andAfterScale: boolean;
}

const ONES_FIRST = new Set(['de', 'nl', 'ar', 'cs', 'da']);
const AND_AFTER_SCALE = new Set(['en', 'pt', 'ar', 'fa', 'de', 'nl', 'vi']);

export function compositionOf(lang: string): Composition {
  return {
    onesFirst: ONES_FIRST.has(lang),
    teensApart: lang === 'ar',
    vigesimal: lang === 'fr',
    andAfter: lang === 'en' ? 100 : lang === 'ar' || lang === 'de' || lang === 'nl' || lang === 'cs' ? 1 : 10,
    andAfterScale: AND_AFTER_SCALE.has(lang),
  };
}

interface Term {
  readonly value: number;
  readonly scale: number;
}

/** Adds number words up, one by one; a word that does not fit is refused and ends the number. */
export class Accumulator {
  readonly #rules: Composition;
  #terms: Term[] = [];
  #group = 0;
  #empty = true;
  #step = 1;
  #zero = false;
  #saved: { terms: Term[]; group: number } | undefined;

  constructor(rules: Composition) {
    this.#rules = rules;
  }

  get value(): number {
    let sum = this.#group;
    for (const term of this.#terms) sum += term.value;
    return sum;
  }

  get empty(): boolean {
    return this.#empty;
  }

  /** Smallest step that the writing shows, when it began with a figure. */
  get step(): number {
    return this.#step;
  }

  /** Begins with a figure, or adds one below the scale said last: `3億5000万`. */
  figure(value: number, step: number): void {
    this.#group = value;
    this.#step = step;
    this.#empty = false;
  }

  /** Whether "and" may go on with the number. */
  mayJoin(): boolean {
    if (this.#empty) return false;
    const fits =
      this.#group > 0 ? this.#group >= this.#rules.andAfter : this.#terms.length > 0 && this.#rules.andAfterScale;
    if (fits) this.#saved = { terms: [...this.#terms], group: this.#group };
    return fits;
  }

  /** Whether a scale word can follow: none of the same size or smaller stands at the end. */
  fitsScale(scale: number): boolean {
    return !this.#terms.some((term) => term.scale === scale);
  }

  /** Takes back what was added after the last "and". True when there was one. */
  rollback(): boolean {
    if (!this.#saved) return false;
    this.#terms = this.#saved.terms;
    this.#group = this.#saved.group;
    this.#saved = undefined;
    return true;
  }

  /** `kind`: `number`, `one`, `times`, `teen`, `scale`, `full`, `mixed`. False when the word does not fit. */
  push(kind: string, value: number, and: boolean): boolean {
    const fits = this.#push(kind, value, and);
    if (fits) this.#empty = false;
    return fits;
  }

  #push(kind: string, value: number, and: boolean): boolean {
    if (kind === 'scale') return this.#scale(value);
    if (kind === 'full') return this.#full(value);
    if (kind === 'mixed') {
      if (!this.#empty) return false;
      this.#group = value;
      this.#step = 0.5;
      return true;
    }
    if (kind === 'times') return this.#times(value);
    if (kind === 'teen') {
      if (this.#group % 10 === 0 || this.#group % 100 >= 10) return false;
      this.#group += value;
      return true;
    }
    return value >= 1000 ? this.#full(value) : this.#add(value, and);
  }

  #add(value: number, and: boolean): boolean {
    const group = this.#group;
    const rest = group % 100;
    if (!Number.isInteger(group) || (value === 0 && group !== 0)) return false;
    this.#zero = value === 0;
    if (value >= 100) {
      if (group !== 0) return false;
      this.#group = value;
      return true;
    }
    if (this.#rules.vigesimal && rest === 4 && value === 20) this.#group += 76;
    else if (this.#rules.vigesimal && (rest === 60 || rest === 80) && value < 20) this.#group += value;
    else if (rest === 0) this.#group += value;
    else if (value < 10 && rest >= 10 && rest % 10 === 0) this.#group += value;
    else if (this.#rules.onesFirst && and && rest < 10 && value >= 20 && value % 10 === 0) this.#group += value;
    // Thirteen in Arabic: three ten.
    else if (this.#rules.teensApart && !and && rest < 10 && value === 10) this.#group += value;
    else return false;
    return true;
  }

  #times(value: number): boolean {
    const group = this.#group;
    if (!Number.isInteger(group)) {
      this.#group *= value;
      this.#step *= value;
      return true;
    }
    const rest = group % 100;
    // Vietnamese says the empty places: `không trăm`, no hundreds.
    if (this.#zero) {
      this.#zero = false;
      return true;
    }
    if (value === 10) {
      if (rest >= 10) return false;
      this.#group = rest === 0 ? group + 10 : group - rest + rest * 10;
      return true;
    }
    if (group >= 100 || (group >= 10 && group % 10 === 0)) return false;
    this.#group = (group || 1) * value;
    return true;
  }

  /** Multiplies all that is smaller: `dos mil millones`, `one lakh crore`, `三千万`. */
  #scale(scale: number): boolean {
    let sum = this.#group;
    let power = scale;
    let keep = this.#terms.length;
    while (keep > 0 && this.#terms[keep - 1]!.scale < scale) {
      const term = this.#terms[--keep]!;
      sum += term.value;
      power = Math.max(power, scale * term.scale);
    }
    if (keep > 0 && this.#terms[keep - 1]!.scale <= power) return false;
    this.#terms.length = keep;
    this.#terms.push({ value: (sum || 1) * scale, scale: power });
    this.#step *= scale;
    this.#group = 0;
    return true;
  }

  /** A word that holds its own factor: ألفان (2000), `seribu` (1000), `duemila`. */
  #full(value: number): boolean {
    if (this.#group !== 0) return false;
    const scale = 10 ** (Math.floor(Math.log10(value) / 3 + 1e-9) * 3);
    const last = this.#terms.at(-1);
    if (last && last.scale <= scale) return false;
    this.#terms.push({ value, scale });
    return true;
  }
}

/** Largest power of ten that divides a value: what rounding the writing shows. */
export function stepOf(value: number): number {
  let step = 1;
  while (value > 0 && value % (step * 10) === 0 && step < 1e12) step *= 10;
  return step;
}
