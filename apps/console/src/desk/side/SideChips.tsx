import { Icon } from '../../frame/parts/Icon.tsx'
import { useDeskText } from '../texts.ts'

export type SideBlock = 'profile' | 'summary' | 'orders' | 'knowledge' | 'past' | 'activity'
const chips = ['profile', 'orders', 'summary', 'knowledge'] as const
const icons = { profile: 'user', orders: 'box', summary: 'note', knowledge: 'book' } as const

/** The side panel's blocks as chips over the composer, where there is no room beside the chat. */
export function SideChips({ onOpen }: { onOpen: (block: SideBlock) => void }) {
  const t = useDeskText()
  return (
    <div className="side-chips">
      {chips.map((block) => (
        <button key={block} type="button" onClick={() => onOpen(block)}>
          <Icon name={icons[block]} size={14} /> {t(block)}
        </button>
      ))}
    </div>
  )
}
