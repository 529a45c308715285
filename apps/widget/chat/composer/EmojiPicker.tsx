import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../state/context.ts'

const emoji = [...'😀😄😂😊😍😘🤔😅😭😡😱🙄😴🤗😎🥰👍👎👌🙏👏💪🤝✌🎉🎁🌹💐🔥✨💯✅❌❓📦🚚💳🧾🏠🛒']
const columns = 8

/** A small set of its own: a picker with all of them would be larger than the chat. */
export function EmojiPicker({ choose, close }: { choose(emoji: string): void; close(): void }) {
  const { say } = useWords()
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    box.current?.querySelector('button')?.focus()
    const outside = (event: Event) => !box.current?.parentElement?.contains(event.target as Node) && close()
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [])

  function pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key]
    if (!step) return
    event.preventDefault()
    const buttons = [...box.current!.querySelectorAll('button')]
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
  }

  return (
    <fieldset class="emoji" ref={box} aria-label={say.emoji} onKeyDown={pressed}>
      {emoji.map((each) => (
        <button key={each} type="button" onClick={() => choose(each)}>
          {each}
        </button>
      ))}
    </fieldset>
  )
}
