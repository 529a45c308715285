import { Button, Popover } from 'antd'
import { useState } from 'react'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useDeskText } from '../texts.ts'

const emoji = [
  ...['😊', '😄', '😁', '🙂', '😉', '😍', '🥰', '😘', '🤗', '😅', '😂', '🤔', '😮', '😔', '😢', '😭'],
  ...['😣', '😡', '😤', '🥲', '🙏', '👍', '👌', '👏', '🤝', '💪', '✌️', '👋', '🌹', '🎉', '🎁', '❤️'],
  ...['⭐', '🔥', '☀️', '🌙', '☕', '🍵', '📦', '🚚', '🏠', '📱', '💳', '🧾', '⏰', '✅', '❗', '❓'],
]

/** A small board of the emoji that agents use. */
export function EmojiButton({ onChoose }: { onChoose: (emoji: string) => void }) {
  const t = useDeskText()
  const [open, setOpen] = useState(false)
  const board = (
    <div className="emoji-board">
      {emoji.map((one) => (
        <button
          key={one}
          type="button"
          onClick={() => {
            onChoose(one)
            setOpen(false)
          }}
        >
          {one}
        </button>
      ))}
    </div>
  )
  return (
    <Popover trigger="click" placement="topLeft" open={open} onOpenChange={setOpen} content={board}>
      <Button type="text" size="small" aria-label={t('emoji')} icon={<Icon name="smile" />} />
    </Popover>
  )
}
