import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { get } from '../lib/api.js';
import { say } from '../lib/notices.js';
import { place, replaceQuery } from '../lib/route.js';
import type { EditionInfo, PairDetail, ReviewFlag, Story } from '../lib/types.js';
import { languageName, visible } from '../lib/words.js';
import { type Filter, filterFromQuery, filterToQuery, passes } from './filter.js';
import { comparePassing, isPassing } from './passing.js';
import { type Row, rowsOf } from './rows.js';

/** A flag as the page holds it: what the server said, plus decisions on their way. */
export interface HeldFlag extends ReviewFlag {
  /** Decisions sent and not answered yet. */
  readonly pending?: number;
  /** Why the last decision did not count. */
  readonly conflict?: string;
}

/** `all`: the source against every edition; the id of one pair; or two editions compared in passing. */
export type View = string;

/** Everything one open story shows. Each flag is its own signal, so that a decision redraws that flag only. */
export class StoryModel {
  readonly id: string;
  readonly story = signal<Story | null>(null);
  readonly error = signal('');
  readonly pairs = signal<ReadonlyMap<string, PairDetail>>(new Map());
  readonly flags = signal<ReadonlyMap<string, Signal<HeldFlag>>>(new Map());
  readonly filter: Signal<Filter>;
  readonly view: Signal<View>;
  readonly current: Signal<string | null>;
  /** Decided in this sitting: they stay in the list, so that the eye does not lose them. */
  readonly touched = signal<ReadonlySet<string>>(new Set());
  readonly aligning = signal(false);
  readonly shown: ReadonlySignal<readonly PairDetail[]>;
  readonly rows: ReadonlySignal<readonly Row[]>;
  /** Ids of the listed flags in reading order; flags are read through their signals. */
  readonly queue: ReadonlySignal<readonly string[]>;
  readonly hidden: ReadonlySignal<number>;
  readonly byBlock: ReadonlySignal<ReadonlyMap<string, readonly string[]>>;
  /** The pair of the current flag. */
  readonly currentPair: ReadonlySignal<string | undefined>;
  /** `pair/block` of the source words that the current flag misses in the target; empty for other flags. */
  readonly missing: ReadonlySignal<string>;

