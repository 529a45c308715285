const prefix = 'zhanggui.draft.'

/** What was kept under a name, or undefined when nothing (or nothing readable) is there. */
export function readDraft<T>(name: string, store: Storage = localStorage): T | undefined {
  try {
    const kept = store.getItem(prefix + name)
    return kept === null ? undefined : (JSON.parse(kept) as { value: T }).value
  } catch {
    return undefined
  }
}

/** Keeps a value on this machine; a full or forbidden store is no reason to stop somebody's typing. */
export function keepDraft(name: string, value: unknown, store: Storage = localStorage): void {
  try {
    store.setItem(prefix + name, JSON.stringify({ at: Date.now(), value }))
  } catch {
    // The text is still on the screen.
  }
}

export function forgetDraft(name: string, store: Storage = localStorage): void {
  store.removeItem(prefix + name)
}
