import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CatchUpView } from '../../../../../contracts/conversation.ts'
import type { MessageView } from '../../../../../contracts/message.ts'
import { api } from '../../frame/api.ts'
import { deskSocket, useDeskNews } from '../../frame/socket.ts'
import { emptyThread, findGap, mergeMessages, mergeOlder, type Thread } from './thread.ts'

const pageSize = 50
/** Above every `seq`, so that the page just below it is the latest one. */
const beyondAll = 2_147_483_647

export function threadKey(conversationId: string) {
  return ['thread', conversationId] as const
}

function readPage(
  conversationId: string,
  query: { after?: number; before?: number; limit: number },
): Promise<CatchUpView> {
  return api.get<CatchUpView>(`/api/v1/conversations/${conversationId}/messages`, query)
}

/** Everything after `after`, however many pages it takes. */
async function readAfter(conversationId: string, after: number): Promise<MessageView[]> {
  const all: MessageView[] = []
  for (let more = true; more; ) {
    const page = await readPage(conversationId, { after: all.at(-1)?.seq ?? after, limit: 200 })
    all.push(...page.messages)
    more = page.more && page.messages.length > 0
  }
  return all
}

/** The latest page joined to what is held; whatever was missed in between is fetched too. */
async function catchUp(conversationId: string, held: Thread): Promise<Thread> {
  const page = await readPage(conversationId, { before: beyondAll, limit: pageSize })
  if (held.messages.length === 0) return mergeOlder(emptyThread, page.messages, page.more)
  const joined = mergeMessages(held, page.messages)
  const gap = findGap(joined)
  return gap === undefined ? joined : mergeMessages(joined, await readAfter(conversationId, gap))
}

/** Adds messages to the held thread of a conversation, if it is held. */
export function addMessages(queries: QueryClient, conversationId: string, messages: readonly MessageView[]): void {
  queries.setQueryData<Thread>(threadKey(conversationId), (held) => held && mergeMessages(held, messages))
}

/**
 * The messages of the opened conversation: the latest page first, older ones on request, news as it comes, and after a
 * lost connection whatever was missed.
 */
export function useThread(conversationId: string) {
  const queries = useQueryClient()
  const query = useQuery({
    queryKey: threadKey(conversationId),
    queryFn: async () => {
      const held = () => queries.getQueryData<Thread>(threadKey(conversationId))
      const read = await catchUp(conversationId, held() ?? emptyThread)
      return { ...mergeMessages(read, held()?.messages ?? []), older: held()?.older ?? read.older }
    },
    refetchOnMount: 'always',
    structuralSharing: false,
  })
  const [loadingOlder, setLoadingOlder] = useState(false)
  useRoom(conversationId, () => void query.refetch())

  useDeskNews('message', (message) => {
    if (message.conversationId !== conversationId) return
    addMessages(queries, conversationId, [message])
    const held = queries.getQueryData<Thread>(threadKey(conversationId))
    if (held && findGap(held) !== undefined) void query.refetch()
  })
  useDeskNews('message.updated', (message) => addMessages(queries, message.conversationId, [message]))

  /** Fetches older messages; down to `seq` when one is named. */
  async function loadOlder(seq?: number): Promise<void> {
    const held = () => queries.getQueryData<Thread>(threadKey(conversationId)) ?? emptyThread
    if (loadingOlder || !held().older) return
    setLoadingOlder(true)
    try {
      do {
        const first = held().messages[0]?.seq ?? beyondAll
        const page = await readPage(conversationId, { before: first, limit: seq === undefined ? pageSize : 200 })
        queries.setQueryData<Thread>(threadKey(conversationId), (now) =>
          mergeOlder(now ?? emptyThread, page.messages, page.more),
        )
      } while (seq !== undefined && held().older && (held().messages[0]?.seq ?? 0) > seq)
    } finally {
      setLoadingOlder(false)
    }
  }
  return { query, thread: query.data ?? emptyThread, loadOlder, loadingOlder }
}

/** Joins the conversation's room while it is shown; `onJoined` fetches what was said before the room was heard. */
function useRoom(conversationId: string, onJoined: () => void): void {
  const latest = useRef(onJoined)
  latest.current = onJoined
  useEffect(() => {
    const socket = deskSocket()
    const join = () => socket.emit('conversation.open', { conversationId }, () => latest.current())
    if (socket.connected) join()
    socket.on('connect', join)
    return () => {
      socket.off('connect', join)
      if (socket.connected) socket.emit('conversation.close', { conversationId })
    }
  }, [conversationId])
}
