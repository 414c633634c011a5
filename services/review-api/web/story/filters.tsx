import { FLAG_STATES, KIND_NAMES, SEVERITIES } from '@variorum/model';
import { counted, percent } from '../lib/words.js';
import { useStory } from './context.js';
import { DEFAULT_FILTER, type Filter } from './filter.js';
import { TITLES } from './titles.js';

/** What the list holds: by severity, state, kind and confidence; what the limit hides is said. */
export function Filters() {
  const { model } = useStory();
  const filter = model.filter.value;
  const hidden = model.hidden.value;
  const toggle =
    <T extends string>(name: keyof Filter, values: readonly T[], value: T) =>
    () =>
      model.setFilter({ [name]: values.includes(value) ? values.filter((v) => v !== value) : [...values, value] });
  return (
    <details class="filters">
      <summary>
        Filter <span class="meta">{summaryOf(filter)}</span>
      </summary>
      <fieldset>
        <legend>Severity</legend>
        {[...SEVERITIES].reverse().map((severity) => (
          <Box
            key={severity}
            label={severity}
            on={filter.severities.includes(severity)}
            onChange={toggle('severities', filter.severities, severity)}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>State</legend>
        {FLAG_STATES.map((state) => (
          <Box
            key={state}
            label={state}
            on={filter.states.includes(state)}
            onChange={toggle('states', filter.states, state)}
          />
        ))}
      </fieldset>
      <label class="range">
        At least {percent(filter.minConfidence)} sure
        <input
          type="range"
          min="0"
          max="95"
          step="5"
          value={Math.round(filter.minConfidence * 100)}
          onInput={(event) => model.setFilter({ minConfidence: Number(event.currentTarget.value) / 100 })}
        />
      </label>
      {hidden > 0 && (
        <p class="aside">
          {counted(hidden, 'less certain flag')} not shown.{' '}
          <button type="button" class="link" onClick={() => model.setFilter({ minConfidence: 0 })}>
            Show
          </button>
        </p>
      )}
      <fieldset class="kinds">
        <legend>Kind {filter.kinds.length === 0 ? '(all)' : ''}</legend>
        {KIND_NAMES.map((kind) => (
          <Box
            key={kind}
            label={TITLES[kind]}
            on={filter.kinds.includes(kind)}
            onChange={toggle('kinds', filter.kinds, kind)}
          />
        ))}
      </fieldset>
      <Box label="Rules on trial" on={filter.nursery} onChange={() => model.setFilter({ nursery: !filter.nursery })} />
      <button type="button" class="link" onClick={() => model.setFilter(DEFAULT_FILTER)}>
        As usual
      </button>
    </details>
  );
}

function Box({ label, on, onChange }: { label: string; on: boolean; onChange(): void }) {
  return (
    <label class="box">
      <input type="checkbox" checked={on} onChange={onChange} /> {label}
    </label>
  );
}

function summaryOf(filter: Filter): string {
  const parts = [
    filter.states.length === FLAG_STATES.length ? 'every state' : filter.states.join(', ') || 'no state',
    filter.severities.length === SEVERITIES.length ? '' : filter.severities.join(', ') || 'no severity',
    filter.kinds.length === 0 ? '' : counted(filter.kinds.length, 'kind'),
    filter.minConfidence === 0 ? '' : `≥ ${percent(filter.minConfidence)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
