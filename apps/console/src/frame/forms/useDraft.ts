import { useRef, useState } from 'react'
import { forgetDraft, keepDraft, readDraft } from './kept-drafts.ts'

export interface Draft<T> {
  value: T
  /** The value differs from what is saved. */
  dirty: boolean
  /** It was found on this machine when the page opened. */
  restored: boolean
  change(next: T | ((old: T) => T)): void
  /** Back to what is saved. */
  reset(): void
}

/** A value under edit, kept on this machine until it is saved; while untouched it follows `saved`. */
export function useDraft<T>(key: string, saved: T, same: (a: T, b: T) => boolean = sameJson): Draft<T> {
  const [held, setHeld] = useState<T | undefined>(() => readDraft<T>(key))
  const found = useRef(held !== undefined)
  const latest = useRef<T>(held ?? saved)
  latest.current = held ?? saved
  const dirty = held !== undefined && !same(held, saved)
  return {
    value: latest.current,
    dirty,
    restored: dirty && found.current,
    change(next) {
      const value = typeof next === 'function' ? (next as (old: T) => T)(latest.current) : next
      latest.current = value
      if (same(value, saved)) forgetDraft(key)
      else keepDraft(key, value)
      setHeld(value)
    },
    reset() {
      forgetDraft(key)
      found.current = false
      setHeld(undefined)
    },
  }
}

function sameJson<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
