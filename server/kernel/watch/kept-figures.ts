const keepMs = 5000

/** Reads figures of the whole installation, at most every few seconds; undefined while they cannot be read. */
export function kept<T>(read: () => Promise<T>): () => Promise<T | undefined> {
  let known: { until: number; value: Promise<T | undefined> } | undefined
  return () => {
    if (!known || known.until < Date.now()) known = { until: Date.now() + keepMs, value: read().catch(() => undefined) }
    return known.value
  }
}
