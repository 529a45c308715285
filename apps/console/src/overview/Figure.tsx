import { Tooltip } from 'antd'
import type { ReactNode } from 'react'

/** A number with its name, what stands beside it, and its definition on hover and focus. */
export function Figure({
  name,
  value,
  beside,
  meaning,
  tone,
}: {
  name: string
  value: ReactNode
  beside?: ReactNode
  meaning: string
  tone?: 'warn' | 'bad' | 'plain' | undefined
}) {
  return (
    <div className="figure">
      <Tooltip title={meaning}>
        <button type="button" className="figure-name tiny faint" aria-label={`${name}：${meaning}`}>
          {name}
        </button>
      </Tooltip>
      <div className={`figure-value${tone && tone !== 'plain' ? ` text-${tone}` : ''}`}>{value}</div>
      <div className="tiny faint">{beside}</div>
    </div>
  )
}
