export interface BriefMemory<T> {
  /** What is known of the key, loaded when the last time is longer ago than a moment. */
  of(key: string, load: () => Promise<T>): Promise<T>
  /** It has changed here: the next who asks loads it again. */
  forget(key: string): void
}

/** So long another process may not know of a change yet. */
const momentMs = 500

/** For what every message asks for and what hardly ever changes: many messages at once ask the database once. */
export function createBriefMemory<T>(keepMs: number = momentMs): BriefMemory<T> {
  const known = new Map<string, { until: number; value: Promise<T> }>()
  return {
    of(key, load) {
      const before = known.get(key)
      if (before && before.until > Date.now()) return before.value
      const value = load()
      const entry = { until: Date.now() + keepMs, value }
      known.set(key, entry)
      value.catch(() => {
        if (known.get(key) === entry) known.delete(key)
      })
      return value
    },
    forget: (key) => void known.delete(key),
  }
}
