import { useEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../look/Icon.tsx'
import { useChat } from '../state/context.ts'
import { Avatar } from './Avatar.tsx'
import { Menu } from './Menu.tsx'

/** Who is there: the shop with its bot, or the agent by name. */
export function Head() {
  const { chat, state, say } = useChat()
  const [isMenuOpen, setMenuOpen] = useState(false)
  const { visit, conversation } = state
  const agent = conversation?.owner === 'agent' ? conversation.agent : null
  const fold = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // On a phone the keyboard would hide the greeting: the chat opens with its head in focus instead.
    if (state.openings > 0 && matchMedia('(pointer: coarse)').matches) fold.current?.focus()
  }, [state.openings])
  return (
    <header class="head">
      {agent ? <Avatar name={agent.name} picture={agent.avatar} /> : <span class="seal">{visit?.widget.mark}</span>}
      <div class="who">
        <h1>{agent?.name ?? visit?.widget.title ?? say.chat}</h1>
        <p>{visit && <Standing />}</p>
      </div>
      <button
        type="button"
        aria-label={say.more}
        aria-expanded={isMenuOpen}
        title={say.more}
        onClick={() => setMenuOpen(!isMenuOpen)}
      >
        <Icon name="more" size={20} />
      </button>
      <button type="button" ref={fold} aria-label={say.fold} title={say.fold} onClick={chat.close}>
        <Icon name="down" size={20} />
      </button>
      {isMenuOpen && <Menu close={() => setMenuOpen(false)} />}
    </header>
  )
}

function Standing() {
  const { state, say } = useChat()
  const { widget } = state.visit!
  const owner = state.conversation?.owner
  const isAway = state.visit?.peopleAvailable === false
  if (owner === 'queue') return <span class="standing waits">{isAway ? say.teamAway : say.connecting}</span>
  return <span class="standing">{owner === 'agent' ? say.agentHere(widget.title) : say.botOnline(widget.botName)}</span>
}
