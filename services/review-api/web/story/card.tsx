import { useEffect } from 'preact/hooks';
import { get } from '../lib/api.js';
import { say } from '../lib/notices.js';
import type { PairDetail, ReviewFlag } from '../lib/types.js';
import { counted, percent, spaced } from '../lib/words.js';
import { Actions } from './actions.jsx';
import { Compared, claimOf, type Party } from './claim.js';
import { useStory } from './context.js';
import { History } from './history.jsx';
import type { HeldFlag } from './model.js';
import { Scale } from './scale.jsx';
import { TITLES } from './titles.js';

/** Everything about one flag: the claim, what was compared, how sure, what was checked around it, what people said. */
export function Card({ id }: { id: string }) {
  const { model } = useStory();
  const held = model.flags.value.get(id);
  const flag = held?.value;
  const version = flag?.version;
  useEffect(() => {
    // The list comes without decisions; the card shows them.
    if (!held || held.peek().pending || held.peek().decisions) return;
    get<ReviewFlag>(`/flags/${id}`)
      .then((row) => {
        if (!held.peek().pending) held.value = { ...held.peek(), ...row };
      })
      .catch((error: Error) => say(error.message, 'bad'));
  }, [id, version]);
  const pair = flag && model.pairs.value.get(flag.pairId);
  if (!flag || !pair) return null;
  const source: Party = { label: model.label(pair.sourceEditionId), lang: pair.source.lang };
  const target: Party = { label: model.label(pair.targetEditionId), lang: pair.target.lang };
  return (
    <article class={`card ${flag.severity}`} aria-label={TITLES[flag.kind]} data-flag={id} data-state={flag.state}>
      <header>
        <h2>{TITLES[flag.kind]}</h2>
        <StateTag flag={flag} />
      </header>
      <p class="claim">{claimOf(flag, source, target)}</p>
      {flag.oddOneOut && <p class="aside">{model.label(flag.oddOneOut)} is the only edition that differs here.</p>}
      {flag.conflict && (
        <p class="warning" role="alert">
          <bdi>{flag.conflict}</bdi>
        </p>
      )}
      <Compared flag={flag} source={source} target={target} />
      <Scale flag={flag} source={source} target={target} />
      <Measures flag={flag} />
      <Actions flag={flag} />
      <Checked flag={flag} pair={pair} />
      <History flag={flag} />
    </article>
  );
}

function StateTag({ flag }: { flag: HeldFlag }) {
  return <span class={`state ${flag.state}`}>{flag.pending ? `${flag.state}…` : flag.state}</span>;
}

const HARM = {
  critical: 'changes the news',
  major: 'misleads readers',
  minor: 'a nuance',
  neutral: 'no harm',
} as const;
const STEPS = ['neutral', 'minor', 'major', 'critical'] as const;

/** Harm and certainty are two things and are shown as two. */
function Measures({ flag }: { flag: HeldFlag }) {
  const step = STEPS.indexOf(flag.severity) + 1;
  return (
    <div class="measures">
      <div>
        <span class="label">Severity, if true</span>
        <b class={`sev ${flag.severity}`}>{flag.severity}</b>
        <span class="steps" aria-hidden="true">
          {STEPS.map((name, i) => (
            <i key={name} class={i < step ? `on ${flag.severity}` : ''} />
          ))}
        </span>
        <small>{HARM[flag.severity]}</small>
      </div>
      <div>
        <span class="label">Confidence</span>
        <b>{percent(flag.confidence)}</b>
        <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
          <rect class="bar-all" width="100" height="6" rx="3" />
          <rect class="bar-part" width={flag.confidence * 100} height="6" rx="3" />
        </svg>
        <small>texts matched {percent(flag.alignmentConfidence)}</small>
      </div>
    </div>
  );
}

function Checked({ flag, pair }: { flag: HeldFlag; pair: PairDetail }) {
  const { coverage } = pair;
  const equal = new Map<string, number>();
  for (const entry of coverage?.equalByBlock ?? [])
    if (flag.sourceBlocks.includes(entry.block))
      for (const [what, n] of Object.entries(entry.equal)) equal.set(what, (equal.get(what) ?? 0) + n);
  const open = (coverage?.notChecked ?? []).filter(
    (gap) =>
      (!gap.sourceBlocks && !gap.targetBlocks) ||
      gap.sourceBlocks?.some((i) => flag.sourceBlocks.includes(i)) ||
      gap.targetBlocks?.some((j) => flag.targetBlocks.includes(j)),
  );
  const facts = Object.entries(flag.evidence.facts ?? {});
  return (
    <div class="checked">
      <p>
        <b>Checked here and equal:</b>{' '}
        {equal.size === 0 ? 'nothing' : [...equal].map(([what, n]) => counted(n, NOUNS[what] ?? what)).join(', ')}.
      </p>
      <p>
        <b>Not checked here:</b>{' '}
        {open.length === 0
          ? 'nothing was left out'
          : open
              .map(
                (gap) =>
                  `${spaced(gap.what)} (${REASONS[gap.reason] ?? spaced(gap.reason)}${gap.lang ? `, ${gap.lang}` : ''})`,
              )
              .join('; ')}
        .
      </p>
      <details>
        <summary>Rule and evidence</summary>
        <dl class="facts">
          <Fact name="Rule" value={`${flag.rule}, version ${flag.ruleVersion}${flag.nursery ? ', on trial' : ''}`} />
          <Fact name="Compared" value={spaced(flag.evidence.dimension)} />
          <Fact name="Where" value={flag.section} />
          {flag.evidence.alsoSeenBy && <Fact name="Also seen by" value={flag.evidence.alsoSeenBy.join(', ')} />}
          {facts.map(([name, value]) => (
            <Fact key={name} name={spaced(name)} value={String(value)} />
          ))}
          <Fact name="MQM" value={flag.mqm} />
          <Fact name="ITS" value={flag.its} />
        </dl>
      </details>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

const NOUNS: Readonly<Record<string, string>> = { scale: 'graded word', word: 'matching word' };
const REASONS: Readonly<Record<string, string>> = {
  'no-pack': 'no word lists for this language',
  'doubtful-alignment': 'the texts match too loosely',
  'not-aligned': 'nothing to compare with',
  'not-same-story': 'these may be different stories',
  untranslated: 'left in another language',
  'too-long': 'too long',
  summary: 'one edition is a summary',
};
