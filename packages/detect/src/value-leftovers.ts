import { datesAgree, quantitiesAgree } from '@variorum/language';
import type { DateValue, QuantityValue } from '@variorum/model';
import type { BeadView, Side } from './bead.js';
import { isSlip } from './slips.js';
import type { Dated, Quantity } from './value-costs.js';

/** Without those that are no amounts, that stand elsewhere, or that the other side says in another way. */
export function leftoverQuantities(
  own: readonly Quantity[],
  other: readonly Quantity[],
  side: Side,
  opposite: Side,
  around: Side,
  ownAround: Side,
  story: readonly QuantityValue[],
): Quantity[] {
  return own.filter((m) => {
    const { value } = m;
    if ((value.vague && !isAbout(value)) || value.weak || (value.identifier && value.ordinal)) return false;
    if (other.some((o) => o.value.vague && quantitiesAgree(value, o.value) !== 'differ')) return false;
    if (
      outside(around, opposite).some(
        (o) => quantitiesAgree(value, o.value) !== 'differ' && !(o.value.vague && answered(o, ownAround)),
      )
    )
      return false;
    if (opposite.dates.some((d) => Object.values(d.value).includes(value.value) || saysDuration(value, d.value)))
      return false;
    if (saysDigits(m, opposite)) return false;
    const telling = value.value > 12 && value.value % 10 !== 0;
    if (!telling || around === opposite || side.parts.length === 0) return true;
    if (!story.some((o) => quantitiesAgree(value, o) !== 'differ')) return true;
    // Said elsewhere, and yet the other side writes here what looks like a slip for it.
    return other.some((o) => !o.value.weak && isSlip(value, o.value));
  });
}

/** A vague word of one side that the other side says as vaguely: it stands for no number besides. */
function answered(vague: Quantity, side: Side): boolean {
  return side.quantities.some((m) => m.value.vague && quantitiesAgree(m.value, vague.value) === 'equal');
}

/** `une trentaine`, `a setka`: vague, but about one number. */
function isAbout(value: QuantityValue): boolean {
  return Boolean(value.vague) && value.step < value.value;
}

/** Quantities of the wider bead that are not the bead's own. */
function outside(around: Side, own: Side): readonly Quantity[] {
  if (around === own) return [];
  return around.quantities.filter((m) => !own.quantities.some((o) => o.block === m.block && o.start === m.start));
}

/** The other side writes the very digits, though the reader made nothing of them. */
function saysDigits(m: Quantity, opposite: Side): boolean {
  const digits = /\d{2,}/.exec(m.text.replace(/[.,\s\u00a0\u202f]/g, ''))?.[0];
  if (!digits || opposite.quantities.some((o) => o.text.includes(digits))) return false;
  return opposite.parts.some((part) => new RegExp(`(?<!\\d)${digits}(?!\\d)`).test(part.text));
}

/** Without those that stand elsewhere, or that a number without a counterpart of its own says. */
export function leftoverDates(
  own: readonly Dated[],
  free: readonly Quantity[],
  opposite: Side,
  around: Side,
  bead: BeadView,
): Dated[] {
  const wider =
    around === opposite
      ? []
      : around.dates.filter((m) => !opposite.dates.some((o) => o.block === m.block && o.start === m.start));
  return own.filter(
    (m) =>
      !wider.some((o) => datesAgree(m.value, o.value, bead.story.published) !== 'differ') &&
      !free.some((q) => sayable(m.value).includes(q.value.value) || saysDuration(q.value, m.value)),
  );
}

/** Numbers that a date is said with: an hour also on the twelve-hour dial. */
function sayable(value: DateValue): number[] {
  const numbers = [value.year, value.day, value.hour, value.decade, value.century, value.quarter, value.half].filter(
    (n) => n !== undefined,
  );
  if (value.decade !== undefined) numbers.push(value.decade % 100);
  if (value.hour !== undefined) numbers.push(value.hour % 12);
  return numbers;
}

/** `2h30` may be read as a time of day where two and a half hours are meant. */
function saysDuration(quantity: QuantityValue, date: DateValue): boolean {
  if (quantity.quantity !== 'duration' || date.hour === undefined || date.dayPart !== undefined) return false;
  return quantity.base === date.hour * 3600 + (date.minute ?? 0) * 60;
}
