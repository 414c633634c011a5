import { SEVERITY_WEIGHTS } from '@variorum/model';
import { counted } from '../lib/words.js';
import { useStory } from './context.js';
import type { HeldFlag } from './model.js';

/** Where the story diverges: one line per edition, one cell per row of text, darker for more weight. */
export function HeatMap() {
  const { model, go } = useStory();
  const pairs = model.shown.value;
  const rows = model.rows.value;
  const flags = model.queue.value.flatMap((id) => model.flags.value.get(id)?.value ?? []);
  if (pairs.length === 0 || rows.length === 0) return null;
  return (
    <section class="heat" aria-label="Heat map of flags, editions by blocks">
      <table>
        <tbody>
          {pairs.map((pair, column) => (
            <tr key={pair.id}>
              <th scope="row">{model.label(pair.targetEditionId)}</th>
              {rows.map((row, r) => {
                const own = flags.filter(
                  (flag) => flag.pairId === pair.id && standsIn(flag, row.source, row.cells[column]!.blocks),
                );
                return (
                  <td key={row.key}>
                    {own.length === 0 ? (
                      <span class="heat-0" />
                    ) : (
                      <button
                        type="button"
                        class={`heat-${heatOf(own)}`}
                        aria-label={`${model.label(pair.targetEditionId)}, row ${r + 1}: ${counted(own.length, 'flag')}`}
                        onClick={() => go((own.find((flag) => flag.state === 'open') ?? own[0]!).id)}
                      >
                        {own.length}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function standsIn(flag: HeldFlag, source: readonly number[], target: readonly number[]): boolean {
  return flag.source ? source.includes(flag.source.block) : target.includes(flag.target?.block ?? -1);
}

/** 1 (decided or slight) to 4 (critical and certain): penalty points of the open flags, weighted by their certainty. */
function heatOf(flags: readonly HeldFlag[]): 1 | 2 | 3 | 4 {
  const points = flags
    .filter((flag) => flag.state === 'open' || flag.state === 'confirmed')
    .reduce((sum, flag) => sum + SEVERITY_WEIGHTS[flag.severity] * flag.confidence, 0);
  return points >= 12 ? 4 : points >= 3 ? 3 : points > 0.5 ? 2 : 1;
}
