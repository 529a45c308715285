import { useEffect, useRef, useSyncExternalStore } from 'react'

/** A key that works on the page that is shown; `label` is what the help dialog says of it. */
export interface Shortcut {
  key: string
  label: string
  group: string
}

interface Entry extends Shortcut {
  run: () => void
}

let entries: readonly Entry[] = []
const listeners = new Set<() => void>()

function setEntries(next: readonly Entry[]) {
  entries = next
  for (const listener of listeners) listener()
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
}

function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role=dialog]')].some((dialog) => (dialog as HTMLElement).offsetParent !== null)
}

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (isTyping(event.target) || isDialogOpen()) return
  const entry = entries.findLast((candidate) => candidate.key === event.key.toLowerCase())
  if (!entry) return
  event.preventDefault()
  entry.run()
})

/**
 * Gives the shown page a key. It is silent while somebody types or a dialog is open, and is listed in the help (`?`).
 *
 * @example useShortcut('n', t('newEntry'), openEditor, { group: t('title') })
 */
export function useShortcut(
  key: string,
  label: string,
  run: () => void,
  options: { group: string; enabled?: boolean },
): void {
  const latest = useRef(run)
  latest.current = run
  const { group, enabled = true } = options
  useEffect(() => {
    if (!enabled) return
    const entry: Entry = { key, label, group, run: () => latest.current() }
    setEntries([...entries, entry])
    return () => setEntries(entries.filter((other) => other !== entry))
  }, [key, label, group, enabled])
}

/** All keys that work now. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => entries,
  )
}
