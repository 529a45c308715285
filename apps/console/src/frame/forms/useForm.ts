import { useRef, useState } from 'react'
import { ApiError } from '../api.ts'
import { type Checked, findingsOf, type Issues, issuesFromError } from './issues.ts'
import { forgetDraft, keepDraft, readDraft } from './kept-drafts.ts'
import { useFormText } from './texts.ts'
import { type Draft, useDraft } from './useDraft.ts'
import type { Guard } from './useGuard.ts'

export interface Form<T> extends Draft<T> {
  saving: boolean
  /** Why the last save failed, unless it was a matter of single fields. */
  error: unknown
  savedAt: Date | null
  issues: Issues
  /** Saves if the contract allows it; answers whether it was saved. */
  save(): Promise<boolean>
  /** Changes one property. */
  set<K extends keyof T>(name: K, value: T[K]): void
  dismissError(): void
  /** Somebody saved the same thing since it was read: who and when, where it is known. */
  conflict: { by: string | null; at: string | null } | null
  /** Saves over what the other person saved. */
  keepMine(): Promise<boolean>
  /** Shows what the other person saved, and sets one's own aside. */
  takeTheirs(): Promise<void>
  /** Goes on with another draft, based on the state that has this tag. */
  goOnFrom(value: T, tag: string | undefined): void
  /** What was set aside; undefined when there is nothing. */
  aside: T | undefined
  bringBack(): void
}

/**
 * A form over one saved value: keeps the draft on this machine, checks it by the contract, saves, and shows what the
 * server refused beside the field. Nothing is lost when saving fails.
 *
 * @example const form = useForm({ key: 'settings.general', saved, schema: tenantSettings, save: (value) => api.put('/api/v1/settings', value) })
 */
export function useForm<T, Out>(options: {
  key: string
  saved: T
  schema: Checked<Out>
  /** Sends the checked value, with the tag that it is based on; must also refresh `saved` before it resolves. */
  save(value: Out, tag?: string): Promise<unknown>
  guard?: Guard
  same?: (a: T, b: T) => boolean
}): Form<T> {
  const t = useFormText()
  const draft = useDraft(options.key, options.saved, options.same)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [checked, setChecked] = useState(false)
  const [refused, setRefused] = useState<Issues>({})
  const [aside, setAside] = useState<T>()
  const base = useBase(options.key, options.guard)
  const found = checked ? options.schema.safeParse(draft.value) : undefined
  const issues = found && !found.success ? findingsOf(found.error.issues, t) : refused

  function change(next: T | ((old: T) => T)) {
    setRefused({})
    setSavedAt(null)
    if (!draft.dirty) base.begin()
    draft.change(next)
  }

  async function save(): Promise<boolean> {
    const result = options.schema.safeParse(draft.value)
    setChecked(true)
    if (!result.success || saving) return false
    setSaving(true)
    setError(null)
    try {
      await options.save(result.data, base.tag())
      draft.reset()
      base.end()
      setAside(undefined)
      setChecked(false)
      setSavedAt(new Date())
      return true
    } catch (caught) {
      const named = issuesFromError(caught, t)
      setRefused(named)
      setError(caught)
      return false
    } finally {
      setSaving(false)
    }
  }

  return {
    ...draft,
    change,
    saving,
    error,
    savedAt,
    issues,
    save,
    set: (name, value) => change((old) => ({ ...old, [name]: value })),
    reset() {
      setError(null)
      setRefused({})
      setChecked(false)
      draft.reset()
      base.end()
    },
    dismissError: () => setError(null),
    conflict: conflictOf(error),
    async keepMine() {
      base.renew(await options.guard?.refresh())
      return save()
    },
    async takeTheirs() {
      await options.guard?.refresh()
      setAside(draft.value)
      setError(null)
      draft.reset()
      base.end()
    },
    goOnFrom(value, tag) {
      change(value)
      base.renew(tag)
      setError(null)
    },
    aside,
    bringBack() {
      if (aside !== undefined) change(aside)
      setAside(undefined)
    },
  }
}

function conflictOf(error: unknown): Form<unknown>['conflict'] {
  if (!(error instanceof ApiError) || error.code !== 'request.changedMeanwhile') return null
  const { by, at } = error.facts
  return { by: typeof by === 'string' ? by : null, at: typeof at === 'string' ? at : null }
}

/** The tag of the state from which a draft began; kept with the draft, so that it still counts after a pause. */
function useBase(key: string, guard: Guard | undefined) {
  const name = `${key}.base`
  const kept = useRef<string | undefined>(readDraft<string>(name))
  const set = (tag: string | undefined) => {
    kept.current = tag
    if (tag === undefined) forgetDraft(name)
    else keepDraft(name, tag)
  }
  return {
    tag: () => kept.current ?? guard?.tag,
    begin: () => set(guard?.tag),
    renew: set,
    end: () => set(undefined),
  }
}
