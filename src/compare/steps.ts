/** Long work in small steps: who runs it can do something else between two of them. */
export type Steps<T> = Generator<void, T, void>;

/** All steps, one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
