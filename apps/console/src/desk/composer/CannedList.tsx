import { Icon } from '../../frame/parts/Icon.tsx'
import { Kbd } from '../../frame/parts/Tag.tsx'
import { useDeskText } from '../texts.ts'
import type { useCanned } from './useCanned.ts'

/** The offered canned replies, below the text. */
export function CannedList({ canned }: { canned: ReturnType<typeof useCanned> }) {
  const t = useDeskText()
  if (!canned.open) return null
  return (
    <div className="canned-list" role="listbox" aria-label={t('canned')}>
      <div className="canned-head tiny faint">
        <Icon name="zap" size={14} /> {canned.found.length > 0 ? t('cannedHint') : t('cannedNone')}
      </div>
      {canned.found.map((reply, index) => (
        <button
          key={reply.id}
          type="button"
          role="option"
          aria-selected={index === canned.marked}
          className={index === canned.marked ? 'marked' : ''}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => canned.choose(reply)}
        >
          <span className="mono">/{reply.shortcut}</span>
          <span className="grow cut">
            {reply.title}：{reply.text}
          </span>
          {index === canned.marked && <Kbd silent>↵</Kbd>}
        </button>
      ))}
    </div>
  )
}
