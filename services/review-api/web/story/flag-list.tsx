import { useEffect, useRef } from 'preact/hooks';
import { direction, percent, visible } from '../lib/words.js';
import { useStory } from './context.js';
import { TITLES } from './titles.js';

/** The listed flags in reading order; the current one is the one the keys act on. */
export function FlagList() {
  const { model } = useStory();
  const ids = model.queue.value;
  if (ids.length === 0) return <p class="empty">No flag passes the filter.</p>;
  return (
    <ol class="flags" aria-label="Flags">
      {ids.map((id) => (
        <Item key={id} id={id} />
      ))}
    </ol>
  );
}

function Item({ id }: { id: string }) {
  const { model, go } = useStory();
  const ref = useRef<HTMLButtonElement>(null);
  const held = model.flags.value.get(id);
  const current = model.current.value === id;
  useEffect(() => {
    if (current && ref.current) scrollInside(ref.current, '.panel-list');
  }, [current]);
  const flag = held?.value;
  const pair = flag && model.pairs.value.get(flag.pairId);
  if (!flag || !pair) return null;
  const side = flag.target ? pair.target : pair.source;
  const words = (flag.target ?? flag.source)?.text ?? '';
  return (
    <li>
      <button
        type="button"
        ref={ref}
        class={`flag-item ${flag.severity} ${flag.state}${current ? ' current' : ''}`}
        aria-current={current ? 'true' : undefined}
        onClick={() => go(id)}
      >
        <span class="dot" aria-hidden="true" />
        <span class="flag-words">
          <b>{TITLES[flag.kind]}</b>
          <span class="excerpt" lang={side.lang} dir={direction(side.lang)}>
            {visible(words.slice(0, 90))}
          </span>
        </span>
        <span class="flag-side">
          <span>{pair.target.lang}</span>
          <span>{flag.state === 'open' ? percent(flag.confidence) : flag.state}</span>
          <span class="hidden">{flag.severity}</span>
        </span>
      </button>
    </li>
  );
}

/** Scrolls one list only: the card above it must stay where it is. */
function scrollInside(item: HTMLElement, list: string): void {
  const box = item.closest(list);
  if (!box) return;
  const [inner, outer] = [item.getBoundingClientRect(), box.getBoundingClientRect()];
  if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom;
  else if (inner.top < outer.top) box.scrollTop -= outer.top - inner.top;
}
