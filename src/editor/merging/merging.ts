/** Offers, once a repository, to have git merge decisions by annotation and field instead of line by line. */
import * as vscode from 'vscode';
import { SIDECAR_SUFFIX } from '../../sidecar/schema.ts';
import { Command } from '../contributions.ts';
import { whyOf } from '../tongue.ts';

const { t } = vscode.l10n;

/** What a host with a disk knows of git; see src/host/merge-program.ts. */
export interface MergeDriver {
  repositoryOf(folder: string): Promise<{ readonly top: string; readonly ready: boolean } | undefined>;
  install(top: string): Promise<readonly string[]>;
  renew(): Promise<void>;
}

interface Desk {
  readonly context: vscode.ExtensionContext;
  /** Absent where there is no disk: in a browser. */
  readonly driver: MergeDriver | undefined;
  readonly log: vscode.LogOutputChannel;
}

/** Tops of the repositories that the person was asked about, whatever the answer was. */
const ASKED = 'mergeDriver.asked';

export function offerMerging({ context, driver, log }: Desk): vscode.Disposable {
  const guarded = (work: () => Promise<void>) => (): void => {
    work().catch((error: unknown) => {
      const why = whyOf(error);
      log.error(why);
      void vscode.window.showErrorMessage(t('Git was not set up: {0}', why));
    });
  };

  const foldersOnDisk = (): readonly vscode.WorkspaceFolder[] =>
    (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');

  /** In a folder that nobody trusts, no settings of git are written: they name a program that git runs. */
  async function offer(git: MergeDriver): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    for (const folder of foldersOnDisk()) {
      const pattern = new vscode.RelativePattern(folder, `**/*${SIDECAR_SUFFIX}`);
      if (!(await vscode.workspace.findFiles(pattern, '**/node_modules/**', 1)).length) continue;
      const repository = await git.repositoryOf(folder.uri.fsPath);
      const asked = context.globalState.get<readonly string[]>(ASKED, []);
      if (!repository || repository.ready || asked.includes(repository.top)) continue;
      await context.globalState.update(ASKED, [...asked, repository.top]);
      const yes = t('Set Up');
      const answer = await vscode.window.showInformationMessage(
        t(
          '"{0}" keeps Postil’s decisions in git, which merges them line by line here. Have it merge them by decision? That adds a line to .gitattributes and two to the settings of this clone.',
          nameOf(repository.top),
        ),
        yes,
        t('No'),
      );
      if (answer === yes) await install(git, repository.top);
      else log.info(`git merges sidecars line by line in ${repository.top}: the offer was declined`);
    }
  }

  async function install(git: MergeDriver, top: string): Promise<void> {
    const wrote = await git.install(top);
    for (const line of wrote) log.info(`wrote ${line}`);
    const show = t('Show What Was Written');
    const message = wrote.length
      ? t(
          'Git now merges decisions in "{0}". Commit .gitattributes; everybody sets up their own clone once.',
          nameOf(top),
        )
      : t('Git merges decisions in "{0}" already.', nameOf(top));
    void vscode.window.showInformationMessage(message, ...(wrote.length ? [show] : [])).then(answer => {
      if (answer === show) log.show();
    });
  }

  async function onDemand(): Promise<void> {
    const tell = (words: string): void => void vscode.window.showInformationMessage(words);
    if (!driver) return tell(t('Postil reaches git only where VS Code runs on a disk: on the desktop, or remotely.'));
    if (!vscode.workspace.isTrusted) return tell(t('This folder is not trusted, so git is not set up for it.'));
    const tops = new Set<string>();
    for (const { uri } of foldersOnDisk()) {
      const repository = await driver.repositoryOf(uri.fsPath);
      if (repository) tops.add(repository.top);
    }
    if (!tops.size) return tell(t('There is no git repository here.'));
    for (const top of tops) await install(driver, top);
  }

  const subscriptions = [vscode.commands.registerCommand(Command.installMerging, guarded(onDemand))];
  if (driver) {
    // One question at a time: what comes meanwhile is looked at after it.
    let line: Promise<void> = Promise.resolve();
    const look = guarded(() => (line = line.catch(() => undefined).then(() => offer(driver))));
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR_SUFFIX}`, false, true, true);
    subscriptions.push(
      watcher,
      watcher.onDidCreate(look),
      vscode.workspace.onDidGrantWorkspaceTrust(look),
      vscode.workspace.onDidChangeWorkspaceFolders(look),
    );
    guarded(() => driver.renew())();
    look();
  }
  return vscode.Disposable.from(...subscriptions);
}

const nameOf = (folder: string): string => folder.split(/[\\/]/).at(-1) ?? folder;
