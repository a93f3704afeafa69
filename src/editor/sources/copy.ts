/** A comparison as a Markdown table, each passage with a citation that leads back to it. */
import * as vscode from 'vscode';
import { formatOf } from '../../article/format.ts';
import type { Comparisons, FolderComparison } from '../comparisons.ts';
import type { Recognition } from '../recognition.ts';
import { markdownText } from '../untrusted.ts';
import type { Found, FoundMember } from './found.ts';
import { meaningOf, sourceName } from './show.ts';

const { t } = vscode.l10n;

/** Paths count from the workspace folder. */
export async function asTable(
  found: Found,
  compared: FolderComparison,
  comparisons: Comparisons,
  recognition: Recognition,
): Promise<string> {
  const addresses = await addressesOf(found.members, path => comparisons.text(compared, path), recognition);
  const head = [t('Source'), t('Published'), t('Says'), t('Passage')];
  const rows = found.members.map(member => {
    const article = compared.articles.get(member.article);
    const words = `“${markdownText(member.text, 200)}”`;
    const address = addresses.get(member);
    return [
      markdownText(sourceName(compared, member.article)),
      markdownText(article?.published ?? ''),
      markdownText(meaningOf(member, article)),
      address === undefined ? words : `[${words}](${address})`,
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

async function addressesOf(
  members: readonly FoundMember[],
  textOf: (path: string) => Promise<string | undefined>,
  { worker }: Recognition,
): Promise<ReadonlyMap<FoundMember, string>> {
  const addresses = new Map<FoundMember, string>();
  for (const path of new Set(members.map(({ article }) => article))) {
    const text = await textOf(path);
    if (text === undefined) continue;
    const passages = members.filter(({ article }) => article === path);
    const found = await worker.call('cite', { path, format: formatOf(path), text, passages });
    passages.forEach((member, i) => {
      const address = found[i];
      if (address !== undefined) addresses.set(member, address);
    });
  }
  return addresses;
}
