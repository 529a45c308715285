import type { ReactNode } from 'react'

/** The first character of a name, in one of six colours that stays with the name. */
export function Avatar({
  name,
  size = 32,
  bot = false,
  children,
}: {
  name: string | null
  size?: 24 | 32 | 44
  bot?: boolean
  children?: ReactNode
}) {
  const shown = (name ?? '').trim()
  const tone = bot ? 'bot' : String((sumOf(shown) % 6) + 1)
  return (
    <span className={`avatar avatar-${tone} avatar-size-${size}`} aria-hidden="true">
      {[...shown][0]?.toUpperCase() ?? '·'}
      {children}
    </span>
  )
}

function sumOf(text: string): number {
  return [...text].reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) % 997, 7)
}
