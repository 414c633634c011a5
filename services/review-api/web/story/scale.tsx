import { spaced } from '../lib/words.js';
import type { Party } from './claim.js';
import type { HeldFlag } from './model.js';

const WIDTH = 320;
const EDGE = 34;
const LINE = 30;

/** Both positions on a graded scale, from mild to strong: the source above the line, the target below it. */
export function Scale({ flag, source, target }: { flag: HeldFlag; source: Party; target: Party }) {
  const { levels, source: from, target: to, dimension } = flag.evidence;
  if (!levels || levels.length < 2 || !from?.level || !to?.level) return null;
  const x = (level: number) => EDGE + ((level - 1) / (levels.length - 1)) * (WIDTH - 2 * EDGE);
  const label = `${spaced(dimension)}, from ${levels[0]} to ${levels.at(-1)}: ${source.label} at ${from.value}, ${target.label} at ${to.value}`;
  return (
    <svg class="scale" viewBox={`0 0 ${WIDTH} 78`} role="img" aria-label={label}>
      <line class="scale-line" x1={x(1)} x2={x(levels.length)} y1={LINE} y2={LINE} />
      <line class="scale-gap" x1={x(from.level)} x2={x(to.level)} y1={LINE} y2={LINE} />
      {levels.map((name, i) => (
        <g key={name}>
          <line class="scale-tick" x1={x(i + 1)} x2={x(i + 1)} y1={LINE - 4} y2={LINE + 4} />
          <text
            class="scale-name"
            x={x(i + 1)}
            y={levels.length < 5 || i % 2 === 0 ? 63 : 75}
            text-anchor={anchor(i, levels.length)}
          >
            {name}
          </text>
        </g>
      ))}
      <Position x={x(from.level)} name={source.label} up />
      <Position x={x(to.level)} name={target.label} up={false} />
    </svg>
  );
}

function Position({ x, name, up }: { x: number; name: string; up: boolean }) {
  const side = x < 70 ? 'start' : x > WIDTH - 70 ? 'end' : 'middle';
  return (
    <g class={up ? 'scale-source' : 'scale-target'}>
      <circle cx={x} cy={LINE} r="5.5" />
      <text x={side === 'start' ? x - 6 : side === 'end' ? x + 6 : x} y={up ? 16 : 49} text-anchor={side}>
        {name}
      </text>
    </g>
  );
}

const anchor = (i: number, n: number) => (i === 0 ? 'start' : i === n - 1 ? 'end' : 'middle');
