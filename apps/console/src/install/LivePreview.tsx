import { useQueryClient } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useEffect, useState } from 'react'
import type { UiLocale } from '../../../../contracts/common.ts'
import { changeInbox, type InboxView } from '../../../../contracts/inbox.ts'
import { api } from '../frame/api.ts'
import { SaveBar } from '../frame/forms/SaveBar.tsx'
import { useForm } from '../frame/forms/useForm.ts'
import { Icon } from '../frame/parts/Icon.tsx'
import { LanguageSwitch } from '../frame/parts/LanguageSwitch.tsx'
import { AccentField } from '../settings/inboxes/AccentField.tsx'
import { textOn } from '../settings/inboxes/contrast.ts'
import { inboxesQuery } from '../settings/settings-data.ts'
import { useInstallText } from './texts.ts'

/** The real widget on the outline of a shop. What is asked here becomes a real conversation. */
export function LivePreview({ inbox }: { inbox: InboxView }) {
  const t = useInstallText()
  const [locale, setLocale] = useState<UiLocale>(inbox.widget.defaultLocale)
  const [position, setPosition] = useState(inbox.widget.position)
  const [round, setRound] = useState(0)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (event.origin !== window.location.origin) return
      if ((event.data as { zhangguiPreview?: unknown })?.zhangguiPreview === 'failed') setFailed(true)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [])
  const again = () => {
    setFailed(false)
    setRound(round + 1)
  }
  const address = `/console/preview.html?${new URLSearchParams({ key: inbox.publicKey, locale, position })}`
  return (
    <aside className="card install-preview" aria-label={t('preview')}>
      <div className="row install-preview-bar">
        <h2 className="grow">{t('preview')}</h2>
        <LanguageSwitch label={t('language')} value={locale} isShort onChange={setLocale} />
        <Segmented<'left' | 'right'>
          size="small"
          aria-label={t('position')}
          value={position}
          options={[
            { value: 'left', label: t('left') },
            { value: 'right', label: t('right') },
          ]}
          onChange={setPosition}
        />
        <Button
          size="small"
          type="text"
          icon={<Icon name="undo" size={14} />}
          aria-label={t('reload')}
          onClick={again}
        />
      </div>
      {failed && (
        <p className="install-warn small" role="alert">
          <Icon name="alert" /> {t('previewFailed')}
        </p>
      )}
      <iframe
        key={`${address}#${round}#${inbox.widget.accent}`}
        src={address}
        title={t('preview')}
        className="install-frame"
      />
      <p className="tiny faint install-preview-text">{t('previewText')}</p>
      <Colour inbox={inbox} />
    </aside>
  )
}

/** The accent can be tried and saved right beside the widget. */
function Colour({ inbox }: { inbox: InboxView }) {
  const queries = useQueryClient()
  const form = useForm({
    key: `inbox.${inbox.id}.accent`,
    saved: { widget: inbox.widget },
    schema: changeInbox,
    save: async (change) => {
      const saved = await api.patch<InboxView>(`/api/v1/inboxes/${inbox.id}`, change)
      queries.setQueryData(inboxesQuery.queryKey, (old) => old?.map((one) => (one.id === saved.id ? saved : one)))
    },
  })
  const { accent } = form.value.widget
  const weak = accent !== null && /^#[0-9a-f]{6}$/i.test(accent) && !textOn(accent).enough
  return (
    <>
      <div className="install-colour">
        <AccentField
          value={accent}
          change={(next) => form.set('widget', { ...form.value.widget, accent: next })}
          error={form.issues['widget.accent']}
        />
      </div>
      <SaveBar form={weak ? { ...form, save: async () => false } : form} always={false} />
    </>
  )
}
