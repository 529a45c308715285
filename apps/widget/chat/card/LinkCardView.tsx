import type { Card } from '../../../../contracts/message.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../state/context.ts'
import { CardPicture } from './CardPicture.tsx'

export function LinkCardView({ link }: { link: Extract<Card, { kind: 'link' }> }) {
  const { chat } = useWords()
  return (
    <button type="button" class="card link-card" onClick={() => chat.openPage(link.url)}>
      {link.image && <CardPicture class="thumb" source={link.image} />}
      <span class="order-line">
        <span class="strong">{link.title}</span>
        {link.text && <small>{link.text}</small>}
      </span>
      <Icon name="right" />
    </button>
  )
}
