/** The page with every date of a project on one axis. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  TIMELINE_KINDS,
  type TimelineBasis,
  type TimelineKind,
  type TimelineModel,
  type TimelineSays,
} from '../messages.ts';
import { connect, type Host } from '../shared/host.ts';
import { fill } from '../shared/words.ts';
import '../shared/page.css';
import './timeline.css';
import { Board, type Pick } from './board.tsx';
import { Details } from './details.tsx';
import { extentOf, filtered, lanesOf, zoomed, type Stretch } from './layout.ts';
import { fileOf } from './svg-file.ts';
import { Toolbar } from './toolbar.tsx';

export interface Kept {
  readonly entity: string;
  readonly article: string;
  readonly by: 'article' | 'kind';
  readonly kinds: readonly TimelineKind[];
  readonly bases: readonly TimelineBasis[];
  readonly stretch: Stretch;
}

export type TimelineHost = Host<TimelineSays, Kept>;

const BASES: readonly TimelineBasis[] = ['stated', 'resolved', 'vague'];
/** Shown when nothing is: a year. */
const NOTHING: Stretch = { from: 0, to: 365 };

export function TimelinePage({ model, host }: { readonly model: TimelineModel; readonly host: TimelineHost }) {
  const { words, entries, articles, entities } = model;
  const [choice, setChoice] = useState(() => startOf(model, host.kept));
  const [stretch, setStretch] = useState<Stretch | undefined>(host.kept.stretch);
  const [picked, pick] = useState<Pick>();
  // a command that asks for somebody asks a page that is open too
  useEffect(() => {
    if (!model.asked) return;
    setChoice(now => ({ ...now, entity: model.asked?.entity ?? '', article: model.asked?.article ?? '' }));
    setStretch(undefined);
    host.say({ do: 'taken' });
  }, [model.asked]);
  useEffect(() => pick(undefined), [model, choice]);
  useEffect(() => host.keep({ ...choice, stretch }), [choice, stretch]);

  const shown = useMemo(
    () =>
      filtered(entries, {
        entity: indexOf(entities, e => e.id === choice.entity, choice.entity),
        article: indexOf(articles, a => a.path === choice.article, choice.article),
        kinds: new Set(choice.kinds),
        bases: new Set(choice.bases),
      }),
    [model, choice],
  );
  const lanes = useMemo(() => lanesOf(entries, shown, choice.by), [shown, choice.by]);
  const most = useMemo(() => extentOf(entries, shown) ?? NOTHING, [shown]);
  // dates of before may be gone: never show a stretch with nothing around it
  const view = stretch && stretch.to > most.from && stretch.from < most.to ? stretch : most;

  if (!entries.length) return <p class="empty">{words.empty}</p>;
  return (
    <article class="timeline" aria-label={words.title}>
      <Toolbar
        model={model}
        choice={choice}
        choose={change => {
          setChoice(now => ({ ...now, ...change }));
          if ('entity' in change || 'article' in change) setStretch(undefined);
        }}
        zoom={factor => setStretch(factor === 0 ? undefined : zoomed(view, factor, (view.from + view.to) / 2, most))}
        zoomedOut={view === most}
        svg={() => host.say({ do: 'svg', text: fileOf({ model, lanes, stretch: view }) })}
        csv={() => host.say({ do: 'csv', entries: shown })}
      />
      <p class="counted">
        {fill(words.counted, shown.length, entries.length)}
        {model.more > 0 && ` · ${fill(words.more, model.more)}`}
      </p>
      {lanes.length ? (
        <Board
          model={model}
          lanes={lanes}
          stretch={view}
          most={most}
          picked={picked}
          pick={pick}
          onStretch={setStretch}
          open={entry => host.say({ do: 'open', entry })}
        />
      ) : (
        <p class="empty">{words.noneLeft}</p>
      )}
      <Details model={model} picked={picked} open={entry => host.say({ do: 'open', entry })} />
    </article>
  );
}

export type Choice = Omit<Kept, 'stretch'>;

function startOf({ asked }: TimelineModel, kept: Partial<Kept>): Choice {
  return {
    entity: asked?.entity ?? kept.entity ?? '',
    article: asked?.article ?? kept.article ?? '',
    by: kept.by ?? 'article',
    kinds: kept.kinds ?? TIMELINE_KINDS,
    bases: kept.bases ?? BASES,
  };
}

/** -1 where nothing was chosen; past the end where what was chosen is gone: then nothing is shown, and the list says so. */
function indexOf<T>(list: readonly T[], is: (item: T) => boolean, chosen: string): number {
  if (!chosen) return -1;
  const found = list.findIndex(is);
  return found < 0 ? list.length : found;
}

connect<TimelineModel, TimelineSays, Kept>(TimelinePage);
