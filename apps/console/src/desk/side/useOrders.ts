import { useQuery } from '@tanstack/react-query'
import type { OrderCard } from '../../../../../contracts/message.ts'
import { api } from '../../frame/api.ts'

/** The customer's orders in the shop, newest first. */
export function useOrders(contactId: string) {
  return useQuery({
    queryKey: ['orders', contactId],
    queryFn: () => api.get<{ items: OrderCard[] }>(`/api/v1/shop/contacts/${contactId}/orders`),
    staleTime: 60_000,
  })
}
