export type Memory = ReturnType<typeof createMemory>

/** What the loader keeps in the shop page's storage; a browser that refuses storage only forgets. */
export function createMemory(publicKey: string) {
  const name = (field: string) => `zhanggui:${publicKey}:${field}`
  return {
    read(field: string, area: 'local' | 'session' = 'local'): string | undefined {
      try {
        return storage(area).getItem(name(field)) ?? undefined
      } catch {
        return undefined
      }
    },
    write(field: string, value: string | undefined, area: 'local' | 'session' = 'local'): void {
      try {
        if (value === undefined) storage(area).removeItem(name(field))
        else storage(area).setItem(name(field), value)
      } catch {
        // Storage may be full or forbidden: the visit works without it.
      }
    },
  }
}

function storage(area: 'local' | 'session'): Storage {
  return area === 'local' ? localStorage : sessionStorage
}