  constructor(id: string) {
    this.id = id;
    const { query } = place.peek();
    this.filter = signal(filterFromQuery(query));
    this.view = signal(query.get('view') ?? 'all');
    this.current = signal(query.get('flag'));
    this.shown = computed(() => this.#shownPairs());
    this.rows = computed(() =>
      rowsOf(
        this.#sourceBlocks(),
        this.shown.value.map((pair) => pair.alignment?.links ?? []),
      ),
    );
    this.queue = keepSame(computed(() => this.#ordered()));
    this.hidden = computed(() => this.#hidden());
    this.byBlock = computed(() => this.#byBlock());
    this.currentPair = computed(() => this.flags.value.get(this.current.value ?? '')?.value.pairId);
    this.missing = computed(() => {
      const flag = this.flags.value.get(this.current.value ?? '')?.value;
      return flag?.source && !flag.target ? `${flag.pairId}/${flag.source.block}` : '';
    });
  }

  /** An edition by its id, or by its name in the story. */
  edition(id: string): EditionInfo | undefined {
    return this.story.value?.editions.find((edition) => edition.id === id || edition.name === id);
  }

  /** "German"; with the edition's name where a language comes twice. */
  label(id: string): string {
    const edition = this.edition(id);
    if (!edition) return 'an edition';
    const twins = this.story.value!.editions.filter((other) => other.lang === edition.lang);
    return twins.length > 1 ? `${languageName(edition.lang)} (${visible(edition.name)})` : languageName(edition.lang);
  }

  flag(id: string): Signal<HeldFlag> | undefined {
    return this.flags.peek().get(id);
  }

  setFilter(change: Partial<Filter>): void {
    batch(() => {
      this.filter.value = { ...this.filter.value, ...change };
      this.touched.value = new Set();
    });
    replaceQuery(filterToQuery(this.filter.value));
  }

  setView(view: View): void {
    batch(() => {
      this.view.value = view;
      this.aligning.value = false;
    });
    replaceQuery({ view: view === 'all' ? null : view });
    const settle = () =>
      this.queue.value.includes(this.current.peek() ?? '') || this.select(this.queue.value[0] ?? null);
    if (!isPassing(view)) settle();
    else
      this.load()
        .then(settle)
        .catch((error: Error) => say(error.message, 'bad'));
  }

  select(id: string | null): void {
    this.current.value = id;
    replaceQuery({ flag: id });
  }

  /** Loads or refreshes the story, its pairs and its flags. */
  async load(): Promise<void> {
    const [{ story, details }, flags, passing] = await Promise.all([
      fetchTexts(this.id),
      this.#fetchFlags(),
      comparePassing(this.id, this.view.peek()),
    ]);
    if (passing) details.push(passing.pair);
    flags.push(...(passing?.flags ?? []));
    batch(() => {
      this.story.value = story;
      this.pairs.value = new Map(details.map((pair) => [pair.id, pair]));
      this.mergeFlags(flags, true);
    });
  }

  /** Takes in what the server says; a flag with a decision on its way keeps what the person sees. */
  mergeFlags(rows: readonly ReviewFlag[], complete = false): void {
    const next = new Map(complete ? [] : this.flags.peek());
    let grown = complete && rows.length !== this.flags.peek().size;
    for (const row of rows) {
      const held = this.flags.peek().get(row.id);
      next.set(row.id, held ?? signal<HeldFlag>(row));
      if (!held) grown = true;
      else if (!held.peek().pending) {
        const { decisions, conflict } = held.peek();
        held.value = {
          ...row,
          ...(row.decisions || !decisions ? {} : { decisions }),
          ...(conflict ? { conflict } : {}),
        };
      }
    }
    if (grown) this.flags.value = next;
  }

  async #fetchFlags(): Promise<ReviewFlag[]> {
    const flags: ReviewFlag[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: { flags: ReviewFlag[]; next: string | null } = await get(
        `/flags?storyId=${this.id}&limit=500&nursery=true&state=open,confirmed,dismissed,fixed,closed${cursor ? `&cursor=${cursor}` : ''}`,
      );
      flags.push(...page.flags);
      cursor = page.next;
    }
    return flags;
  }

  #shownPairs(): PairDetail[] {
    const pairs = [...this.pairs.value.values()].filter((pair) => !isPassing(pair.id));
    const one = this.pairs.value.get(this.view.value);
    if (one) return [one];
    const base = this.story.value?.sourceEditionId ?? pairs[0]?.sourceEditionId;
    const order = this.story.value?.editions.map((edition) => edition.id) ?? [];
    return pairs
      .filter((pair) => pair.sourceEditionId === base)
      .sort((a, b) => order.indexOf(a.targetEditionId) - order.indexOf(b.targetEditionId));
  }

  #sourceBlocks(): number[] {
    return this.shown.value[0]?.source.blocks.map((block) => block.index) ?? [];
  }

  /** Flags of the shown pairs that pass the filter, in reading order. */
  #ordered(): HeldFlag[] {
    const pairs = new Map(this.shown.value.map((pair, i) => [pair.id, i]));
    const rowOf = new Map<string, number>();
    this.rows.value.forEach((row, r) => {
      for (const i of row.source) rowOf.set(`s${i}`, r);
      row.cells.forEach((cell, column) => {
        for (const j of cell.blocks) rowOf.set(`${column}-${j}`, r);
      });
    });
    const position = (flag: HeldFlag) =>
      flag.source
        ? (rowOf.get(`s${flag.source.block}`) ?? 0)
        : (rowOf.get(`${pairs.get(flag.pairId)}-${flag.target?.block}`) ?? 0);
    return [...this.flags.value.values()]
      .map((held) => held.value)
      .filter((flag) => pairs.has(flag.pairId))
      .filter((flag) => passes(flag, this.filter.value) || this.touched.value.has(flag.id))
      .sort(
        (a, b) =>
          position(a) - position(b) ||
          (a.source?.block ?? 0) - (b.source?.block ?? 0) ||
          (a.source?.start ?? a.target?.start ?? 0) - (b.source?.start ?? b.target?.start ?? 0) ||
          pairs.get(a.pairId)! - pairs.get(b.pairId)! ||
          (a.id < b.id ? -1 : 1),
      );
  }

  /** How many flags of the shown pairs only the confidence limit hides. */
  #hidden(): number {
    const filter = { ...this.filter.value, minConfidence: 0 };
    const pairs = new Set(this.shown.value.map((pair) => pair.id));
    return [...this.flags.value.values()].filter(({ value: flag }) => {
      return pairs.has(flag.pairId) && flag.confidence < this.filter.value.minConfidence && passes(flag, filter);
    }).length;
  }

  /** Ids of the listed flags per block: `pair/s/3` and `pair/t/4`. */
  #byBlock(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    const add = (key: string, id: string) => {
      const ids = found.get(key);
      if (ids) ids.push(id);
      else found.set(key, [id]);
    };
    for (const id of this.queue.value) {
      const flag = this.flags.value.get(id)?.peek();
      if (!flag) continue;
      if (flag.source) add(`${flag.pairId}/s/${flag.source.block}`, flag.id);
      if (flag.target) add(`${flag.pairId}/t/${flag.target.block}`, flag.id);
    }
    return found;
  }
}

async function fetchTexts(id: string): Promise<{ story: Story; details: PairDetail[] }> {
  const story = await get<Story>(`/stories/${id}`);
  return { story, details: await Promise.all(story.pairs.map((pair) => get<PairDetail>(`/pairs/${pair.id}`))) };
}

/** The same array as before while the ids are the same: lists then skip their redraw. */
function keepSame(list: ReadonlySignal<readonly HeldFlag[]>): ReadonlySignal<readonly string[]> {
  let before: readonly string[] = [];
  return computed(() => {
    const now = list.value;
    if (now.length !== before.length || now.some((flag, i) => flag.id !== before[i]))
      before = now.map((flag) => flag.id);
    return before;
  });
}
