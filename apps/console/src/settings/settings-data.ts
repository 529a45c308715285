import { queryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Page } from '../../../../contracts/common.ts'
import type { CannedReplyView } from '../../../../contracts/desk.ts'
import type { InboxView } from '../../../../contracts/inbox.ts'
import type { auditEntryView, OpeningHours, StaffView, TenantSettings } from '../../../../contracts/staff.ts'
import { api } from '../frame/api.ts'

export type AuditEntry = z.output<typeof auditEntryView>

/** All pages of a list that is short enough to be shown whole. */
export async function wholeList<T>(path: string): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await api.get<Page<T>>(path, { limit: 100, cursor })
    items.push(...page.items)
    cursor = page.next
  } while (cursor)
  return items
}

export const inboxesQuery = queryOptions({
  queryKey: ['inboxes'],
  queryFn: () => api.get<InboxView[]>('/api/v1/inboxes'),
})

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: () => wholeList<StaffView>('/api/v1/staff'),
})

export const hoursQuery = queryOptions({
  queryKey: ['opening-hours'],
  queryFn: () => api.get<OpeningHours>('/api/v1/opening-hours'),
})

export const tenantSettingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => api.get<TenantSettings>('/api/v1/settings'),
})

export const cannedRepliesQuery = queryOptions({
  queryKey: ['canned-replies'],
  queryFn: () => api.get<CannedReplyView[]>('/api/v1/canned-replies'),
})

export function useAuditLog() {
  return useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) => api.get<Page<AuditEntry>>('/api/v1/audit', { cursor: pageParam, limit: 50 }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })
}
