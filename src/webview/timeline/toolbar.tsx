/** What of the timeline is shown: who, where, which kinds; how near; and files of it. */
import { useEffect, useRef } from 'preact/hooks';
import { TIMELINE_KINDS, type TimelineBasis, type TimelineModel } from '../messages.ts';
import type { Choice } from './timeline.tsx';

/** Entities that the list of proposals holds; all can be typed. */
const PROPOSALS = 500;
const BASES: readonly TimelineBasis[] = ['stated', 'resolved', 'vague'];

interface ToolbarProps {
  readonly model: TimelineModel;
  readonly choice: Choice;
  choose(change: Partial<Choice>): void;
  /** 0: all of it. */
  zoom(factor: number): void;
  readonly zoomedOut: boolean;
  svg(): void;
  csv(): void;
}

export function Toolbar({ model, choice, choose, zoom, zoomedOut, svg, csv }: ToolbarProps) {
  const { words, articles } = model;
  const kinds = TIMELINE_KINDS.filter(kind => model.entries.some(entry => entry.kind === kind));
  const toggle = <T,>(list: readonly T[], item: T): readonly T[] =>
    list.includes(item) ? list.filter(other => other !== item) : [...list, item];
  return (
    <nav class="toolbar">
      <Entity model={model} chosen={choice.entity} choose={entity => choose({ entity })} />
      <label>
        {words.article}
        <select value={choice.article} onChange={event => choose({ article: event.currentTarget.value })}>
          <option value="">{words.allArticles}</option>
          {articles.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{words.lanes}</legend>
        {(['article', 'kind'] as const).map(by => (
          <button type="button" key={by} aria-pressed={choice.by === by} onClick={() => choose({ by })}>
            {by === 'article' ? words.byArticle : words.byKind}
          </button>
        ))}
      </fieldset>
      <fieldset class="bases">
        {BASES.map(basis => (
          <label key={basis}>
            <input
              type="checkbox"
              checked={choice.bases.includes(basis)}
              onChange={() => choose({ bases: toggle(choice.bases, basis) })}
            />
            <span class={`key ${basis}`} aria-hidden="true" />
            {words.bases[basis]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        {kinds.map(kind => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={choice.kinds.includes(kind)}
              onChange={() => choose({ kinds: toggle(choice.kinds, kind) })}
            />
            {words.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <fieldset class="zoom">
        <button
          type="button"
          aria-label={words.zoomOut}
          title={words.zoomOut}
          disabled={zoomedOut}
          onClick={() => zoom(0.5)}
        >
          −
        </button>
        <button type="button" aria-label={words.zoomIn} title={words.zoomIn} onClick={() => zoom(2)}>
          +
        </button>
        <button type="button" disabled={zoomedOut} onClick={() => zoom(0)}>
          {words.fit}
        </button>
      </fieldset>
      <fieldset class="files">
        <button type="button" onClick={svg}>
          {words.svg}
        </button>
        <button type="button" onClick={csv}>
          {words.csv}
        </button>
      </fieldset>
    </nav>
  );
}

interface EntityProps {
  readonly model: TimelineModel;
  /** Its id. */
  readonly chosen: string;
  choose(id: string): void;
}

/** A name to type; what is no actor's name changes nothing. */
function Entity({ model: { entities, words }, chosen, choose }: EntityProps) {
  const input = useRef<HTMLInputElement>(null);
  const name = entities.find(({ id }) => id === chosen)?.name ?? '';
  useEffect(() => {
    if (input.current) input.current.value = name;
  }, [name]);
  const typed = (text: string): void => {
    const wanted = text.trim().toLowerCase();
    if (!wanted) return choose('');
    const found = entities.find(entity => entity.name.toLowerCase() === wanted);
    if (found) choose(found.id);
  };
  return (
    <label>
      {words.entity}
      <input
        ref={input}
        type="search"
        list="entities"
        placeholder={words.everyone}
        onInput={event => typed(event.currentTarget.value)}
        onBlur={event => (event.currentTarget.value = name)}
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.currentTarget.value = '';
          choose('');
        }}
      />
      <datalist id="entities">
        {entities.slice(0, PROPOSALS).map(({ id, name: proposed, count }) => (
          <option key={id} value={proposed}>
            {count}
          </option>
        ))}
      </datalist>
    </label>
  );
}
