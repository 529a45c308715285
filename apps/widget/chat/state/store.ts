export interface Store<S> {
  get(): S
  set(patch: Partial<S>): void
  subscribe(listener: () => void): () => void
}

/** One state, replaced in part, and told to whoever draws it. */
export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
