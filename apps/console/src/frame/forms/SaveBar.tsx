import { Button } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import './form.css'
import { errorCode, useErrorSentence } from '../errors.ts'
import { Icon } from '../parts/Icon.tsx'
import { clockTime } from '../time.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { useFormText } from './texts.ts'
import type { Form } from './useForm.ts'

/** Ctrl+S (⌘S) saves what is shown. */
export function useSaveKey(save: () => void, enabled = true): void {
  const latest = useRef(save)
  latest.current = save
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}

/** The state of a form and its buttons, at the lower edge of what it saves. */
export function SaveBar<T>({
  form,
  label,
  extra,
  onSaved,
  always = true,
  fresh = false,
  conflict = <ConflictDialog form={form} onSaved={() => onSaved?.()} />,
}: {
  form: Form<T>
  label?: string
  extra?: ReactNode
  onSaved?: () => void
  /** Show the bar also while nothing is changed. */
  always?: boolean
  /** Nothing is stored yet, so that saving makes sense even before a change. */
  fresh?: boolean
  /** What is shown when somebody else saved first, unless the page has its own way. */
  conflict?: ReactNode
}) {
  const t = useFormText()
  const save = () => void form.save().then((saved) => saved && onSaved?.())
  useSaveKey(save, form.dirty || fresh)
  if (!always && !form.dirty && !form.savedAt && !form.error && form.aside === undefined) return null
  return (
    <div className="save-bar">
      <div className="grow tiny" aria-live="polite">
        <SaveState form={form} />
      </div>
      {extra}
      {conflict}
      {form.aside !== undefined && (
        <Button size="small" onClick={form.bringBack} disabled={form.saving}>
          {t('bringBack')}
        </Button>
      )}
      {form.dirty && (
        <Button size="small" onClick={form.reset} disabled={form.saving}>
          {t('undo')}
        </Button>
      )}
      <Button
        type="primary"
        size="small"
        onClick={save}
        loading={form.saving}
        disabled={!form.dirty && !form.error && !fresh}
      >
        {label ?? t('save')}
      </Button>
    </div>
  )
}

function SaveState<T>({ form }: { form: Form<T> }) {
  const t = useFormText()
  const sentence = useErrorSentence()
  const wrong = Object.keys(form.issues).length
  if (form.saving) return <span className="faint">{t('saving')}</span>
  if (wrong > 0) return <span className="text-bad">{t('fix', { count: wrong })}</span>
  if (form.conflict) return <span className="text-warn">{t('conflictWaits')}</span>
  if (form.error)
    return (
      <span className="text-bad" role="alert">
        <Icon name="alert" size={14} /> {sentence(form.error)} <code>{errorCode(form.error)}</code>
      </span>
    )
  if (form.aside !== undefined && !form.dirty) return <span className="text-warn">{t('asideKept')}</span>
  if (form.restored) return <span className="text-warn">{t('restored')}</span>
  if (form.dirty) return <span className="text-warn">{t('unsaved')}</span>
  if (form.savedAt)
    return (
      <span className="text-good">
        <Icon name="check" size={14} /> {t('saved', { at: clockTime(form.savedAt.toISOString()) })}
      </span>
    )
  return null
}
