import { useEffect, useRef } from 'preact/hooks'
import { useChat } from '../state/context.ts'

/** What is needed now and then: a person, a message, sound, language. */
export function Menu({ close }: { close: () => void }) {
  const { chat, state, say } = useChat()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    list.current?.querySelector('button')?.focus()
    const outside = (event: Event) => !list.current?.parentElement?.contains(event.target as Node) && close()
    document.addEventListener('pointerdown', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      if (!list.current || list.current.contains(document.activeElement)) before?.focus()
    }
  }, [])

  const entry = (label: string, act: () => void) => (
    <li>
      <button
        type="button"
        onClick={() => {
          act()
          close()
        }}
      >
        {label}
      </button>
    </li>
  )
  const owner = state.conversation?.owner
  return (
    <ul
      class="menu"
      ref={list}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          close()
        } else moveFocus(event)
      }}
    >
      {owner !== 'agent' && owner !== 'queue' && entry(say.menuPerson, () => chat.say({ text: say.menuPerson }))}
      {entry(say.menuLeave, () => chat.showLeaveMessage(true))}
      {state.visit?.privacy && entry(say.privacyNotice, () => open(state.visit!.privacy!.url, '_blank', 'noopener'))}
      {entry(say.menuErase, () => void chat.askErasure())}
      {entry(state.isMuted ? say.menuUnmute : say.menuMute, () => chat.mute(!state.isMuted))}
      {entry(say.menuLanguage, () => chat.chooseLocale(state.locale === 'en' ? 'zh-CN' : 'en'))}
    </ul>
  )
}

function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons.at((at + step) % buttons.length)?.focus()
}
