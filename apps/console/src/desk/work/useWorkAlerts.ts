import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useMe } from '../../frame/session.ts'
import { useDeskNews } from '../../frame/socket.ts'
import { useFrameText } from '../../frame/texts.ts'
import { isOver, isOwnedBy, useConversations, useQueue } from '../conversations.ts'
import { contactName } from '../names.ts'
import { useDeskText } from '../texts.ts'
import { notify } from './notify.ts'
import { useOwnPresence } from './presence.ts'
import { clickBeads } from './sound.ts'

/** How much waits for the signed-in person: her unread conversations, and the queue. */
export function useWaitingWork(): number {
  const atDesk = useMe().can('conversation:read')
  const { data: queue } = useQueue(atDesk)
  const mine = useConversations('mine', atDesk)
  const unread = mine.data?.pages.flatMap((page) => page.items).filter((item) => item.unread > 0).length ?? 0
  return unread + (queue?.items.length ?? 0)
}

/** Sound, desktop alert and a number in the title for new work and new messages. */
export function useWorkAlerts(openId: string | undefined): void {
  const t = useDeskText()
  const me = useMe()
  const navigate = useNavigate()
  const seen = useRef(new Map<string, number>())
  const open = (conversationId: string) =>
    void navigate({ to: '/conversations/$conversationId', params: { conversationId }, search: { view: 'mine' } })

  useDeskNews('work.assigned', ({ conversationId, contactName: name, how }) => {
    if (how === 'accepted') return
    clickBeads(2)
    notify(t('newWork'), t('newWorkText', { name: name ?? t('visitor') }), conversationId, () => open(conversationId))
  })
  useDeskNews('conversation', (conversation) => {
    const before = seen.current.get(conversation.id) ?? 0
    seen.current.set(conversation.id, conversation.lastSeq)
    const last = conversation.lastMessage
    if (before === 0 || conversation.lastSeq <= before || last?.direction !== 'incoming') return
    if (!isOwnedBy(conversation, me.staff.id) || isOver(conversation)) return
    if (openId === conversation.id && document.visibilityState === 'visible') return
    clickBeads(1)
    const name = contactName(conversation.contact, t)
    notify(name, last.text || t('file'), conversation.id, () => open(conversation.id))
  })
  useQueueAlert()
  useTitleNumber()
}

/** A click when the queue grows, for those who are there. */
function useQueueAlert(): void {
  const t = useDeskText()
  const navigate = useNavigate()
  const { data: queue } = useQueue()
  const { presence } = useOwnPresence()
  const length = queue?.items.length
  const before = useRef(length)
  useEffect(() => {
    const grew = before.current !== undefined && length !== undefined && length > before.current
    before.current = length
    if (!grew || presence !== 'online') return
    clickBeads(2)
    notify(
      t('newWork'),
      t('someoneQueues'),
      'queue',
      () => void navigate({ to: '/conversations', search: { view: 'queue' } }),
    )
  }, [length, presence, t, navigate])
}

function useTitleNumber(): void {
  const _t = useDeskText()
  const waiting = useWaitingWork()
  const product = useFrameText()('product')
  useEffect(() => {
    document.title = waiting > 0 ? `(${waiting}) ${product}` : product
    return () => {
      document.title = product
    }
  }, [waiting, product])
}
