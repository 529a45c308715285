import { useState } from 'preact/hooks'
import { Icon } from '../look/Icon.tsx'

/** A person's picture, or the first character of the name on one of six grounds. */
export function Avatar({ name, picture, isSmall }: { name: string; picture: string | null; isSmall?: boolean }) {
  const [isBroken, setBroken] = useState(false)
  const size = isSmall ? 'avatar small' : 'avatar'
  if (picture && !isBroken) return <img class={size} src={picture} alt="" onError={() => setBroken(true)} />
  const ground = [...name].reduce((sum, character) => sum + character.codePointAt(0)!, 0) % 6
  return (
    <span class={`${size} ground-${ground}`} aria-hidden="true">
      {[...name][0]}
    </span>
  )
}

export function BotAvatar() {
  return (
    <span class="avatar small bot" aria-hidden="true">
      <Icon name="bot" size={14} />
    </span>
  )
}
