import { Segmented } from 'antd'
import type { UiLocale } from '../../../../../contracts/common.ts'

/** In which language something is written or looked at; `isShort` where there is little room. */
export function LanguageSwitch({
  label,
  value,
  isShort = false,
  onChange,
}: {
  label: string
  value: UiLocale
  isShort?: boolean
  onChange: (locale: UiLocale) => void
}) {
  return (
    <Segmented<UiLocale>
      size="small"
      aria-label={label}
      value={value}
      options={[
        { value: 'zh-CN', label: '中文' },
        { value: 'en', label: isShort ? 'EN' : 'English' },
      ]}
      onChange={onChange}
    />
  )
}
