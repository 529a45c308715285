import { useQueryClient } from '@tanstack/react-query'
import { App, Input, Modal } from 'antd'
import { useState } from 'react'
import type { PrivacyRequestView } from '../../../../../contracts/privacy.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Field } from '../../frame/forms/Field.tsx'
import { CountList } from './CountList.tsx'
import { requestsQuery } from './privacy-data.ts'
import { usePrivacyText } from './texts.ts'

/** The second of two steps: what goes, and a code to type. */
export function ConfirmErasure({
  request,
  close,
  done,
}: {
  request: PrivacyRequestView
  close: () => void
  done?: () => void
}) {
  const t = usePrivacyText()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [code, setCode] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [erasing, setErasing] = useState(false)
  const right = code.trim().toUpperCase() === request.code

  async function erase() {
    setErasing(true)
    setError(null)
    try {
      await api.post(`/api/v1/privacy/requests/${request.id}/confirm`, { code })
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey })
      message.success(t('erasing'))
      close()
      done?.()
    } catch (caught) {
      setError(caught)
    } finally {
      setErasing(false)
    }
  }

  return (
    <Modal
      open
      title={t('erasure')}
      onCancel={close}
      cancelText={t('cancel')}
      okText={t('erase')}
      okButtonProps={{ danger: true, disabled: !right, loading: erasing }}
      onOk={() => void erase()}
    >
      <div className="stack">
        <p className="small">{t('eraseText')}</p>
        {request.preview && (
          <section aria-label={t('wouldGo')}>
            <h3 className="small">{t('wouldGo')}</h3>
            <CountList rows={request.preview.rows} files={request.preview.files} />
          </section>
        )}
        <Field label={t('typeCode', { code: request.code ?? '' })} error={error === null ? undefined : sentence(error)}>
          {(field) => (
            <Input
              {...field}
              autoFocus
              autoComplete="off"
              maxLength={20}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              onPressEnter={() => right && void erase()}
            />
          )}
        </Field>
      </div>
    </Modal>
  )
}
