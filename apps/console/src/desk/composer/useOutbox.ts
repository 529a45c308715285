import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { MessageView } from '../../../../../contracts/message.ts'
import { ApiError, api } from '../../frame/api.ts'
import { useMe } from '../../frame/session.ts'
import { useDeskNews, useReconnected } from '../../frame/socket.ts'
import { addMessages } from '../chat/useThread.ts'
import { createOutbox, type Outbox, type Outgoing } from './outbox.ts'

let held: { staffId: string; outbox: Outbox } | undefined

function send(message: Outgoing): Promise<MessageView> {
  const path = `/api/v1/conversations/${message.conversationId}/${message.kind === 'note' ? 'notes' : 'messages'}`
  return api.post<MessageView>(path, {
    clientId: message.clientId,
    text: message.text,
    attachmentIds: message.attachments.map((file) => file.id),
  })
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    (error.status === 0 || error.status >= 500 || error.status === 429 || error.status === 401)
  )
}

function outboxOf(queries: QueryClient, staffId: string): Outbox {
  if (held?.staffId === staffId) return held.outbox
  const onStored = (message: MessageView) => addMessages(queries, message.conversationId, [message])
  held = { staffId, outbox: createOutbox({ store: localStorage, staffId, send, isPassing, onStored }) }
  return held.outbox
}

/** The signed-in person's messages on their way. */
export function useOutbox(): Outbox {
  return outboxOf(useQueryClient(), useMe().staff.id)
}

/** What is on its way in one conversation. */
export function useOutgoing(conversationId: string): readonly Outgoing[] {
  const outbox = useOutbox()
  const items = useSyncExternalStore(outbox.subscribe, outbox.items)
  return items.filter((item) => item.conversationId === conversationId)
}

/** Sends what waits whenever there is a chance that it arrives now. */
export function useOutboxDelivery(): void {
  const outbox = useOutbox()
  useReconnected(() => void outbox.flush())
  useDeskNews('message', (message) => outbox.settle([message]))
  useEffect(() => {
    const flush = () => void outbox.flush()
    flush()
    const timer = setInterval(flush, 5000)
    window.addEventListener('online', flush)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', flush)
    }
  }, [outbox])
}
