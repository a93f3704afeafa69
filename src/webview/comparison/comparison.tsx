/** The page that puts the passages of one comparison side by side. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonModel, ComparisonSays, Judgement } from '../messages.ts';
import { connect, type Host } from '../shared/host.ts';
import '../shared/page.css';
import './comparison.css';
import { AxisPicture } from './axis-picture.tsx';
import { Passages } from './passages.tsx';
import { SeriesPicture } from './series-picture.tsx';
import { SumPicture } from './sum-picture.tsx';

interface Kept {
  /** The comparison that was shown. */
  readonly id: string;
}

type ComparisonHost = Host<ComparisonSays, Kept>;

/** So that no verdict is told by colour alone. */
const SIGNS = { differ: '≠', sum: 'Σ', 'different-period': '⇢', agree: '=' } as const;

export function ComparisonPage({ model, host }: { readonly model: ComparisonModel; readonly host: ComparisonHost }) {
  const { id, words } = model;
  const [pointed, point] = useState(-1);
  useEffect(() => {
    host.keep({ id });
    point(-1);
  }, [id]);
  if (!model.members.length) return <p class="empty">{words.gone}</p>;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') host.say({ do: 'leave', id });
  };
  const step = (by: 1 | -1) => () => host.say({ do: 'step', id, by });
  return (
    <article class="comparison" aria-label={model.subject} onKeyDown={onKeyDown}>
      <header>
        <div class="title">
          <span class={`verdict ${model.settled ? 'settled' : model.verdict}`}>
            <span aria-hidden="true">{SIGNS[model.verdict]}</span> {model.verdictName}
          </span>
          <h1 dir="auto">{model.subject}</h1>
        </div>
        <p class="finding">{model.finding}</p>
        <p class="reason">{model.reason}</p>
        <nav class="toolbar">
          <button type="button" onClick={step(-1)}>
            <span aria-hidden="true">‹ </span>
            {words.previous}
          </button>
          <button type="button" onClick={step(1)}>
            {words.next}
            <span aria-hidden="true"> ›</span>
          </button>
          <button type="button" onClick={() => host.say({ do: 'copy', id })}>
            {words.copy}
          </button>
        </nav>
      </header>
      <Pictures model={model} pointed={pointed} point={point} />
      <h2>{words.passages}</h2>
      <Passages model={model} pointed={pointed} point={point} say={host.say} />
      {model.more > 0 && <p class="more">{words.more}</p>}
      <Decide key={id} model={model} say={host.say} />
    </article>
  );
}

export interface Pointing {
  readonly model: ComparisonModel;
  /** Index of the member under the mouse or the focus, or -1. */
  readonly pointed: number;
  point(member: number): void;
}

function Pictures(pointing: Pointing) {
  const { model } = pointing;
  if (model.kind !== 'figure' && model.kind !== 'date') return null;
  if (model.verdict === 'sum') return <SumPicture {...pointing} />;
  const overTime = model.kind === 'figure' && model.verdict === 'different-period';
  return (
    <>
      {overTime && <SeriesPicture {...pointing} />}
      {model.kind === 'figure' && <AxisPicture {...pointing} />}
    </>
  );
}

function Decide({ model, say }: { readonly model: ComparisonModel; readonly say: (what: ComparisonSays) => void }) {
  const { id, words, decisions } = model;
  const note = useRef<HTMLInputElement>(null);
  const decide = (judgement: Judgement) => () => {
    say({ do: 'decide', id, judgement, note: note.current?.value.trim() ?? '' });
    if (note.current) note.current.value = '';
  };
  return (
    <section class="decide" aria-label={words.decisions}>
      <h2>{words.decisions}</h2>
      {decisions.length > 0 && (
        <ul>
          {decisions.map((decision, i) => (
            <li key={i}>
              <strong>{decision.name}</strong>
              {decision.note && <bdi class="said">{decision.note}</bdi>}
              <span class="by">{decision.by}</span>
            </li>
          ))}
        </ul>
      )}
      {model.decidable && (
        <div class="row">
          <label>
            {words.note}
            <input
              ref={note}
              type="text"
              maxLength={2000}
              placeholder={words.notePlaceholder}
              onKeyDown={event => {
                if (event.key !== 'Escape' || !event.currentTarget.value) return;
                event.currentTarget.value = '';
                event.stopPropagation();
              }}
            />
          </label>
          <button type="button" class="primary" onClick={decide('settled')}>
            {words.settle}
          </button>
          <button type="button" onClick={decide('same')}>
            {words.same}
          </button>
          <button type="button" onClick={decide('apart')}>
            {words.apart}
          </button>
          {decisions.length > 0 && (
            <button type="button" onClick={() => say({ do: 'forget', id })}>
              {words.takeBack}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

connect<ComparisonModel, ComparisonSays, Kept>(ComparisonPage);
