/** What a person waits for, up to a limit. */

/** What `asked` gives, or `otherwise` where that takes longer than `ms` milliseconds or fails: it is not worth more. */
export async function within<T>(ms: number, asked: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<T>(resolve => (timer = setTimeout(() => resolve(otherwise), ms)));
  try {
    return await Promise.race([asked.catch(() => otherwise), limit]);
  } finally {
    clearTimeout(timer);
  }
}
