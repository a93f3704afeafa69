/** Annotated articles: our own corpus with its inline marks, and JSON lines with offsets. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTOR_TYPES, type ActorType } from '../src/recognize/mention.ts';

export interface GoldMention {
  readonly start: number;
  readonly end: number;
  readonly type: ActorType;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Ours marks groups and demonyms; the public sets call groups organizations and leave demonyms out. */
  readonly guide: 'ours' | 'public';
  /** How often it counts in training. */
  readonly weight: number;
  /** Id of the article that this is a copy of: both are held out together. */
  readonly copyOf?: string;
}

const MARK = /\{\{([^{}]*)\}\}/g;
const TYPES: Readonly<Record<string, ActorType>> = {
  P: 'person',
  O: 'organization',
  G: 'group',
  L: 'place',
  D: 'demonym',
};

/** Text and actors of one article of corpus/articles. */
export function parseArticle(id: string, raw: string, weight = 1): GoldDocument {
  const body = raw.slice(raw.indexOf('\n\n') + 2);
  const mentions: GoldMention[] = [];
  let text = '';
  let at = 0;
  for (const mark of body.matchAll(MARK)) {
    text += body.slice(at, mark.index);
    at = mark.index + mark[0].length;
    const [letter = '', surface = ''] = mark[1]!.split('|');
    const start = text.length;
    text += surface;
    const type = TYPES[letter];
    if (type) mentions.push({ start, end: text.length, type });
  }
  return { id, text: text + body.slice(at), mentions, guide: 'ours', weight };
}

/** The articles of a folder with their marks. */
export const readArticles = (folder: string): readonly { readonly id: string; readonly raw: string }[] =>
  readdirSync(folder)
    .filter(f => f.endsWith('.txt'))
    .sort()
    .map(f => ({ id: path.basename(f, '.txt'), raw: readFileSync(path.join(folder, f), 'utf8') }));

/** One in five articles of the corpus is never trained on when figures are to be measured. */
export const isHeldOut = (id: string, fold = 0): boolean => Number(id) % 5 === fold;

interface JsonDocument {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { start: number; end: number; kind: string; type?: string; neutral?: boolean }[];
}

export function loadJsonLines(file: string, guide: GoldDocument['guide'], weight = 1): GoldDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => {
      const { id, text, mentions } = JSON.parse(line) as JsonDocument;
      return {
        id,
        text,
        guide,
        weight,
        mentions: mentions.flatMap(({ start, end, kind, type }) => {
          const known = ACTOR_TYPES.find(t => t === type);
          return kind === 'actor' && known ? [{ start, end, type: known }] : [];
        }),
      };
    });
}
