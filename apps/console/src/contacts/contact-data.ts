import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { Page } from '../../../../contracts/common.ts'
import type { ActivityView, ContactView } from '../../../../contracts/contact.ts'
import type { ConversationView } from '../../../../contracts/conversation.ts'
import { api } from '../frame/api.ts'

export function useContacts(q: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['contacts', q ?? ''],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<ContactView>>('/api/v1/contacts', { q, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

export const contactQuery = (id: string) =>
  queryOptions({ queryKey: ['contact', id], queryFn: () => api.get<ContactView>(`/api/v1/contacts/${id}`) })

export const contactConversationsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contact-conversations', contactId],
    queryFn: () => api.get<Page<ConversationView>>('/api/v1/conversations', { contactId, view: 'all', limit: 50 }),
  })

export function useActivity(contactId: string) {
  return useInfiniteQuery({
    queryKey: ['contact-activity', contactId],
    queryFn: ({ pageParam }) =>
      api.get<Page<ActivityView>>(`/api/v1/contacts/${contactId}/activity`, { cursor: pageParam, limit: 30 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}
