import { type InfiniteData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Page } from '../../../../contracts/common.ts'
import type { ConversationDetail, ConversationView } from '../../../../contracts/conversation.ts'
import type { queueView } from '../../../../contracts/desk.ts'
import { api } from '../frame/api.ts'
import type { ConversationTab } from '../frame/routes.tsx'

export type Counts = Record<'mine' | 'queue' | 'bot' | 'all', number>
type Pages = InfiniteData<Page<ConversationView>, string | undefined>

/** The conversations of one tab, page by page. */
export function useConversations(view: ConversationTab, enabled = true) {
  return useInfiniteQuery({
    queryKey: ['conversations', view],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ConversationView>>('/api/v1/conversations', { view, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 60_000,
    enabled,
  })
}

export function useCounts(enabled = true) {
  return useQuery({
    queryKey: ['counts'],
    enabled,
    queryFn: () => api.get<Counts>('/api/v1/conversations/counts'),
    refetchInterval: 60_000,
  })
}

/** Who waits, in the order in which they will be taken. */
export function useQueue(enabled = true) {
  return useQuery({
    queryKey: ['queue'],
    enabled,
    queryFn: () => api.get<z.infer<typeof queueView>>('/api/v1/queue'),
    refetchInterval: 30_000,
  })
}

export function detailKey(conversationId: string) {
  return ['conversation', conversationId] as const
}

export function useConversationDetail(conversationId: string) {
  return useQuery({
    queryKey: detailKey(conversationId),
    queryFn: ({ signal }) => api.get<ConversationDetail>(`/api/v1/conversations/${conversationId}`, {}, signal),
  })
}

export function isOwnedBy(conversation: Pick<ConversationView, 'owner'>, staffId: string): boolean {
  return conversation.owner.kind === 'agent' && conversation.owner.agentId === staffId
}

export function isOver(conversation: Pick<ConversationView, 'status'>): boolean {
  return conversation.status === 'resolved' || conversation.status === 'abandoned'
}

/** Whether a tab holds a conversation, for news between two readings of the list. */
export function belongsTo(view: ConversationTab, conversation: ConversationView, staffId: string): boolean {
  if (view === 'resolved') return isOver(conversation)
  if (isOver(conversation)) return false
  if (view === 'all') return true
  if (view === 'mine') return isOwnedBy(conversation, staffId)
  return conversation.owner.kind === view
}

/** Longest wait first where people must act, else the latest message first. */
export function sortFor(view: ConversationTab, list: readonly ConversationView[]): ConversationView[] {
  const byTime = (a: ConversationView, b: ConversationView) => timeOf(b).localeCompare(timeOf(a))
  if (view !== 'mine' && view !== 'queue') return [...list].sort(byTime)
  return [...list].sort((a, b) => {
    if (a.waitingSince && b.waitingSince) return a.waitingSince.localeCompare(b.waitingSince)
    if (a.waitingSince || b.waitingSince) return a.waitingSince ? -1 : 1
    return byTime(a, b)
  })
}

export function timeOf(conversation: ConversationView): string {
  return conversation.lastMessage?.at ?? conversation.updatedAt
}

const tabs: readonly ConversationTab[] = ['mine', 'queue', 'bot', 'all', 'resolved']

/** Puts news of a conversation into every list that is held here. */
export function applyConversation(
  queries: QueryClient,
  told: ConversationView,
  staffId: string,
  isOpen: boolean,
): void {
  for (const view of tabs)
    queries.setQueryData<Pages>(
      ['conversations', view],
      (pages) => pages && placeIn(pages, view, told, staffId, isOpen),
    )
  queries.setQueryData<ConversationDetail>(detailKey(told.id), (detail) => detail && mergeDetail(detail, told))
}

function mergeDetail(detail: ConversationDetail, told: ConversationView): ConversationDetail {
  return { ...detail, ...told, contact: { ...detail.contact, ...told.contact } }
}

function placeIn(pages: Pages, view: ConversationTab, told: ConversationView, staffId: string, isOpen: boolean): Pages {
  const fresh = { ...told, unread: isOpen ? 0 : told.unread }
  const belongs = belongsTo(view, told, staffId)
  const without = pages.pages.map((page) => ({ ...page, items: page.items.filter((item) => item.id !== told.id) }))
  const [first, ...rest] = without
  if (!first) return pages
  if (!belongs) return { ...pages, pages: without }
  return { ...pages, pages: [{ ...first, items: [fresh, ...first.items] }, ...rest] }
}

/** Marks a conversation as read in the lists. */
export function markReadHere(queries: QueryClient, conversationId: string): void {
  for (const view of tabs)
    queries.setQueryData<Pages>(['conversations', view], (pages) => {
      if (!pages?.pages.some((page) => page.items.some((item) => item.id === conversationId && item.unread > 0)))
        return pages
      const read = (item: ConversationView) => (item.id === conversationId ? { ...item, unread: 0 } : item)
      return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.map(read) })) }
    })
}
