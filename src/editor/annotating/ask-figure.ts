/** How much it is: a number with its unit or what is counted, read back while it is typed. */
import * as vscode from 'vscode';
import type { Meaning } from '../../project/decisions.ts';
import type { ToldFigure } from '../../project/told.ts';
import { writeFigure } from '../../project/write-figure.ts';
import type { FigureMention } from '../../recognize/mention.ts';
import type { Recognition } from '../recognition.ts';
import { plainLabel } from '../untrusted.ts';
import { figureMeaning } from '../words.ts';

const { t } = vscode.l10n;

export async function askFigure(
  { worker }: Recognition,
  text: string,
  now: FigureMention | undefined,
): Promise<Meaning | undefined> {
  const read = (input: string) => worker.call('toldFigure', input);
  const before = now ? writeFigure(now) : '';
  const written = await vscode.window.showInputBox({
    title: t('How much is "{0}"?', plainLabel(text, 60)),
    value: before || ((await read(text)) ? text.replace(/\s+/g, ' ') : ''),
    prompt: t('The number, its unit, what is counted: about 4500 American lives, 12 percent of voters, USD 3 billion.'),
    validateInput: async input => {
      if (!input.trim()) return undefined;
      const told = await read(input);
      if (!told) return t('Begin with a number, such as 4500.');
      return { message: partsOf(told), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  if (written === undefined) return undefined;
  // what the box cannot show (the time, the exact words) stays as it was
  if (now && written === before) return {};
  return { value: (await read(written)) as Meaning['value'] };
}

/** "about 4,500 · counted: American lives" */
function partsOf({ object, unit, ...number }: ToldFigure): string {
  const amount = figureMeaning({ ...number, kind: 'figure', start: 0, end: 0, text: '', confidence: 1 }) ?? '';
  return [
    t('value: {0}', amount),
    unit && t('unit: {0}', unit === 'percent' ? '%' : plainLabel(unit)),
    object && t('counted: {0}', plainLabel(object, 80)),
  ]
    .filter(Boolean)
    .join(' · ');
}
