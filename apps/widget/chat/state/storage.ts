export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * The iframe's own storage. A browser that keeps third parties from storing gets a shelf that lasts as long as the
 * page: the chat works, it only forgets.
 */
export function openShelf(open: () => Storage): Shelf {
  try {
    const storage = open()
    storage.getItem('')
    return storage
  } catch {
    return memoryShelf()
  }
}

export function memoryShelf(): Shelf {
  const held = new Map<string, string>()
  return {
    getItem: (name) => held.get(name) ?? null,
    setItem: (name, value) => void held.set(name, value),
    removeItem: (name) => void held.delete(name),
  }
}
