import { Input } from 'antd'
import { CopyButton } from '../../frame/forms/CopyButton.tsx'
import { dayAndTime } from '../../frame/time.ts'
import { useSettingsText } from '../texts.ts'

export interface StaffLink {
  link: string
  mailed: boolean
  expiresAt: string
}

/** A link for somebody to set a password: mailed when mail works, always here to copy. */
export function LinkToCopy({ link, name }: { link: StaffLink; name: string }) {
  const t = useSettingsText()
  return (
    <div className="stack link-to-copy" role="status">
      <p className="small">{t(link.mailed ? 'linkMailed' : 'linkNotMailed', { name })}</p>
      <div className="row">
        <Input
          readOnly
          value={link.link}
          aria-label={t('link')}
          className="mono"
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={link.link} primary />
      </div>
      <p className="tiny faint">{t('linkUntil', { at: dayAndTime(link.expiresAt) })}</p>
    </div>
  )
}
