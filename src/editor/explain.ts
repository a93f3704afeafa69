/** Why a mention means what it is said to mean, in a sentence. */
import * as vscode from 'vscode';
import type { Publication } from '../article/article.ts';
import { fold } from '../entities/names/fold.ts';
import { BY_HAND } from '../project/marks.ts';
import { explainDate } from '../recognize/dates/explain.ts';
import { explainFigure } from '../recognize/figures/explain.ts';
import type { ActorMention, FigureMention, Mention } from '../recognize/mention.ts';
import { EXTERNAL } from '../recognize/foreign.ts';
import { READERS } from './tongue.ts';

const { t } = vscode.l10n;

/** Empty where there is nothing to say beyond the name. */
export function explainMention(mention: Mention, { publication }: { readonly publication: Publication }): string {
  if (mention.rule === BY_HAND) return t('Given by hand.');
  if (mention.rule === EXTERNAL) return t('Found by another extension.');
  if (mention.kind === 'date') return explainDate(mention, publication, READERS);
  if (mention.kind === 'actor') return explainActor(mention);
  return saysMore(mention) ? explainFigure(mention, READERS) : '';
}

/** Why these words are this actor, where that is not plain to see. */
function explainActor({ text, name, rule }: ActorMention): string {
  const words = text.replace(/\s+/g, ' ');
  if (rule === 'registry') return t('Known by this name in the list of actors of this folder.');
  const why =
    rule === 'name' && isPartOf(words, name ?? '')
      ? t('another article about the same things gives the full name')
      : whyOf(rule);
  if (!why || name === undefined) return '';
  return name === words ? why : t('"{0}" → {1}: {2}', words, name, why);
}

/** "Dodge" of "Toby Dodge": no article that names him in full says so by the name alone. */
function isPartOf(words: string, name: string): boolean {
  const [part, whole] = [fold(words), fold(name).split(' ')];
  return whole.length > 1 && whole.includes(part);
}

/** By the rules of src/entities. */
function whyOf(rule: string | undefined): string {
  switch (rule) {
    case 'surname':
      return t('the surname of somebody whom the article names in full');
    case 'given name':
      return t('the given name of somebody whom the article names in full');
    case 'initials':
      return t('initials of somebody whom the article names in full');
    case 'middle names left out':
      return t('the same name without its middle names');
    case 'part':
      return t('a part of a name that the article gives in full');
    case 'nickname':
      return t('the nickname that the article gives');
    case 'handle':
      return t('the handle of somebody whom the article names');
    case 'apposition':
      return t('the article says so beside it');
    case 'also known as':
      return t('the article says that both are one');
    case 'spelling':
      return t('another spelling of the same name');
    case 'name order':
      return t('the same name in another order');
    case 'acronym':
      return t('the initials of its full name');
    case 'national institution':
      return t('the institution of the country that the article is about');
    case 'kind of place':
      return t('the same place, named with what it is');
    case 'known name':
      return t('commonly known under both names');
    case 'short name':
      return t('the short form of its full name');
    default:
      return '';
  }
}

/** A bare number of something is told by its name already. */
const saysMore = ({ value, modifier, min, max, outOf, of, time, timeBasis, unitBasis }: FigureMention): boolean =>
  (time !== undefined && timeBasis !== 'article') ||
  [modifier, outOf, of, unitBasis].some(field => field !== undefined) ||
  (min !== undefined && min !== value) ||
  (max !== undefined && max !== value);
