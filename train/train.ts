/** `npm run train -- [--public FOLDER] [--all] [--out FILE]`: corpus and lists in, model file out. See corpus/README.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { capitalizedCopies } from './augment.ts';
import { trainModel } from './model.ts';
import { isHeldOut, loadCorpus, loadJsonLines, type GoldDocument } from './corpus.ts';

const { values } = parseArgs({
  options: {
    public: { type: 'string' },
    sets: { type: 'string', default: 'wikigold,gum' },
    all: { type: 'boolean', default: false },
    out: { type: 'string', default: 'media/actors.model' },
    epochs: { type: 'string', default: '12' },
    rate: { type: 'string', default: '0.1' },
    decay: { type: 'string', default: '0.0003' },
    dropout: { type: 'string', default: '0' },
    rows: { type: 'string', default: '100000' },
    min: { type: 'string', default: '2' },
    ours: { type: 'string', default: '2' },
    capitals: { type: 'boolean', default: false },
    disagreements: { type: 'string' },
    bare: { type: 'string', default: '0' },
    calibrate: { type: 'boolean', default: false },
    far: { type: 'string', default: '0.5' },
    folds: { type: 'string', default: '5' },
    foldEpochs: { type: 'string', default: '5' },
    fold: { type: 'string' },
  },
});

let documents: GoldDocument[] = loadCorpus('corpus/articles', Number(values.ours));
const corpus = documents;
if (values.fold !== undefined) documents = documents.filter(d => Number(d.id) % 5 !== Number(values.fold));
else if (!values.all) documents = documents.filter(d => !isHeldOut(d.id));
if (values.public)
  for (const set of values.sets.split(',')) {
    const [name, weight] = set.split(':');
    documents.push(...loadJsonLines(path.join(values.public, `${name}.jsonl`), 'public', Number(weight ?? 1)));
  }
if (values.capitals) documents.push(...capitalizedCopies(documents.filter(d => d.guide === 'ours')));
const bytes = trainModel(documents, {
  texts: corpus.map(d => d.text),
  lists: 'train/lists',
  rows: Number(values.rows),
  calibrate: values.calibrate,
  bareNames: Number(values.bare),
  ...(values.disagreements
    ? { readDisagreements: lines => writeFileSync(values.disagreements!, lines.join('\n')) }
    : {}),
  folds: Number(values.folds),
  foldEpochs: Number(values.foldEpochs),
  learn: {
    farShare: Number(values.far),
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    decay: Number(values.decay),
    dropout: Number(values.dropout),
    minCount: Number(values.min),
    log: line => console.error(line),
  },
});
mkdirSync(path.dirname(values.out), { recursive: true });
writeFileSync(values.out, bytes);
console.error(`${values.out}: ${bytes.length} bytes`);
