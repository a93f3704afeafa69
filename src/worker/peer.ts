/**
 * Calls over a port, both ways: each side serves some and makes others. An answer comes back as a promise, an error as an
 * error with its message and stack, and a call that its caller gives up is told so on the other side.
 */
import type { Port } from './port.ts';

/** Name of a call -> what it takes and what it gives. */
export type Calls = { readonly [name: string]: (argument: never) => unknown };

/** How one side serves its calls; `signal` is aborted when the caller gives up or the line is cut. */
export type Served<C extends Calls> = {
  readonly [N in keyof C]: (
    argument: Parameters<C[N]>[0],
    signal: AbortSignal,
  ) => ReturnType<C[N]> | Promise<ReturnType<C[N]>>;
};

export interface Peer<C extends Calls> {
  /** Rejects with the other side's error, with an AbortError when `signal` is aborted, or when the line is cut. */
  call<N extends keyof C & string>(
    name: N,
    argument: Parameters<C[N]>[0],
    signal?: AbortSignal,
  ): Promise<ReturnType<C[N]>>;
  /** Nothing comes back from the other side any more: calls under way reject with `why`, and so do all later ones. */
  cut(why: Error): void;
}

type Message =
  | { readonly type: 'call'; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'error'; readonly id: number; readonly message: string; readonly stack?: string }
  | { readonly type: 'cancel'; readonly id: number };

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** `C`: what the other side serves; `S`: what this one does. */
export function createPeer<C extends Calls, S extends Calls>(port: Port, served: Served<S>): Peer<C> {
  const waiting = new Map<number, Waiting>();
  const serving = new Map<number, AbortController>();
  let next = 0;
  let broken: Error | undefined;

  async function serve(id: number, name: string, argument: unknown): Promise<void> {
    const controller = new AbortController();
    serving.set(id, controller);
    try {
      const handler = served[name] as ((argument: unknown, signal: AbortSignal) => unknown) | undefined;
      if (!handler) throw new Error(`nobody serves ${name}`);
      const value = await handler(argument, controller.signal);
      if (!controller.signal.aborted) port.post({ type: 'answer', id, value } satisfies Message);
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      if (!controller.signal.aborted) port.post({ type: 'error', id, message, stack } satisfies Message);
    } finally {
      serving.delete(id);
    }
  }

  port.listen(received => {
    const message = received as Message;
    if (message.type === 'call') {
      void serve(message.id, message.name, message.argument);
      return;
    }
    if (message.type === 'cancel') {
      serving.get(message.id)?.abort();
      return;
    }
    const waits = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'answer') waits?.resolve(message.value);
    else {
      const error = new Error(message.message);
      if (message.stack) error.stack = message.stack;
      waits?.reject(error);
    }
  });

  return {
    call<N extends keyof C & string>(
      name: N,
      argument: Parameters<C[N]>[0],
      signal?: AbortSignal,
    ): Promise<ReturnType<C[N]>> {
      if (broken) return Promise.reject(broken);
      if (signal?.aborted) return Promise.reject(abortError());
      return new Promise((resolve, reject) => {
        const id = next++;
        const cancel = (): void => {
          if (!waiting.delete(id)) return;
          port.post({ type: 'cancel', id } satisfies Message);
          reject(abortError());
        };
        const done = (): void => signal?.removeEventListener('abort', cancel);
        waiting.set(id, {
          resolve(value) {
            done();
            resolve(value as ReturnType<C[N]>);
          },
          reject(error) {
            done();
            reject(error);
          },
        });
        signal?.addEventListener('abort', cancel);
        port.post({ type: 'call', id, name, argument } satisfies Message);
      });
    },
    cut(why) {
      if (broken) return;
      broken = why;
      for (const { reject } of waiting.values()) reject(why);
      waiting.clear();
      for (const controller of serving.values()) controller.abort();
    },
  };
}

function abortError(): Error {
  const error = new Error('given up by the caller');
  error.name = 'AbortError';
  return error;
}
