import type { Block, Span } from '@variorum/model';
import { useEffect, useState } from 'preact/hooks';
import { get } from '../lib/api.js';
import { Dialog } from '../lib/dialog.jsx';
import type { EditionInfo } from '../lib/types.js';
import { direction, visible } from '../lib/words.js';
import { useStory } from './context.js';
import { piecesOf } from './marks.js';

type Change =
  | { readonly type: 'same'; readonly before: number; readonly after: number }
  | { readonly type: 'added'; readonly after: number }
  | { readonly type: 'removed'; readonly before: number }
  | {
      readonly type: 'changed';
      readonly before: number;
      readonly after: number;
      readonly removed: readonly Span[];
      readonly added: readonly Span[];
    };

interface Diff {
  readonly from: number;
  readonly to: number;
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly changes: readonly Change[];
}

/** What changed between two revisions of an edition, block by block, word by word. */
export function DiffDialog({ edition, onClose }: { edition: EditionInfo; onClose(): void }) {
  const { model } = useStory();
  const last = edition.revision ?? 1;
  const [range, setRange] = useState({ from: last - 1, to: last });
  const [diff, setDiff] = useState<Diff | string>('Comparing…');
  useEffect(() => {
    get<Diff>(`/stories/${model.id}/editions/${edition.id}/diff?from=${range.from}&to=${range.to}`)
      .then(setDiff)
      .catch((error: Error) => setDiff(error.message));
  }, [range.from, range.to]);
  const choose = (end: 'from' | 'to') => (event: Event) =>
    setRange({ ...range, [end]: Number((event.currentTarget as HTMLSelectElement).value) });
  const numbers = Array.from({ length: last }, (_, i) => i + 1);
  return (
    <Dialog title={`What changed in ${model.label(edition.id)}`} wide onClose={onClose}>
      <p class="form-line">
        <label>
          From revision{' '}
          <select value={range.from} onChange={choose('from')}>
            {numbers.map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>{' '}
        <label>
          to{' '}
          <select value={range.to} onChange={choose('to')}>
            {numbers.map((n) => (
              <option key={n}>{n}</option>
            ))}
          </select>
        </label>
      </p>
      {typeof diff === 'string' ? <p>{diff}</p> : <Changes diff={diff} lang={edition.lang} />}
    </Dialog>
  );
}

function Changes({ diff, lang }: { diff: Diff; lang: string }) {
  if (diff.changes.every((change) => change.type === 'same')) return <p>Both revisions say the same.</p>;
  return (
    <div class="diff" lang={lang} dir={direction(lang)}>
      {diff.changes.map((change) => {
        const before = 'before' in change ? (diff.before[change.before]?.text ?? '') : '';
        const after = 'after' in change ? (diff.after[change.after]?.text ?? '') : '';
        const key = `${'before' in change ? change.before : ''}/${'after' in change ? change.after : ''}`;
        if (change.type === 'same')
          return (
            <p key={key} class="same">
              {visible(after)}
            </p>
          );
        return (
          <div key={key} class="change">
            {change.type !== 'added' && (
              <p class="was">
                <Part text={before} spans={change.type === 'changed' ? change.removed : [whole(before)]} gone />
              </p>
            )}
            {change.type !== 'removed' && (
              <p class="now">
                <Part text={after} spans={change.type === 'changed' ? change.added : [whole(after)]} />
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

const whole = (text: string): Span => ({ start: 0, end: text.length });

function Part({ text, spans, gone }: { text: string; spans: readonly Span[]; gone?: boolean }) {
  return (
    <>
      {piecesOf(
        text,
        spans.map((span, i) => ({ ...span, id: String(i) })),
      ).map((piece) =>
        piece.ids.length === 0 ? (
          <span key={piece.start}>{visible(piece.text)}</span>
        ) : gone ? (
          <del key={piece.start}>{visible(piece.text)}</del>
        ) : (
          <ins key={piece.start}>{visible(piece.text)}</ins>
        ),
      )}
    </>
  );
}
