/** Two actors: the articles that name both, and the sentences. */
import { useEffect, useState } from 'preact/hooks';
import type { MatrixModel, MatrixRow, PairPassages } from '../messages.ts';
import { fill } from '../shared/words.ts';
import type { MatrixHost } from './matrix.tsx';
import { sharedArticles } from './rows.ts';

interface PairProps {
  readonly model: MatrixModel;
  readonly a: MatrixRow;
  readonly b: MatrixRow;
  readonly host: MatrixHost;
}

export function Pair({ model: { words, articles }, a, b, host }: PairProps) {
  const [found, setFound] = useState<PairPassages>();
  useEffect(() => {
    const stop = host.onMessage(message => {
      if (message.do !== 'passages') return;
      const answer = message as PairPassages;
      if (answer.a === a.id && answer.b === b.id) setFound(answer);
    });
    host.say({ do: 'pair', a: a.id, b: b.id });
    return stop;
  }, [a, b]);
  const both = sharedArticles(a, b);
  return (
    <section class="pair" aria-live="polite">
      <h2>
        <bdi>{fill(words.pair, a.name, b.name)}</bdi>
      </h2>
      <p class="both">
        {fill(words.bothIn, both.length)}
        {both.slice(0, 12).map(article => (
          <bdi key={article}>{articles[article]!.label}</bdi>
        ))}
      </p>
      {found && (
        <>
          <p class="counted">
            {found.passages.length ? fill(words.sameSentence, found.passages.length + found.more) : words.noSentence}
          </p>
          <ul>
            {found.passages.map(({ label, text }, i) => (
              <li key={i}>
                <button type="button" onClick={() => host.say({ do: 'passage', passage: i })}>
                  <bdi class="by">{label}</bdi>
                  <span dir="auto">{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
