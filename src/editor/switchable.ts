import type * as vscode from 'vscode';

export interface Switchable extends vscode.Disposable {
  readonly on: boolean;
  turn(on: boolean): void;
}

/** What goes on while something is so: begun once it is, ended once it is not. */
export function switchable(begin: () => vscode.Disposable): Switchable {
  let going: vscode.Disposable | undefined;
  const turn = (on: boolean): void => {
    if (on) going ??= begin();
    else {
      going?.dispose();
      going = undefined;
    }
  };
  return {
    get on() {
      return going !== undefined;
    },
    turn,
    dispose: () => turn(false),
  };
}
