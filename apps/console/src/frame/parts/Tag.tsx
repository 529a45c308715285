import type { ReactNode } from 'react'
import type { Tone } from './beads.tsx'

/** A short mark: a state, a level, a label. */
export function Tag({ tone = 'plain', line = false, children }: { tone?: Tone; line?: boolean; children: ReactNode }) {
  return <span className={`tag tag-${tone}${line ? ' tag-line' : ''}`}>{children}</span>
}

/** A key cap. Only for keys that really work; `silent` on buttons, whose name it is not part of. */
export function Kbd({ silent = false, children }: { silent?: boolean; children: ReactNode }) {
  return (
    <kbd className="kbd" aria-hidden={silent || undefined}>
      {children}
    </kbd>
  )
}
