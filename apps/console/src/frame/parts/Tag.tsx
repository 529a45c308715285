import type { ReactNode } from 'react'
import type { Tone } from './beads.tsx'

/** A short mark: a state, a level, a label. */
export function Tag({ tone = 'plain', line = false, children }: { tone?: Tone; line?: boolean; children: ReactNode }) {
  return <span className={`tag tag-${tone}${line ? ' tag-line' : ''}`}>{children}</span>
}

/** A key cap. Only for keys that really work. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>
}
