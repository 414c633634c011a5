import { type BeadView, explainerOf } from '@variorum/detect';
import { allFamilies, datesAgree, quantitiesAgree, readsCues } from '@variorum/language';
import type { Coverage, NotChecked } from '@variorum/model';

/** Adds up what was compared and found equal. */
export class CoverageCounter {
  readonly #total = new Map<string, number>();
  readonly #byBlock = new Map<number, Map<string, number>>();
  readonly #notChecked: NotChecked[] = [];

  /** Counts the values that both sides of a bead share. */
  addBead(bead: BeadView): void {
    const block = bead.source.parts[0]?.block ?? -1;
    const { source, target } = bead;
    this.#add(
      block,
      'number',
      source.quantities.filter((m) => target.quantities.some((o) => quantitiesAgree(m.value, o.value) !== 'differ'))
        .length,
    );
    this.#add(
      block,
      'date',
      source.dates.filter((m) =>
        target.dates.some((o) => datesAgree(m.value, o.value, bead.story.published) !== 'differ'),
      ).length,
    );
    this.#add(
      block,
      'name',
      source.names.filter((m) =>
        m.value.id
          ? target.names.some((o) => o.value.id === m.value.id)
          : target.tokens.some((t) => m.text.toLowerCase().includes(t.norm) && t.norm.length > 2),
      ).length,
    );
    this.#add(
      block,
      'scale',
      source.scales.filter((m) =>
        target.scales.some((o) => o.value.family === m.value.family && o.value.level === m.value.level),
      ).length,
    );
    if (source.lexicon > 0 && target.lexicon > 0) {
      const explainer = explainerOf(target);
      this.#add(
        block,
        'word',
        source.tokens.filter((t) => !t.stop && t.concepts.length > 0 && explainer.explains(t) === 1).length,
      );
    }
  }

  #add(block: number, dimension: string, count: number): void {
    if (count === 0) return;
    this.#total.set(dimension, (this.#total.get(dimension) ?? 0) + count);
    const own = this.#byBlock.get(block) ?? new Map<string, number>();
    this.#byBlock.set(block, own);
    own.set(dimension, (own.get(dimension) ?? 0) + count);
  }

  notChecked(entry: NotChecked): void {
    this.#notChecked.push(entry);
  }

  result(): Coverage {
    return {
      equal: Object.fromEntries(this.#total),
      equalByBlock: [...this.#byBlock]
        .sort((a, b) => a[0] - b[0])
        .map(([block, equal]) => ({ block, equal: Object.fromEntries(equal) })),
      notChecked: this.#notChecked,
    };
  }
}

/** What a pair of languages cannot be checked for, because a list is missing in one of them. */
export function languageGaps(bead: Pick<BeadView, 'source' | 'target'>): NotChecked[] {
  const gaps: NotChecked[] = [];
  for (const side of [bead.source, bead.target]) {
    if (side.lexicon === 0) gaps.push({ what: 'content', reason: 'no-pack', lang: side.lang });
    if (!readsCues('denial', side.lang)) gaps.push({ what: 'negation', reason: 'no-pack', lang: side.lang });
    const missing = allFamilies()
      .filter((family) => family.ordered && !side.families.has(family.name))
      .map((family) => family.kind);
    for (const kind of new Set(missing))
      if (side.families.size === 0) gaps.push({ what: kind, reason: 'no-pack', lang: side.lang });
  }
  return gaps;
}
