/**
 * `npm run train -- [FOLDER]`: corpus, lists and the public sets of FOLDER in, `media/actors.model` out; see corpus/README.md.
 * The options are for trying things out: what they default to made the committed model.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { capitalizedCopies } from './augment.ts';
import { isHeldOut, loadJsonLines, parseArticle, readArticles, type GoldDocument } from './corpus.ts';
import { trainModel } from './model.ts';
import { namesOfLists, withoutStops, withOtherNames } from './vary.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'media/actors.model' },
    /** Writes nothing: says whether `out` holds the same bytes, and fails if not. */
    check: { type: 'boolean', default: false },
    /** Sets of FOLDER, each `name` or `name:weight`. */
    sets: { type: 'string', default: 'wikigold,gum' },
    /** How much more our own articles count. */
    ours: { type: 'string', default: '3' },
    /** Where to write what the marks of the corpus and models that have not seen them disagree on. */
    disagreements: { type: 'string' },
    epochs: { type: 'string', default: '10' },
    rate: { type: 'string', default: '0.08' },
    decay: { type: 'string', default: '0.0003' },
    dropout: { type: 'string', default: '0.5' },
    rows: { type: 'string', default: '115000' },
    folds: { type: 'string', default: '3' },
    foldEpochs: { type: 'string', default: '4' },
    bare: { type: 'string', default: '300' },
    /** Copies of each article with other names. */
    varied: { type: 'string', default: '2' },
    /** Articles held out: those whose number divided by five leaves this. */
    fold: { type: 'string', default: '0' },
  },
});

const lists = 'train/lists';
const articles = readArticles('corpus/articles').filter(a => !isHeldOut(a.id, Number(values.fold)));
const load = (vary: (id: string, raw: string) => string): GoldDocument[] =>
  articles.map(({ id, raw }) => parseArticle(id, vary(id, raw), Number(values.ours)));
const names = namesOfLists(lists);
const seen = load((id, raw) => (Number(id) % 2 ? withoutStops(raw) : raw));
const varied = Array.from({ length: Number(values.varied) }, (_, copy) =>
  load((id, raw) => withOtherNames(`${id} ${copy}`, raw, names)).map(d => ({
    ...d,
    id: `${d.id}-varied-${copy}`,
    copyOf: d.id,
    weight: d.weight / 2,
  })),
).flat();
const documents = [
  ...seen,
  ...positionals.flatMap(folder =>
    values.sets.split(',').flatMap(set => {
      const [name, weight = '1'] = set.split(':');
      return loadJsonLines(path.join(folder, `${name}.jsonl`), 'public', Number(weight));
    }),
  ),
  ...capitalizedCopies(seen),
  ...varied,
];
const { disagreements } = values;
const bytes = trainModel(documents, {
  texts: seen.map(d => d.text),
  lists,
  rows: Number(values.rows),
  calibrate: true,
  bareNames: Number(values.bare),
  folds: Number(values.folds),
  foldEpochs: Number(values.foldEpochs),
  ...(disagreements ? { readDisagreements: lines => writeFileSync(disagreements, lines.join('\n')) } : {}),
  learn: {
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    decay: Number(values.decay),
    dropout: Number(values.dropout),
    farShare: 0.5,
    minCount: 2,
    log: line => console.error(line),
  },
});
if (values.check) {
  const same = Buffer.compare(readFileSync(values.out), bytes) === 0;
  console.error(`${values.out}: ${same ? 'the same, byte for byte' : 'training gives other bytes'}`);
  process.exitCode = same ? 0 : 1;
} else {
  mkdirSync(path.dirname(values.out), { recursive: true });
  writeFileSync(values.out, bytes);
  console.error(`${values.out}: ${bytes.length} bytes`);
}
