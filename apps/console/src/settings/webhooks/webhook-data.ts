import { queryOptions, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { Page } from '../../../../../contracts/common.ts'
import type {
  DeliveryDetail,
  DeliveryStatus,
  DeliveryView,
  WebhookTypeView,
  WebhookView,
} from '../../../../../contracts/webhook.ts'
import { api } from '../../frame/api.ts'

export type WithSecret = WebhookView & { secret: string }
export const webhookPath = '/api/v1/webhooks'
/** Tries go on while somebody looks. */
const lookAgainMs = 5000

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: () => api.get<WebhookView[]>(webhookPath),
  refetchInterval: lookAgainMs,
})

export const typesQuery = queryOptions({
  queryKey: ['webhooks', 'types'],
  queryFn: () => api.get<WebhookTypeView[]>(`${webhookPath}/types`),
  staleTime: Number.POSITIVE_INFINITY,
})

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', 'delivery', id],
    queryFn: () => api.get<DeliveryDetail>(`${webhookPath}/deliveries/${id}`),
    refetchInterval: lookAgainMs,
  })

export interface LogFilter {
  status: DeliveryStatus | undefined
  type: string | undefined
}

export function useDeliveries(webhookId: string, { status, type }: LogFilter) {
  return useInfiniteQuery({
    queryKey: ['webhooks', 'deliveries', webhookId, status ?? '', type ?? ''],
    queryFn: ({ pageParam }) =>
      api.get<Page<DeliveryView>>(`${webhookPath}/${webhookId}/deliveries`, {
        ...{ cursor: pageParam, limit: 30 },
        ...(status ? { status } : {}),
        ...(type ? { type } : {}),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: lookAgainMs,
  })
}

/** Reads everything about webhooks anew after a change. */
export function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['webhooks'] })
}

/** How an address is called in lists. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url
}

export function healthOf(webhook: WebhookView): 'off' | 'failing' | 'good' | 'new' {
  if (!webhook.enabled) return 'off'
  if (webhook.failingSince) return 'failing'
  return webhook.lastSuccessAt ? 'good' : 'new'
}
