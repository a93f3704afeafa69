/** The page that shows who appears in which article, and with whom. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { MatrixModel, MatrixSays } from '../messages.ts';
import { connect, type Host } from '../shared/host.ts';
import { fill } from '../shared/words.ts';
import '../shared/page.css';
import './matrix.css';
import { Grid } from './grid.tsx';
import { Pair } from './pair.tsx';
import { rowsOf, type Sorting } from './rows.ts';

export interface Kept {
  readonly words: string;
  readonly type: string;
  readonly sorting: Sorting;
  /** Id of an actor. */
  readonly picked: string;
  /** The actor beside the picked one. */
  readonly beside: string;
}

export type MatrixHost = Host<MatrixSays, Kept>;

export function MatrixPage({ model, host }: { readonly model: MatrixModel; readonly host: MatrixHost }) {
  const { words, rows, articles } = model;
  const [kept, setKept] = useState<Kept>(() => ({
    words: host.kept.words ?? '',
    type: host.kept.type ?? '',
    sorting: host.kept.sorting ?? 'articles',
    picked: host.kept.picked ?? '',
    beside: host.kept.beside ?? '',
  }));
  const change = (more: Partial<Kept>): void => setKept(now => ({ ...now, ...more }));
  useEffect(() => host.keep(kept), [kept]);
  const picked = useMemo(() => rows.find(({ id }) => id === kept.picked), [rows, kept.picked]);
  const beside = useMemo(() => rows.find(({ id }) => id === kept.beside), [rows, kept.beside]);
  const shown = useMemo(
    () => rowsOf(rows, { ...kept, picked, language: document.documentElement.lang || 'en' }),
    [rows, kept, picked],
  );
  if (!rows.length || !articles.length) return <p class="empty">{words.empty}</p>;

  function pick(id: string): void {
    const again = id === kept.picked;
    change({ picked: again ? '' : id, beside: '', sorting: again ? 'articles' : 'shared' });
  }

  return (
    <article class="matrix">
      <nav class="toolbar">
        <label>
          {words.filter}
          <input
            type="search"
            value={kept.words}
            onInput={event => change({ words: event.currentTarget.value })}
            onKeyDown={event => {
              if (event.key === 'Escape') change({ words: '' });
            }}
          />
        </label>
        <label>
          {words.type}
          <select value={kept.type} onChange={event => change({ type: event.currentTarget.value })}>
            <option value="">{words.allTypes}</option>
            {model.types.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.sort}
          <select value={kept.sorting} onChange={event => change({ sorting: event.currentTarget.value as Sorting })}>
            <option value="articles">{words.byArticles}</option>
            <option value="count">{words.byCount}</option>
            <option value="name">{words.byName}</option>
            {picked && <option value="shared">{fill(words.byShared, picked.name)}</option>}
          </select>
        </label>
        {picked && (
          <>
            <button type="button" onClick={() => pick(picked.id)}>
              {fill(words.unpick, picked.name)}
            </button>
            <button type="button" onClick={() => host.say({ do: 'timeline', id: picked.id })}>
              {fill(words.timeline, picked.name)}
            </button>
          </>
        )}
        <span class="counted">
          {fill(words.counted, shown.length, articles.length)}
          {model.more > 0 && ` · ${fill(words.tooMany, model.more)}`}
        </span>
      </nav>
      {shown.length ? (
        <Grid
          key={kept.words + kept.type}
          model={model}
          shown={shown}
          picked={picked}
          beside={beside}
          pick={pick}
          pair={id => change({ beside: id })}
          say={host.say}
        />
      ) : (
        <p class="empty">{words.noneLeft}</p>
      )}
      {picked && beside && picked !== beside ? (
        <Pair key={`${picked.id} ${beside.id}`} model={model} a={picked} b={beside} host={host} />
      ) : (
        <p class="hint">{picked ? fill(words.pairHint, picked.name) : words.pick}</p>
      )}
    </article>
  );
}

connect<MatrixModel, MatrixSays, Kept>(MatrixPage);
