import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useErrorSentence } from '../errors.ts'
import { dayAndTime } from '../time.ts'
import { useFormText } from './texts.ts'
import type { Form } from './useForm.ts'

/** Somebody saved the same thing meanwhile: who and when, and the choice between the two. Nothing typed is lost. */
export function ConflictDialog<T>({ form, onSaved }: { form: Form<T>; onSaved: () => void }) {
  const t = useFormText()
  const sentence = useErrorSentence()
  const [failed, setFailed] = useState<unknown>(null)
  const { conflict } = form
  if (!conflict) return null
  const { by, at } = conflict
  const who = by ?? t('somebody')
  function take(choice: Promise<unknown>) {
    setFailed(null)
    choice.catch(setFailed)
  }
  return (
    <Modal
      open
      width={480}
      title={at ? t('conflictTitle', { who, at: dayAndTime(at) }) : t('conflictTitleOpen', { who })}
      onCancel={form.dismissError}
      footer={[
        <Button key="later" type="text" onClick={form.dismissError}>
          {t('conflictLater')}
        </Button>,
        <Button
          key="mine"
          loading={form.saving}
          onClick={() => take(form.keepMine().then((saved) => saved && onSaved()))}
        >
          {t('conflictMine')}
        </Button>,
        <Button key="theirs" type="primary" onClick={() => take(form.takeTheirs())}>
          {t('conflictTheirs')}
        </Button>,
      ]}
    >
      <p className="muted">{t('conflictText')}</p>
      {failed !== null && (
        <p className="text-bad small" role="alert">
          {sentence(failed)}
        </p>
      )}
    </Modal>
  )
}
