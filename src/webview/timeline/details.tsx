/** The dates of the mark that was picked, with their sentences; and what a screen reader is told of it. */
import { useEffect, useState } from 'preact/hooks';
import type { TimelineItem, TimelineModel } from '../messages.ts';
import { fill } from '../shared/words.ts';
import type { Pick } from './board.tsx';

/** Dates that are listed at once. */
const STEP = 40;

interface DetailsProps {
  readonly model: TimelineModel;
  readonly picked: Pick | undefined;
  open(entry: number): void;
}

export function Details({ model, picked, open }: DetailsProps) {
  const { entries, words } = model;
  const [shown, setShown] = useState(STEP);
  useEffect(() => setShown(STEP), [picked]);
  const list = picked?.mark.entries ?? [];
  return (
    <section class="details" aria-live="polite">
      {!list.length && <p class="none">{words.none}</p>}
      {list.length > 1 && <p class="several">{fill(words.several, list.length)}</p>}
      <ul>
        {list.slice(0, shown).map(i => (
          <li key={i}>
            <button type="button" class="date" onClick={() => open(i)} title={words.open}>
              <Date model={model} entry={entries[i]!} />
            </button>
          </li>
        ))}
      </ul>
      {list.length > shown && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {fill(words.showMore, list.length - shown)}
        </button>
      )}
    </section>
  );
}

export function Date({ model, entry }: { readonly model: TimelineModel; readonly entry: TimelineItem }) {
  const { words, articles } = model;
  return (
    <>
      <span class="head">
        <span class={`key ${entry.basis}`} aria-hidden="true" />
        <strong>{entry.meaning}</strong>
        <span class="by">
          {words.bases[entry.basis]} · <bdi>{articles[entry.article]?.label}</bdi>
        </span>
      </span>
      <span class="sentence" dir="auto">
        {entry.before}
        <mark>{entry.text}</mark>
        {entry.after}
      </span>
    </>
  );
}
