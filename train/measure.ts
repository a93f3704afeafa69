/**
 * `npm run measure -- [MODEL] [SET…]`: writes predictions of actors beside scores, with the shared scorer;
 * `--reliability` adds how often marks of each confidence are right, `--errors=N` errors, `--fold=N` holds out other articles.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readArticle } from '../src/article/read.ts';
import { createActors, readActorModel } from '../src/recognize/actors/actors.ts';
import { recognizeArticle } from '../src/recognize/recognize.ts';
import { isHeldOut, parseArticle, readArticles } from './corpus.ts';

const [file = 'media/actors.model', ...wanted] = process.argv.slice(2).filter(a => !a.startsWith('--'));
const errors = process.argv.find(a => a.startsWith('--errors='))?.slice(9) ?? '0';
const fold = Number(process.argv.find(a => a.startsWith('--fold='))?.slice(7) ?? 0);
const recognizers = { actors: createActors(readActorModel(readFileSync(file))) };
const out = 'out/measure';
mkdirSync(out, { recursive: true });
writeFileSync(
  `${out}/held.gold.jsonl`,
  readArticles('corpus/articles')
    .filter(a => isHeldOut(a.id, fold))
    .map(a => parseArticle(a.id, a.raw))
    .map(d => JSON.stringify({ ...d, mentions: d.mentions.map(m => ({ ...m, kind: 'actor' })) }))
    .join('\n'),
);
const shared = '../shared';
const sets: Record<string, string> = {
  held: `${out}/held.gold.jsonl`,
  gold: `${shared}/gold/articles.jsonl`,
  worldwide: `${shared}/eval/data/actors-worldwide.jsonl`,
};
for (const name of wanted.length ? wanted : ['held', 'gold', 'worldwide']) {
  const gold = sets[name] ?? `${shared}/eval/train/${name}.jsonl`;
  const table = reliability();
  let bytes = 0;
  let ms = 0;
  const lines = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { id, text, mentions: wanted } = JSON.parse(line) as { id: string; text: string; mentions: Mark[] };
      const article = readArticle(text, { format: 'plain' });
      const from = performance.now();
      const mentions = recognizeArticle(article, recognizers);
      ms += performance.now() - from;
      bytes += text.length;
      table.add(wanted, mentions as Mark[]);
      return JSON.stringify({ id, mentions });
    });
  writeFileSync(`${out}/${name}.pred.jsonl`, lines.join('\n'));
  const { stdout } = spawnSync(
    process.execPath,
    [`${shared}/eval/score.mjs`, gold, `${out}/${name}.pred.jsonl`, '--kind', 'actor', '--json', '--errors', errors],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const rows = stdout.trim().split('\n');
  const { actor } = JSON.parse(rows.at(-1)!) as {
    actor: { strict: { p: number; r: number; f1: number }; overlap: { f1: number }; byType: object };
  };
  if (errors !== '0') console.log(rows.slice(0, -1).join('\n'));
  console.log(
    `${name.padEnd(10)} strict ${actor.strict.f1} (P ${actor.strict.p} R ${actor.strict.r}) overlap ${actor.overlap.f1}  ${JSON.stringify(actor.byType)}  ${(bytes / 1000 / ms).toFixed(2)} MB/s`,
  );
  if (process.argv.includes('--reliability')) console.log(table.lines().join('\n'));
}

interface Mark {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly confidence?: number;
  readonly neutral?: boolean;
}

/** What marks of a confidence come to: right in span and type, types that the set does not mark left out. */
function reliability(): { add(wanted: readonly Mark[], got: readonly Mark[]): void; lines(): string[] } {
  const edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
  const bins = edges.slice(1).map(() => ({ n: 0, sum: 0, right: 0 }));
  const types = new Set<string>();
  const seen: { readonly mark: Mark; readonly right: boolean }[] = [];
  const plain = (type: string): string => (type === 'group' ? 'organization' : type);
  const key = ({ start, end, type }: Mark): string => `${start} ${end} ${plain(type)}`;
  return {
    add(wanted, got) {
      const actors = wanted.filter(m => m.kind === 'actor');
      const right = new Set(actors.map(key));
      for (const { type } of actors) types.add(plain(type));
      const neutral = actors.filter(m => m.neutral);
      for (const mark of got)
        if (!neutral.some(n => n.start < mark.end && mark.start < n.end))
          seen.push({ mark, right: right.has(key(mark)) });
    },
    lines() {
      for (const { mark, right } of seen) {
        if (!types.has(plain(mark.type))) continue;
        const confidence = mark.confidence ?? 1;
        const bin = bins[edges.findLastIndex(e => e <= confidence)]!;
        bin.n++;
        bin.sum += confidence;
        if (right) bin.right++;
      }
      return bins.flatMap(({ n, sum, right }, i) =>
        n
          ? [
              `  ${edges[i]!.toFixed(2)} and up: ${String(n).padStart(5)} marks, confidence ${(sum / n).toFixed(3)}, right ${(right / n).toFixed(3)}`,
            ]
          : [],
      );
    },
  };
}
