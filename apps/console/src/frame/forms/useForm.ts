import { useState } from 'react'
import { type Checked, findingsOf, type Issues, issuesFromError } from './issues.ts'
import { useFormText } from './texts.ts'
import { type Draft, useDraft } from './useDraft.ts'

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
  /** Sends the checked value; must also refresh `saved` before it resolves. */
  save(value: Out): Promise<unknown>
  same?: (a: T, b: T) => boolean
}): Form<T> {
  const t = useFormText()
  const draft = useDraft(options.key, options.saved, options.same)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [savedAt, setSavedAt] = useState<Date | null>(null)
  const [checked, setChecked] = useState(false)
  const [refused, setRefused] = useState<Issues>({})
  const found = checked ? options.schema.safeParse(draft.value) : undefined
  const issues = found && !found.success ? findingsOf(found.error.issues, t) : refused

  function change(next: T | ((old: T) => T)) {
    setRefused({})
    setSavedAt(null)
    draft.change(next)
  }

  async function save(): Promise<boolean> {
    const result = options.schema.safeParse(draft.value)
    setChecked(true)
    if (!result.success || saving) return false
    setSaving(true)
    setError(null)
    try {
      await options.save(result.data)
      draft.reset()
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
    },
    dismissError: () => setError(null),
  }
}
