import { Segmented } from 'antd'
import type { UiLocale } from '../../../../../contracts/common.ts'
import type { WidgetSettings } from '../../../../../contracts/inbox.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useSettingsText } from '../texts.ts'
import { textOn } from './contrast.ts'
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
  const { greeting } = settings.texts[locale]
  return (
    <aside className="widget-preview" aria-label={t('preview')}>
      <div className="row tiny faint">
        <span className="grow">{t('preview')}</span>
        <Segmented<UiLocale>
          size="small"
          aria-label={t('language')}
          value={locale}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'EN' },
          ]}
          onChange={setLocale}
        />
      </div>
      <div className="widget-frame" lang={locale}>
        <div className="widget-head" style={{ background: accent, color: ink }}>
          <span className="widget-seal">{settings.mark || '·'}</span>
          <span className="grow cut">
            <b>{settings.title || '…'}</b>
          </span>
          <Icon name="x" />
        </div>
        <div className="widget-talk">
          <span className="tiny faint">{settings.botName || '…'}</span>
          <p className="widget-bubble">{greeting || t('noGreeting')}</p>
          <div className="widget-starters">
            {settings.starters[locale]
              .filter((starter) => starter.label)
              .map((starter) => (
                <span
                  key={starter.id}
                  className="widget-starter small"
                  style={{ color: ink === '#FFFFFF' ? accent : '#1D2320' }}
                >
                  {starter.icon && <Icon name={starterIcons[starter.icon]} size={14} />}
                  {starter.label}
                </span>
              ))}
          </div>
        </div>
        <div className="widget-write small faint">
          <span className="grow">{locale === 'en' ? 'Write a message' : '说点什么'}</span>
          <span style={{ color: accent }}>
            <Icon name="send" />
          </span>
        </div>
      </div>
      <div className={`widget-button at-${settings.position}`}>
        <span style={{ background: accent, color: ink }}>
          <Icon name="chat" size={24} />
        </span>
      </div>
    </aside>
  )
}
