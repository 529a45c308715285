import type { UiLocale } from '../../../../../contracts/common.ts'
import { type PrivacyNotice, standardNotice, type WidgetSettings } from '../../../../../contracts/inbox.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { LanguageSwitch } from '../../frame/parts/LanguageSwitch.tsx'
import { Mark } from '../../frame/parts/Mark.tsx'
import { useSettingsText } from '../texts.ts'
import { contrast, onAccent, textOn } from './contrast.ts'
import { starterIcons } from './starter-icons.ts'

/** The first screen of the widget as it is being set, drawn beside the form. */
export function WidgetPreview({
  settings,
  locale,
  setLocale,
}: {
  settings: WidgetSettings
  locale: UiLocale
  setLocale: (locale: UiLocale) => void
}) {
  const t = useSettingsText()
  const accent = settings.accent && /^#[0-9a-f]{6}$/i.test(settings.accent) ? settings.accent : '#0B7763'
  const ink = textOn(accent).colour
  // A light accent is no colour for words on white: the widget takes ink for them, as here.
  const onPaper = contrast(accent, '#FFFFFF') >= 4.5 ? accent : onAccent.ink
  const starters = settings.starters[locale].filter((starter) => starter.label)
  return (
    <aside className="widget-preview" aria-label={t('preview')}>
      <div className="row tiny faint">
        <span className="grow">{t('preview')}</span>
        <LanguageSwitch label={t('language')} value={locale} isShort onChange={setLocale} />
      </div>
      <div className="widget-frame" lang={locale}>
        <div className="widget-head">
          <span className="widget-seal">{settings.mark || '·'}</span>
          <span className="grow">
            <b className="cut">{settings.title || '…'}</b>
            <span className="tiny cut">{t('botOnline', { name: settings.botName || '…' })}</span>
          </span>
          <Icon name="down" />
        </div>
        <div className="widget-talk">
          <p className="widget-bubble">{settings.texts[locale].greeting || t('noGreeting')}</p>
          <div className="widget-starters">
            {starters.map((starter) => (
              <span key={starter.id} className="widget-starter small" style={{ color: onPaper }}>
                {starter.icon && <Icon name={starterIcons[starter.icon]} size={14} />}
                {starter.label}
              </span>
            ))}
          </div>
          {starters[0] && (
            <p className="widget-bubble own" style={{ background: accent, color: ink }}>
              {starters[0].text ?? starters[0].label}
            </p>
          )}
        </div>
        {settings.privacy && <Notice notice={settings.privacy} locale={locale} accent={accent} ink={ink} />}
        <div className="widget-write small">
          <span className="grow">{t('writeHere')}</span>
          <span className="widget-send" style={{ background: accent, color: ink }}>
            <Icon name="aup" size={14} />
          </span>
        </div>
      </div>
      <div className={`widget-button at-${settings.position}`}>
        <span>
          <Mark size={30} />
        </span>
      </div>
    </aside>
  )
}

function Notice({
  notice,
  locale,
  accent,
  ink,
}: {
  notice: PrivacyNotice
  locale: UiLocale
  accent: string
  ink: string
}) {
  const t = useSettingsText()
  const standard = standardNotice[notice.consentRequired ? 'consent' : 'line'][locale]
  return (
    <div className="widget-notice tiny">
      {notice.texts[locale] || standard} <u>{t('noticeLink', { lng: locale })}</u>
      {notice.consentRequired && (
        <span className="widget-agree" style={{ background: accent, color: ink }}>
          {t('noticeAgree', { lng: locale })}
        </span>
      )}
    </div>
  )
}
