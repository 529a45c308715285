import { Input, Switch } from 'antd'
import type { UiLocale } from '../../../../../contracts/common.ts'
import { type PrivacyNotice, standardNotice } from '../../../../../contracts/inbox.ts'
import { Field, FieldGroup, FieldLine } from '../../frame/forms/Field.tsx'
import { LanguageSwitch } from '../../frame/parts/LanguageSwitch.tsx'
import { useSettingsText } from '../texts.ts'
import type { InboxForm } from './InboxEditor.tsx'

const none: PrivacyNotice = { url: '', texts: { 'zh-CN': '', en: '' }, consentRequired: false }

/** What the chat says about privacy, and whether customers agree to it first. */
export function NoticeFields({
  form,
  locale,
  setLocale,
}: {
  form: InboxForm
  locale: UiLocale
  setLocale: (locale: UiLocale) => void
}) {
  const t = useSettingsText()
  const notice = form.value.widget.privacy ?? none
  const change = (part: Partial<PrivacyNotice>) => {
    const next = { ...notice, ...part }
    const isEmpty = !next.url && !next.texts['zh-CN'] && !next.texts.en
    form.setWidget({ privacy: isEmpty ? null : next })
  }
  return (
    <FieldGroup
      title={t('notice')}
      text={t('noticeText')}
      extra={<LanguageSwitch label={t('language')} value={locale} onChange={setLocale} />}
    >
      <Field
        label={t('noticeUrl')}
        hint={t('noticeUrlHint')}
        error={form.issues['widget.privacy.url'] && t('noticeUrlWrong')}
      >
        {(field) => (
          <Input
            {...field}
            inputMode="url"
            maxLength={280}
            placeholder="https://shop.example/privacy"
            value={notice.url}
            onChange={(event) => change({ url: event.target.value.trim() })}
          />
        )}
      </Field>
      <Field
        label={t('noticeWords')}
        hint={t('noticeWordsHint')}
        error={form.issues[`widget.privacy.texts.${locale}`]}
        optional
      >
        {(field) => (
          <Input.TextArea
            {...field}
            lang={locale}
            maxLength={200}
            autoSize={{ minRows: 2 }}
            placeholder={standardNotice[notice.consentRequired ? 'consent' : 'line'][locale]}
            value={notice.texts[locale]}
            onChange={(event) => change({ texts: { ...notice.texts, [locale]: event.target.value } })}
          />
        )}
      </Field>
      <FieldLine label={t('noticeConsent')} hint={t('noticeConsentHint')}>
        {(field) => (
          <Switch
            {...field}
            disabled={!notice.url}
            checked={notice.consentRequired}
            onChange={(consentRequired) => change({ consentRequired })}
          />
        )}
      </FieldLine>
    </FieldGroup>
  )
}
