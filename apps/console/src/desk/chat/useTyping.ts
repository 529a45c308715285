import { useEffect, useRef, useState } from 'react'
import { useMe } from '../../frame/session.ts'
import { deskSocket, useDeskNews } from '../../frame/socket.ts'

/** Who is writing: the customer with what she has so far, and another agent by name. Forgotten after a few seconds. */
export function useTyping(conversationId: string) {
  const me = useMe()
  const [customer, setCustomer] = useState<{ preview: string } | null>(null)
  const [agent, setAgent] = useState<string | null>(null)
  const timers = useRef<{ customer?: ReturnType<typeof setTimeout>; agent?: ReturnType<typeof setTimeout> }>({})
  useEffect(() => {
    const held = timers.current
    void conversationId
    setCustomer(null)
    setAgent(null)
    return () => {
      clearTimeout(held.customer)
      clearTimeout(held.agent)
    }
  }, [conversationId])
  useDeskNews('typing', (state) => {
    if (state.conversationId !== conversationId) return
    if (state.author === 'agent' && state.name === me.staff.name) return
    const set = (on: boolean) =>
      state.author === 'customer'
        ? setCustomer(on ? { preview: state.preview ?? '' } : null)
        : setAgent(on ? state.name : null)
    set(state.typing)
    clearTimeout(timers.current[state.author])
    if (state.typing) timers.current[state.author] = setTimeout(() => set(false), 8000)
  })
  useDeskNews('message', (message) => {
    if (message.conversationId === conversationId && message.author.kind === 'customer') setCustomer(null)
  })
  return { customer, agent }
}

/** Tells others that one is writing a reply, at most every two seconds, and when one stops. */
export function useTellTyping(conversationId: string): { tell: () => void; stop: () => void } {
  const state = useRef<{ told: number; timer?: ReturnType<typeof setTimeout> }>({ told: 0 })
  const stop = () => {
    clearTimeout(state.current.timer)
    if (state.current.told > 0) deskSocket().volatile.emit('typing', { conversationId, typing: false })
    state.current.told = 0
  }
  const latest = useRef(stop)
  latest.current = stop
  useEffect(() => () => latest.current(), [])
  const tell = () => {
    clearTimeout(state.current.timer)
    state.current.timer = setTimeout(stop, 4000)
    if (Date.now() - state.current.told < 2000) return
    state.current.told = Date.now()
    deskSocket().volatile.emit('typing', { conversationId, typing: true })
  }
  return { tell, stop }
}
