import type { CSSProperties } from 'react'

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'info'

const fills: Record<Tone, string> = {
  plain: 'var(--line-control)',
  accent: 'var(--accent)',
  good: 'var(--good)',
  warn: 'var(--warn)',
  bad: 'var(--bad)',
  info: 'var(--info)',
}

/** A bead on a rod: how much of a time, a target or a confidence is used (`share` 0–1). */
export function Rod({
  share,
  tone = 'plain',
  label,
  width = 40,
}: {
  share: number
  tone?: Tone
  label: string
  width?: number | string
}) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  const style = { width, '--share': `${percent}%`, '--fill': fills[tone] } as CSSProperties
  return <span className="rod" role="img" aria-label={label} style={style} />
}

/** Beads for an amount: `used` of `all`. */
export function LoadBeads({ used, all, label }: { used: number; all: number; label: string }) {
  const beads = Array.from({ length: Math.max(all, used) }, (_, index) => index)
  return (
    <span className="load-beads" role="img" aria-label={label}>
      {beads.map((index) => (
        <i key={index} className={index < used ? (index < all ? 'used' : 'over') : ''} />
      ))}
    </span>
  )
}

/** Three beads that move while somebody writes. */
export function TypingBeads() {
  return (
    <span className="typing-beads" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  )
}

/** The abacus at rest, for empty pages. */
export function RestingAbacus({ lit }: { lit?: number }) {
  return (
    <svg width="120" height="74" viewBox="0 0 120 74" aria-hidden="true" className="resting-abacus">
      <rect x="3" y="3" width="114" height="68" rx="8" fill="none" stroke="var(--line-strong)" strokeWidth="2.5" />
      <path d="M3 25h114" stroke="var(--line-strong)" strokeWidth="2.5" />
      {[24, 48, 72, 96].map((x, rod) => (
        <g key={x} stroke="var(--accent-line)">
          <path d={`M${x} 4v66`} stroke="var(--line)" strokeWidth="2" />
          <path d={`M${x - 5} 9${bead}`} fill="var(--accent-line)" />
          <path d={`M${x - 5} 39${bead}`} fill={lit === rod ? 'var(--warn)' : 'var(--accent-soft)'} />
          <path d={`M${x - 5} 49${bead}`} fill="var(--accent-soft)" />
          <path d={`M${x - 5} 59${bead}`} fill="var(--accent-soft)" />
        </g>
      ))}
    </svg>
  )
}
const bead = 'h10l4 4-4 4h-10l-4-4z'
