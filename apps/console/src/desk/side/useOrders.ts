import { useQuery } from '@tanstack/react-query'
import type { OrderCard } from '../../../../../contracts/message.ts'
import { api } from '../../frame/api.ts'
import { currentLocale } from '../../frame/i18n.ts'

/** The customer's orders in the shop, newest first. */
export function useOrders(contactId: string) {
  return useQuery({
    queryKey: ['orders', contactId, currentLocale()],
    queryFn: () =>
      api.get<{ items: OrderCard[] }>(`/api/v1/shop/contacts/${contactId}/orders`, { locale: currentLocale() }),
    staleTime: 60_000,
  })
}
