/** Actors by articles: a grid to walk through with the arrow keys. As much of it as a person can look at; the rest on demand. */
import { useRef, useState } from 'preact/hooks';
import type { MatrixModel, MatrixRow, MatrixSays } from '../messages.ts';
import { fill, number } from '../shared/words.ts';
import { sharedArticles } from './rows.ts';

const ROWS = 100;
const COLUMNS = 40;

interface GridProps {
  readonly model: MatrixModel;
  /** Indices of rows, in order. */
  readonly shown: readonly number[];
  readonly picked: MatrixRow | undefined;
  readonly beside: MatrixRow | undefined;
  pick(id: string): void;
  /** Shows an actor beside the picked one. */
  pair(id: string): void;
  say(what: MatrixSays): void;
}

export function Grid({ model, shown, picked, beside, pick, pair, say }: GridProps) {
  const { words, articles, rows } = model;
  const table = useRef<HTMLTableElement>(null);
  const [most, setMost] = useState(ROWS);
  const [columns, setColumns] = useState(COLUMNS);
  /** The one cell that the Tab key stops at. */
  const [at, setAt] = useState({ row: 0, column: 0 });
  const stop = { row: Math.min(at.row, Math.min(most, shown.length) - 1), column: at.column };
  const greatest = Math.max(1, ...rows.slice(0, 500).flatMap(row => row.counts.map(([, count]) => count)));
  const heads = articles.slice(0, columns);

  function onKeyDown(event: KeyboardEvent): void {
    const cell = (event.target as HTMLElement).closest('td, th');
    const row = cell?.parentElement;
    if (!cell || !row || !table.current) return;
    const body = [...table.current.tBodies[0]!.rows];
    const [y, x] = [body.indexOf(row as HTMLTableRowElement), [...row.children].indexOf(cell)];
    const to = {
      ArrowDown: [y + 1, x],
      ArrowUp: [y - 1, x],
      ArrowRight: [y, x + 1],
      ArrowLeft: [y, x - 1],
      Home: event.ctrlKey ? [0, 0] : [y, 0],
      End: event.ctrlKey ? [body.length - 1, row.children.length - 1] : [y, row.children.length - 1],
      PageDown: [Math.min(body.length - 1, y + 10), x],
      PageUp: [Math.max(0, y - 10), x],
    }[event.key] as readonly [number, number] | undefined;
    const next = to && body[to[0]]?.children[to[1]];
    if (!to) return;
    event.preventDefault();
    const target = next?.querySelector('button') ?? next;
    if (target instanceof HTMLElement) target.focus();
  }

  const stopAt = (row: number, column: number) => ({
    tabIndex: row === stop.row && column === stop.column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });

  return (
    <div class="scroll">
      <p id="keys" class="spoken">
        {words.keys}
      </p>
      <table role="grid" ref={table} onKeyDown={onKeyDown} aria-describedby="keys" aria-rowcount={shown.length + 1}>
        <thead>
          <tr>
            <th scope="col" class="actor">
              {words.actor}
            </th>
            <th scope="col" class="total">
              {words.total}
            </th>
            {picked && (
              <th scope="col" class="shared">
                <bdi>{fill(words.shared, picked.name)}</bdi>
              </th>
            )}
            {heads.map(({ path, label, published }) => (
              <th scope="col" key={path} class="article" title={path}>
                <div>
                  <bdi>{label}</bdi>
                  {published && <span>{published}</span>}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map((index, y) => {
            const row = rows[index]!;
            const counts = new Map(row.counts);
            const first = picked ? 3 : 2;
            return (
              <tr key={row.id} class={row === picked ? 'picked' : row === beside ? 'beside' : ''}>
                <th scope="row" class="actor">
                  <button
                    type="button"
                    aria-pressed={row === picked}
                    title={fill(row === picked ? words.unpick : words.shared, row.name)}
                    onClick={() => pick(row.id)}
                    {...stopAt(y, 0)}
                  >
                    <bdi>{row.name}</bdi>
                  </button>
                </th>
                <td class="total">
                  <button type="button" onClick={() => say({ do: 'open', id: row.id })} {...stopAt(y, 1)}>
                    {number(row.total)}
                  </button>
                </td>
                {picked && (
                  <td class="shared">
                    {row !== picked && (
                      <button type="button" onClick={() => pair(row.id)} {...stopAt(y, 2)}>
                        {number(sharedArticles(row, picked).length)}
                      </button>
                    )}
                  </td>
                )}
                {heads.map(({ path, label }, article) => {
                  const count = counts.get(article);
                  return (
                    <td key={path} {...(count ? {} : stopAt(y, first + article))}>
                      {count !== undefined && (
                        <button
                          type="button"
                          class="cell"
                          style={{ '--heat': String(0.15 + 0.6 * Math.sqrt(count / greatest)) }}
                          aria-label={fill(words.cell, count, row.name, label)}
                          onClick={() => say({ do: 'open', id: row.id, article })}
                          {...stopAt(y, first + article)}
                        >
                          {number(count)}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <div class="rest">
        {shown.length > most && (
          <button type="button" onClick={() => setMost(most + ROWS)}>
            {fill(words.moreRows, shown.length - most)}
          </button>
        )}
        {articles.length > columns && (
          <button type="button" onClick={() => setColumns(columns + COLUMNS)}>
            {fill(words.moreColumns, articles.length - columns)}
          </button>
        )}
      </div>
    </div>
  );
}
