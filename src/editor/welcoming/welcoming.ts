/** The first minutes: the walkthrough, examples to try things on, the log. */
import * as vscode from 'vscode';
import { Command, WALKTHROUGH } from '../contributions.ts';
import { whyOf } from '../tongue.ts';
import { FIRST_SAMPLE } from './sample-files.ts';
import { copySamples } from './samples.ts';

const { t } = vscode.l10n;

export function registerWelcoming(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.getStarted, () =>
      vscode.commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.id}#${WALKTHROUGH}`,
        false,
      ),
    ),
    vscode.commands.registerCommand(Command.openSamples, (parent: unknown) =>
      openSamples(context.extensionUri, log, parent instanceof vscode.Uri ? parent : undefined),
    ),
    vscode.commands.registerCommand(Command.showLog, () => log.show()),
  );
}

async function openSamples(
  extension: vscode.Uri,
  log: vscode.LogOutputChannel,
  given: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const parent = given ?? (await askFolder());
  if (!parent) return undefined;
  try {
    const folder = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: t('Copying the examples') },
      () => copySamples(extension, parent),
    );
    log.info(`copied the examples to ${folder.toString()}`);
    await show(folder);
    return folder;
  } catch (error) {
    const why = whyOf(error);
    log.error(`examples not copied to ${parent.toString()}: ${why}`);
    const again = t('Choose Another Folder');
    const message = t('The examples cannot be copied to {0}: {1}', parent.fsPath, why);
    if ((await vscode.window.showErrorMessage(message, again)) === again) return openSamples(extension, log, undefined);
    return undefined;
  }
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      canSelectFolders: true,
      canSelectFiles: false,
      defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
      openLabel: t('Copy the Examples Here'),
      title: t('A folder "postil-examples" is made in the folder that you choose'),
    })) ?? [];
  return folder;
}

/** In a folder that is open the first example is opened; else the window that shows nothing yet shows the folder. */
async function show(folder: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(folder)) {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, FIRST_SAMPLE));
    return;
  }
  if (!vscode.workspace.workspaceFolders?.length) {
    await vscode.commands.executeCommand('vscode.openFolder', folder);
    return;
  }
  const here = t('Open Here');
  const anew = t('Open in New Window');
  const picked = await vscode.window.showInformationMessage(t('The examples are in {0}.', folder.fsPath), anew, here);
  if (picked) await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: picked === anew });
}
