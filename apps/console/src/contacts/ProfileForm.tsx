import { useQueryClient } from '@tanstack/react-query'
import { ConfigProvider, Input, Select } from 'antd'
import { useState } from 'react'
import type { ContactView } from '../../../../contracts/contact.ts'
import { contactName, maskPhone } from '../desk/names.ts'
import { useDeskText } from '../desk/texts.ts'
import { api } from '../frame/api.ts'
import { CopyButton } from '../frame/forms/CopyButton.tsx'
import { Field } from '../frame/forms/Field.tsx'
import { LeaveGuard } from '../frame/forms/LeaveGuard.tsx'
import { SaveBar } from '../frame/forms/SaveBar.tsx'
import { type Form, useForm } from '../frame/forms/useForm.ts'
import { useGuard } from '../frame/forms/useGuard.ts'
import { Avatar } from '../frame/parts/Avatar.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { useMe } from '../frame/session.ts'
import { dayAndTime } from '../frame/time.ts'
import { languageName } from '../knowledge/language.ts'
import { contactQuery } from './contact-data.ts'
import { type ContactDraft, checkedChanges, draftOf, maskEmail } from './contact-draft.ts'
import { useContactText } from './texts.ts'

/** The profile at the left; what staff may correct is a form. */
export function ProfileForm({ contact }: { contact: ContactView }) {
  const queries = useQueryClient()
  const mayChange = useMe().can('customers.contact:change')
  const saved = draftOf(contact)
  const path = `/api/v1/contacts/${contact.id}`
  const show = (fresh: ContactView) => queries.setQueryData(contactQuery(contact.id).queryKey, fresh)
  const form = useForm({
    key: `contact.${contact.id}`,
    saved,
    guard: useGuard(path, contact, show),
    schema: checkedChanges(saved),
    save: async (changes, tag) => {
      show(await api.patch<ContactView>(path, changes, tag))
      void queries.invalidateQueries({ queryKey: ['contacts'] })
    },
  })
  return (
    <div className="contact-profile">
      <ConfigProvider componentDisabled={!mayChange}>
        <div className="contact-profile-scroll stack">
          <Head contact={contact} />
          <ProfileFields form={form} />
          <Known contact={contact} />
        </div>
      </ConfigProvider>
      {mayChange && <SaveBar form={form} />}
      <LeaveGuard when={form.dirty && !form.saving} discard={form.reset} />
    </div>
  )
}

function Head({ contact }: { contact: ContactView }) {
  const t = useContactText()
  const name = contactName(contact, useDeskText())
  const verified = contact.identities.some((identity) => identity.verified)
  return (
    <div className="row contact-head">
      <Avatar name={name} size={44} />
      <div className="grow">
        <h2 className="cut">{name}</h2>
        <div className="row contact-head-tags">
          {contact.kind === 'visitor' && <Tag line>{t('visitor')}</Tag>}
          {contact.level && <Tag tone="warn">{contact.level}</Tag>}
          <Tag tone={verified ? 'good' : 'plain'}>{t(verified ? 'verified' : 'unverified')}</Tag>
        </div>
      </div>
    </div>
  )
}

function ProfileFields({ form }: { form: Form<ContactDraft> }) {
  const t = useContactText()
  return (
    <>
      <Field label={t('name')} error={form.issues.name}>
        {(field) => (
          <Input
            {...field}
            autoComplete="off"
            maxLength={80}
            value={form.value.name}
            onChange={(event) => form.set('name', event.target.value)}
          />
        )}
      </Field>
      <Hidden
        label={t('phone')}
        type="tel"
        value={form.value.phone}
        mask={maskPhone}
        error={form.issues.phone}
        change={(phone) => form.set('phone', phone)}
      />
      <Hidden
        label={t('email')}
        type="email"
        value={form.value.email}
        mask={maskEmail}
        error={form.issues.email}
        change={(email) => form.set('email', email)}
      />
      <Field label={t('tags')} hint={t('tagsHint')} error={form.issues.tags}>
        {(field) => (
          <Select
            {...field}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={[',', '，', '、']}
            maxCount={50}
            value={form.value.tags}
            onChange={(tags: string[]) => form.set('tags', tags)}
            style={{ width: '100%' }}
          />
        )}
      </Field>
      <Field label={t('note')} hint={t('noteHint')} error={form.issues.note}>
        {(field) => (
          <Input.TextArea
            {...field}
            autoSize={{ minRows: 3, maxRows: 12 }}
            maxLength={5000}
            value={form.value.note}
            onChange={(event) => form.set('note', event.target.value)}
          />
        )}
      </Field>
    </>
  )
}

/** A personal value that is hidden until somebody asks to see it; shown, it can be changed. */
function Hidden({
  label,
  type,
  value,
  mask,
  error,
  change,
}: {
  label: string
  type: 'tel' | 'email'
  value: string
  mask: (value: string) => string
  error: string | undefined
  change: (value: string) => void
}) {
  const t = useContactText()
  const [shown, setShown] = useState(value === '')
  return (
    <Field
      label={label}
      error={error}
      extra={
        value !== '' && (
          <button type="button" className="link-button tiny" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'hide' : 'show')}
          </button>
        )
      }
    >
      {(field) =>
        shown || error ? (
          <div className="row">
            <Input
              {...field}
              type={type}
              autoComplete="off"
              maxLength={200}
              value={value}
              onChange={(event) => change(event.target.value)}
            />
            {value !== '' && <CopyButton text={value} />}
          </div>
        ) : (
          <Input {...field} readOnly value={mask(value)} aria-label={t('hidden', { label })} />
        )
      }
    </Field>
  )
}

function Known({ contact }: { contact: ContactView }) {
  const t = useContactText()
  const rows = [
    [t('shopId'), contact.shopCustomerId && <code>{contact.shopCustomerId}</code>],
    [t('city'), contact.city],
    [t('language'), contact.locale && languageName(contact.locale)],
    [t('firstSeen'), dayAndTime(contact.firstSeenAt)],
    [t('lastSeen'), dayAndTime(contact.lastSeenAt)],
  ] as const
  return (
    <dl className="contact-known small">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value || <span className="faint">—</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
