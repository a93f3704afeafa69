/** When it is: in words or numbers, resolved while it is typed. */
import * as vscode from 'vscode';
import type { Meaning } from '../../project/decisions.ts';
import type { DateMention } from '../../recognize/mention.ts';
import type { OpenArticle } from '../documents.ts';
import type { Recognition } from '../recognition.ts';
import { explainMention } from '../explain.ts';
import { plainLabel } from '../untrusted.ts';
import { calendarDate } from '../words.ts';

const { t } = vscode.l10n;

export async function askDate(
  { worker }: Recognition,
  { article }: OpenArticle,
  text: string,
  now: DateMention | undefined,
): Promise<Meaning | undefined> {
  const published = article.publication.date;
  const read = (input: string) => worker.call('toldDate', { input, ...(published ? { published } : {}) });
  const known = now?.value ? undefined : await read(text);
  const written = await vscode.window.showInputBox({
    title: t('When is "{0}"?', plainLabel(text, 60)),
    value: now?.value ?? (typeof known === 'object' ? known.value : ''),
    prompt: t('A day, a month, a year, or words: 2020-01-05, January 5, last Friday. Empty: unknown.'),
    validateInput: async input => {
      if (!input.trim()) return undefined;
      const told = await read(input);
      if (told === undefined) return t('This is no date that Postil can read.');
      if (told === 'open')
        return t('Nothing says what this is counted from: set the publication date first, or write the day.');
      const why = told.mention && explainMention(told.mention, article);
      const message = why || [calendarDate(told.value, true), told.value].filter(Boolean).join(' · ');
      return { message: plainLabel(message, 200), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  if (written === undefined) return undefined;
  const told = await read(written);
  return typeof told === 'object'
    ? { type: told.type, value: told.value }
    : { type: now?.type ?? 'DATE', value: undefined };
}
