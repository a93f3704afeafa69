/** The worker: started when it is first needed, started again when it dies, and told then what it has to know. */
import * as vscode from 'vscode';
import type { Line, StartWorker } from '../worker/line.ts';
import { createPeer, type Peer, type Served } from '../worker/peer.ts';
import type { HostCalls, WorkerCalls } from '../worker/protocol.ts';

/** What calls reject with that a worker did not live to answer. What it was to know is told to the next one. */
const workerDied = (why: string): Error => Object.assign(new Error(why), { name: 'WorkerDied' });
export const isWorkerDied = (error: unknown): boolean => error instanceof Error && error.name === 'WorkerDied';

export interface ReadingWorker extends vscode.Disposable {
  /** Another worker took the place of one that died: it knows nothing of what was open. */
  readonly onDidRestart: vscode.Event<void>;
  call<N extends keyof WorkerCalls>(
    name: N,
    argument: Parameters<WorkerCalls[N]>[0],
    signal?: AbortSignal,
  ): Promise<ReturnType<WorkerCalls[N]>>;
  /** Does nothing where no worker runs: the next one will be greeted. Resolves once it is done, or there is nothing to do. */
  tell<N extends keyof WorkerCalls>(name: N, argument: Parameters<WorkerCalls[N]>[0]): Promise<void>;
  /** Puts another worker in the place of this one, whatever it is at. */
  restart(): void;
  /** Ends it; the next call starts another. */
  rest(): void;
}

/** A worker that dies so often within `WITHIN` milliseconds is not started again before a person asks for it. */
const MOST_DEATHS = 3;
const WITHIN = 60_000;

type Call = Peer<WorkerCalls>['call'];

/** `greet` tells a new worker what it has to know before anything else. */
export function createWorker(
  startLine: StartWorker,
  served: Served<HostCalls>,
  greet: (call: Call) => Promise<void>,
  log: vscode.LogOutputChannel,
  /** What a person is told when it was started again; nothing where it is undefined. */
  comesBack?: string,
): ReadingWorker {
  const restarted = new vscode.EventEmitter<void>();
  let running: Promise<Peer<WorkerCalls>> | undefined;
  let stop: ((why: string) => void) | undefined;
  let deaths: number[] = [];
  let disposed = false;

  function start(): Promise<Peer<WorkerCalls>> {
    let line: Line | undefined;
    let peer: Peer<WorkerCalls> | undefined;
    const own = (async () => {
      line = await startLine(die);
      peer = createPeer<WorkerCalls, HostCalls>(line.port, served);
      stop = why => {
        line?.stop();
        die(why);
      };
      await greet(peer.call);
      return peer;
    })();
    own.catch((error: unknown) => {
      // a worker that cannot be started is tried again by the next call
      if (running === own) running = undefined;
      log.error(error instanceof Error ? error : String(error));
    });
    function die(why: string): void {
      peer?.cut(workerDied(why));
      if (running !== own || disposed) return;
      running = undefined;
      log.error(`the worker died: ${why}`);
      deaths = [...deaths.filter(at => Date.now() - at < WITHIN), Date.now()];
      if (deaths.length < MOST_DEATHS) return again();
      const button = vscode.l10n.t('Start Again');
      const message = vscode.l10n.t('Reading articles failed {0} times ({1}). Marks may be out of date.', deaths.length, why); // prettier-ignore
      void vscode.window.showErrorMessage(message, button).then(pressed => {
        if (pressed !== button) return;
        deaths = [];
        again();
      });
    }
    return own;
  }

  function again(): void {
    if (disposed) return;
    running ??= start();
    if (comesBack) vscode.window.setStatusBarMessage(comesBack, 5000);
    restarted.fire();
  }

  return {
    onDidRestart: restarted.event,
    async call(name, argument, signal) {
      if (!running && deaths.length >= MOST_DEATHS) throw workerDied('it is not started again');
      const peer = await (running ??= start());
      return peer.call(name, argument, signal);
    },
    async tell(name, argument) {
      try {
        await (await running)?.call(name, argument);
      } catch (error) {
        if (!isWorkerDied(error)) log.error(error instanceof Error ? error : String(error));
      }
    },
    restart() {
      deaths = [];
      if (running) stop?.('somebody asked for another');
      else again();
    },
    rest() {
      const ending = stop;
      running = undefined;
      stop = undefined;
      ending?.('it is not needed any more');
    },
    dispose() {
      disposed = true;
      stop?.('the window is closed');
      restarted.dispose();
    },
  };
}
