import { useState } from 'preact/hooks'
import { findWebAddress } from '../../envelope/envelope.ts'
import { Icon } from '../look/Icon.tsx'
import { useChatState } from '../state/context.ts'

/** A product's picture, or a quiet ground where there is none. The shop's addresses start from its own page. */
export function CardPicture({ source, class: name }: { source: string | null; class: string }) {
  const base = useChatState((state) => state.pageUrl)
  const [isBroken, setBroken] = useState(false)
  const address = source ? findWebAddress(source, base || location.href) : undefined
  if (!address || isBroken)
    return (
      <span class={`${name} no-picture`} aria-hidden="true">
        <Icon name="product" size={24} />
      </span>
    )
  return <img class={name} src={address.href} alt="" loading="lazy" onError={() => setBroken(true)} />
}
