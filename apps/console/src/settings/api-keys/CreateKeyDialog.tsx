import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Input, Modal, Segmented } from 'antd'
import { useId, useState } from 'react'
import type { z } from 'zod'
import { createApiKey, type createdApiKeyView } from '../../../../../contracts/api-key.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Field } from '../../frame/forms/Field.tsx'
import { Loaded } from '../../frame/page.tsx'
import { dayName } from '../../frame/time.ts'
import { RoleSelect } from '../staff/RoleSelect.tsx'
import { apiKeysQuery, scopesQuery } from './api-key-data.ts'
import { MadeKey } from './MadeKey.tsx'
import { ScopePicker, ScopeSummary } from './ScopePicker.tsx'
import { endAfter, type Preset, scopesOf } from './scopes.ts'
import { useKeyText } from './texts.ts'
import { useNewKey } from './useNewKey.ts'

type Created = z.output<typeof createdApiKeyView>
const lives = [30, 90, 365, 0] as const

/** Makes a key, and shows it the one time that it can be seen. */
export function CreateKeyDialog({ close }: { close: () => void }) {
  const t = useKeyText()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const { modal } = App.useApp()
  const formId = useId()
  const scopes = useQuery(scopesQuery)
  const [made, setMade] = useState<Created>()
  const key = useNewKey(scopes.data?.items ?? [], async (draft) => {
    const body = createApiKey.parse({ ...draft, expiresAt: endAfter(draft.days, new Date()) })
    setMade(await api.post<Created>('/api/v1/api-keys', body))
    void queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey, exact: true })
  })
  const ask = () =>
    modal.confirm({
      title: t('closeAsk'),
      content: t('closeText'),
      okText: t('closeNow'),
      cancelText: t('back'),
      onOk: close,
    })
  return (
    <Modal
      open
      title={made ? t('made', { name: made.apiKey.name }) : t('new')}
      onCancel={made ? ask : close}
      mask={{ closable: false }}
      width={600}
      footer={
        made ? (
          <Button type="primary" onClick={close}>
            {t('closeNow')}
          </Button>
        ) : (
          [
            <Button key="cancel" onClick={close}>
              {t('cancel')}
            </Button>,
            <Button key="create" type="primary" htmlType="submit" form={formId} loading={key.saving}>
              {t('create')}
            </Button>,
          ]
        )
      }
    >
      {made ? (
        <MadeKey made={made} />
      ) : (
        <form
          id={formId}
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void key.save()
          }}
        >
          <Field label={t('name')} hint={t('nameHint')} error={key.issues.name}>
            {(field) => (
              <Input
                {...field}
                autoFocus
                maxLength={80}
                value={key.draft.name}
                onChange={(event) => key.change({ name: event.target.value })}
              />
            )}
          </Field>
          <Life days={key.draft.days} change={(days) => key.change({ days })} />
          <RoleSelect value={key.draft.role} change={(role) => key.change({ role })} />
          <Loaded query={scopes} what={t('loadingScopes')}>
            {({ items }) => {
              const possible = scopesOf(items, key.draft.role)
              return (
                <section className="stack" aria-label={t('preset')}>
                  <div className="row scopes-head">
                    <Segmented<Preset>
                      aria-label={t('preset')}
                      value={key.draft.preset}
                      options={(['read', 'all', 'own'] as const).map((value) => ({ value, label: t(value) }))}
                      onChange={(preset) => key.choose(preset)}
                    />
                    <span className="tiny faint" aria-live="polite">
                      {t('chosen', { count: key.draft.scopes.length })}
                    </span>
                  </div>
                  {key.draft.preset === 'own' ? (
                    <ScopePicker
                      possible={possible}
                      chosen={key.draft.scopes}
                      change={(scopes) => key.change({ scopes })}
                    />
                  ) : (
                    <ScopeSummary scopes={key.draft.scopes} />
                  )}
                  <p className="tiny faint">{t('forPeople')}</p>
                  {key.issues.scopes && (
                    <p className="field-error" role="alert">
                      {key.issues.scopes}
                    </p>
                  )}
                </section>
              )
            }}
          </Loaded>
          {key.error !== null && (
            <p className="field-error" role="alert">
              {sentence(key.error)}
            </p>
          )}
        </form>
      )}
    </Modal>
  )
}

function Life({ days, change }: { days: number; change: (days: number) => void }) {
  const t = useKeyText()
  const end = endAfter(days, new Date())
  return (
    <Field label={t('expiry')} hint={end ? t('untilHint', { day: dayName(end) }) : t('foreverHint')}>
      {(field) => (
        <div>
          <Segmented<number>
            {...field}
            aria-label={t('expiry')}
            value={days}
            options={lives.map((value) => ({ value, label: t(`days_${value}`) }))}
            onChange={change}
          />
        </div>
      )}
    </Field>
  )
}
