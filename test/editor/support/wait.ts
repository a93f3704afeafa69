// Waiting for what an editor does in its own time: always for a condition, always with a limit, never a fixed while.

/** Milliseconds. Long, because it only costs time when a test is about to fail. */
const LIMIT = 30_000;
const PAUSE = 25;

/**
 * Asks again and again until the answer is neither undefined nor false, and returns it; what the question throws on the
 * way means "not yet".
 * @param what completes the sentence "not within 30 s: ..." of the error
 * @throws after the limit, with the question's last error as the cause
 */
export async function until<T>(
  what: string,
  question: () => T | undefined | false | PromiseLike<T | undefined | false>,
  limit = LIMIT,
): Promise<T> {
  const deadline = Date.now() + limit;
  for (;;) {
    let cause: unknown;
    try {
      const answer = await question();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      cause = error;
    }
    if (Date.now() > deadline)
      throw new Error(`not within ${limit / 1000} s: ${what}${cause instanceof Error ? ` (${cause.message})` : ''}`, {
        cause,
      });
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

/**
 * The next event that fits. Call it before what causes the event, and await it after.
 * @throws after the limit
 */
export function nextEvent<T>(
  what: string,
  event: (listener: (value: T) => unknown) => { dispose(): unknown },
  fits: (value: T) => boolean = () => true,
  limit = LIMIT,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`not within ${limit / 1000} s: ${what}`));
    }, limit);
    const subscription = event(value => {
      if (!fits(value)) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(value);
    });
  });
}
