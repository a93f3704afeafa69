/** Who decides: the setting, else git's user name as the git extension knows it, else nobody by name. */
import * as vscode from 'vscode';
import type { Stamp } from '../sidecar/schema.ts';
import { Setting } from './contributions.ts';

interface GitApi {
  readonly repositories: readonly {
    getConfig(key: string): Promise<string>;
    getGlobalConfig(key: string): Promise<string>;
  }[];
}

let gitName: string | undefined;

/** The stamp of a decision made now. */
export async function stampNow(article: vscode.Uri): Promise<Stamp> {
  const named = vscode.workspace.getConfiguration(undefined, article).get<string>(Setting.author, '').trim();
  const by = named || (gitName ??= await nameFromGit());
  const on = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return by ? { by, on } : { on };
}

async function nameFromGit(): Promise<string | undefined> {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!git) return undefined;
  try {
    const exports = git.isActive ? git.exports : await git.activate();
    const [repository] = exports.getAPI(1).repositories;
    const name = await (repository?.getConfig('user.name') ?? Promise.resolve(''));
    return name || (await repository?.getGlobalConfig('user.name')) || undefined;
  } catch {
    // git is switched off or has no name to give: decisions then bear a date only
    return undefined;
  }
}
