import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Segmented, Select } from 'antd'
import { useState } from 'react'
import { type ContactConsents, consentKind } from '../../../../contracts/consent.ts'
import { api } from '../frame/api.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { Field } from '../frame/forms/Field.tsx'
import { Loaded } from '../frame/page.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { useMe } from '../frame/session.ts'
import { dayName } from '../frame/time.ts'
import '../settings/privacy/errors.ts'
import { usePrivacyText } from '../settings/privacy/texts.ts'
import { Section } from './Section.tsx'

const consentsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact-consents', contactId],
    queryFn: () => api.get<ContactConsents>(`/api/v1/contacts/${contactId}/consents`),
  })

/** What she agreed to and took back, newest first. */
export function ConsentList({ contactId }: { contactId: string }) {
  const t = usePrivacyText()
  const { can } = useMe()
  const consents = useQuery(consentsQuery(contactId))
  const [recording, setRecording] = useState(false)
  const record = can('customers.consent:record') && (
    <Button size="small" onClick={() => setRecording(true)}>
      {t('record')}
    </Button>
  )
  return (
    <Section title={t('consents')} extra={record}>
      <Loaded query={consents} what={t('consents')}>
        {({ records }) =>
          records.length === 0 ? (
            <p className="small faint">{t('noConsents')}</p>
          ) : (
            <ul className="contact-lines">
              {records.map((one) => (
                <li key={one.id} className="contact-line">
                  <span className="small muted fact-name">{t(`consent_${one.kind}`)}</span>
                  <span className="small grow cut">
                    {one.channel}
                    {one.textVersion && <span className="faint"> · {one.textVersion}</span>}
                    {one.by.name && <span className="faint"> · {one.by.name}</span>}
                  </span>
                  <Tag tone={one.given ? 'good' : 'plain'}>{t(one.given ? 'consentGiven' : 'consentTaken')}</Tag>
                  <span className="tiny faint fact-time">{dayName(one.at)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      {recording && <RecordConsent contactId={contactId} close={() => setRecording(false)} />}
    </Section>
  )
}

function RecordConsent({ contactId, close }: { contactId: string; close: () => void }) {
  const t = usePrivacyText()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const [draft, setDraft] = useState({
    kind: 'marketing' as (typeof consentKind.options)[number],
    given: true,
    channel: '',
    textVersion: '',
  })
  const record = useMutation({
    mutationFn: () => api.post<ContactConsents>(`/api/v1/contacts/${contactId}/consents`, draft),
    onSuccess: (fresh) => {
      queries.setQueryData(consentsQuery(contactId).queryKey, fresh)
      close()
    },
  })
  return (
    <Modal
      open
      title={t('consents')}
      onCancel={close}
      cancelText={t('cancel')}
      okText={t('record')}
      okButtonProps={{ disabled: draft.channel.trim() === '', loading: record.isPending }}
      onOk={() => record.mutate()}
    >
      <div className="stack">
        <Field label={t('what')}>
          {(field) => (
            <Select
              {...field}
              value={draft.kind}
              onChange={(kind) => setDraft({ ...draft, kind })}
              options={consentKind.options.map((value) => ({ value, label: t(`consent_${value}`) }))}
              style={{ width: '100%' }}
            />
          )}
        </Field>
        <Field label={t('answer')}>
          {(field) => (
            <div>
              <Segmented<'yes' | 'no'>
                {...field}
                aria-label={t('answer')}
                value={draft.given ? 'yes' : 'no'}
                options={[
                  { value: 'yes', label: t('consentGiven') },
                  { value: 'no', label: t('consentTaken') },
                ]}
                onChange={(answer) => setDraft({ ...draft, given: answer === 'yes' })}
              />
            </div>
          )}
        </Field>
        <Field label={t('how')} hint={t('howHint')}>
          {(field) => (
            <Input
              {...field}
              maxLength={40}
              value={draft.channel}
              onChange={(event) => setDraft({ ...draft, channel: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('textVersion')} optional>
          {(field) => (
            <Input
              {...field}
              maxLength={100}
              value={draft.textVersion}
              onChange={(event) => setDraft({ ...draft, textVersion: event.target.value })}
            />
          )}
        </Field>
        {record.error && (
          <p className="field-error" role="alert">
            {sentence(record.error)}
          </p>
        )}
      </div>
    </Modal>
  )
}
