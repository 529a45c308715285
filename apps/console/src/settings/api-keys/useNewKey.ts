import { useState } from 'react'
import type { ApiScopeView } from '../../../../../contracts/api-key.ts'
import type { StaffRole } from '../../../../../contracts/role.ts'
import { useFormText } from '../../frame/forms/texts.ts'
import { type Preset, presetScopes, scopesOf } from './scopes.ts'
import { useKeyText } from './texts.ts'

export interface NewKey {
  name: string
  role: StaffRole
  days: number
  preset: Preset
  scopes: string[]
}

/** What a new key shall be. A preset follows the role; chosen scopes lose what the role may not. */
export function useNewKey(all: readonly ApiScopeView[], make: (draft: NewKey) => Promise<void>) {
  const t = useKeyText()
  const form = useFormText()
  const [written, setWritten] = useState<NewKey>({ name: '', role: 'agent', days: 365, preset: 'read', scopes: [] })
  const [tried, setTried] = useState(false)
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const possible = scopesOf(all, written.role)
  const draft = {
    ...written,
    scopes:
      written.preset === 'own'
        ? written.scopes.filter((scope) => possible.includes(scope))
        : presetScopes(written.preset, possible),
  }
  const issues = tried
    ? {
        ...(draft.name.trim() ? {} : { name: form('required') }),
        ...(draft.scopes.length > 0 ? {} : { scopes: t('pickOne') }),
      }
    : {}

  async function save(): Promise<void> {
    setTried(true)
    if (saving || !draft.name.trim() || draft.scopes.length === 0) return
    setSaving(true)
    setError(null)
    await make(draft)
      .catch(setError)
      .finally(() => setSaving(false))
  }

  return {
    draft,
    issues: issues as { name?: string; scopes?: string },
    saving,
    error,
    save,
    change: (part: Partial<NewKey>) => setWritten({ ...draft, ...part }),
    /** Choosing oneself starts from what the preset held. */
    choose: (preset: Preset) => setWritten({ ...draft, preset }),
  }
}
