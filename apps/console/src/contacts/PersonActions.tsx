import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { ContactView } from '../../../../contracts/contact.ts'
import { type PrivacyRequestView, privacyReason } from '../../../../contracts/privacy.ts'
import { contactName } from '../desk/names.ts'
import { useDeskText } from '../desk/texts.ts'
import { api } from '../frame/api.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { Field } from '../frame/forms/Field.tsx'
import { useMe } from '../frame/session.ts'
import { ConfirmErasure } from '../settings/privacy/ConfirmErasure.tsx'
import '../settings/privacy/errors.ts'
import '../settings/privacy/privacy.css'
import { requestsQuery } from '../settings/privacy/privacy-data.ts'
import { reasonText, usePrivacyText } from '../settings/privacy/texts.ts'
import { Section } from './Section.tsx'

/** What the law gives her: a copy of her data, and to be erased. For administrators. */
export function PersonActions({ contact }: { contact: ContactView }) {
  const t = usePrivacyText()
  const { can } = useMe()
  const sentence = useErrorSentence()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [waiting, setWaiting] = useState<PrivacyRequestView>()
  const give = useMutation({
    mutationFn: () => api.post('/api/v1/privacy/exports', { contactId: contact.id }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: requestsQuery.queryKey })
      message.success(t('exportAsked'))
    },
    onError: (error) => message.error(sentence(error)),
  })
  if (!can('customers.privacy:erase')) return null
  return (
    <Section title={t('person')}>
      <p className="small muted">{t('personText')}</p>
      <div className="row person-buttons">
        <Button size="small" onClick={() => give.mutate()} loading={give.isPending}>
          {t('exportPerson')}
        </Button>
        <Button size="small" danger onClick={() => setAsking(true)}>
          {t('erasePerson')}
        </Button>
      </div>
      {asking && (
        <AskErasure
          contact={contact}
          close={() => setAsking(false)}
          asked={(request) => {
            setAsking(false)
            setWaiting(request)
          }}
        />
      )}
      {waiting && <ConfirmErasure request={waiting} close={() => setWaiting(undefined)} />}
    </Section>
  )
}

/** The first of two steps: why. */
function AskErasure({
  contact,
  close,
  asked,
}: {
  contact: ContactView
  close: () => void
  asked: (request: PrivacyRequestView) => void
}) {
  const t = usePrivacyText()
  const desk = useDeskText()
  const sentence = useErrorSentence()
  const [reason, setReason] = useState<PrivacyRequestView['reason']>('asked')
  const [note, setNote] = useState('')
  const ask = useMutation({
    mutationFn: () => api.post<PrivacyRequestView>('/api/v1/privacy/erasures', { contactId: contact.id, reason, note }),
    onSuccess: asked,
  })
  return (
    <Modal
      open
      title={t('eraseTitle', { name: contactName(contact, desk) })}
      onCancel={close}
      cancelText={t('cancel')}
      okText={t('next')}
      okButtonProps={{ loading: ask.isPending }}
      onOk={() => ask.mutate()}
    >
      <div className="stack">
        <p className="small">{t('eraseText')}</p>
        <Field label={t('why')}>
          {(field) => (
            <Select
              {...field}
              value={reason}
              onChange={setReason}
              options={privacyReason.options.map((value) => ({ value, label: t(reasonText(value)) }))}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label={t('note')} hint={t('noteHint')} optional>
          {(field) => (
            <Input {...field} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
          )}
        </Field>
        {ask.error && (
          <p className="field-error" role="alert">
            {sentence(ask.error)}
          </p>
        )}
      </div>
    </Modal>
  )
}
