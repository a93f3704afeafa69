/** `node out/train/measure.cjs MODEL SET…`: writes predictions of actors beside scores, with the shared scorer. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readArticle } from '../src/article/read.ts';
import { createActors, readActorModel } from '../src/recognize/actors/actors.ts';
import { recognizeArticle } from '../src/recognize/recognize.ts';
import { isHeldOut, loadCorpus } from './corpus.ts';

const [file = 'media/actors.model', ...wanted] = process.argv.slice(2).filter(a => !a.startsWith('--'));
const errors = process.argv.find(a => a.startsWith('--errors='))?.slice(9) ?? '0';
const fold = Number(process.argv.find(a => a.startsWith('--fold='))?.slice(7) ?? 0);
const recognizers = { actors: createActors(readActorModel(readFileSync(file))) };
const out = 'out/measure';
mkdirSync(out, { recursive: true });
writeFileSync(
  `${out}/held.gold.jsonl`,
  loadCorpus('corpus/articles')
    .filter(d => (fold ? Number(d.id) % 5 === fold : isHeldOut(d.id)))
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
  let bytes = 0;
  let ms = 0;
  const lines = readFileSync(gold, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { id, text } = JSON.parse(line) as { id: string; text: string };
      const article = readArticle(text, { format: 'plain' });
      const from = performance.now();
      const mentions = recognizeArticle(article, recognizers);
      ms += performance.now() - from;
      bytes += text.length;
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
}
