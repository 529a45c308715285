import { Link, useParams } from '@tanstack/react-router'
import './settings.css'
import './errors.ts'
import { NoRight, Page } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { useMe } from '../frame/session.ts'
import { useIsPhone } from '../frame/theme.ts'
import { HealthSettings } from '../health/HealthSettings.tsx'
import { AuditLog } from './AuditLog.tsx'
import { ApiKeys } from './api-keys/ApiKeys.tsx'
import { GeneralSettings } from './GeneralSettings.tsx'
import { HoursSettings } from './hours/HoursSettings.tsx'
import { InboxSettings } from './inboxes/InboxSettings.tsx'
import { MySettings } from './MySettings.tsx'
import { PrivacySettings } from './privacy/PrivacySettings.tsx'
import { RolesMatrix } from './RolesMatrix.tsx'
import { CannedReplies } from './replies/CannedReplies.tsx'
import { type SectionName, sections, sectionsFor } from './sections.ts'
import { StaffSettings } from './staff/StaffSettings.tsx'
import { useSettingsText } from './texts.ts'
import { WebhookSettings } from './webhooks/WebhookSettings.tsx'

const shownBy: Record<SectionName, () => React.ReactNode> = {
  me: MySettings,
  replies: CannedReplies,
  inboxes: InboxSettings,
  hours: HoursSettings,
  staff: StaffSettings,
  roles: RolesMatrix,
  webhooks: WebhookSettings,
  general: GeneralSettings,
  apiKeys: ApiKeys,
  privacy: PrivacySettings,
  audit: AuditLog,
  health: HealthSettings,
}

/** The settings: sections at the left, one of them open. On the phone first the sections, then the one chosen. */
export function SettingsPage() {
  const t = useSettingsText()
  const { can } = useMe()
  const phone = useIsPhone()
  const { tab } = useParams({ strict: false }) as { tab?: string }
  const mine = sectionsFor(can)
  const named = mine.find((section) => section.name === tab)
  const closed = !named && sections.some((section) => section.name === tab)
  const open = named ?? (phone || closed ? undefined : mine[0])
  const Section = open && shownBy[open.name]
  return (
    <Page
      flush
      title={
        open && phone ? (
          <span className="row">
            <Link to="/settings" aria-label={t('back')} className="back-link">
              <Icon name="left" size={20} />
            </Link>
            {t(open.name)}
          </span>
        ) : (
          t('title')
        )
      }
    >
      <div className="settings">
        {(!phone || (!open && !closed)) && (
          <nav className="settings-nav" aria-label={t('title')}>
            {mine.map(({ name, icon }) => (
              <Link
                key={name}
                to="/settings/$tab"
                params={{ tab: name }}
                className={`settings-nav-link${open?.name === name ? ' on' : ''}`}
                {...(open?.name === name ? { 'aria-current': 'page' as const } : {})}
              >
                <Icon name={icon} />
                <span className="grow">
                  {t(name)}
                  {phone && <span className="tiny faint settings-nav-hint">{t(`${name}Hint`)}</span>}
                </span>
                {phone && <Icon name="right" size={14} />}
              </Link>
            ))}
          </nav>
        )}
        {Section && (
          <div className="settings-section" key={open.name}>
            <Section />
          </div>
        )}
        {closed && <NoRight />}
      </div>
    </Page>
  )
}
