import { queryOptions } from '@tanstack/react-query'
import type { Page } from '../../../../../contracts/common.ts'
import type { PrivacyRequestView, ProofView, RetentionRuleView } from '../../../../../contracts/privacy.ts'
import { api } from '../../frame/api.ts'

const underWay = ['queued', 'running']

export const retentionQuery = queryOptions({
  queryKey: ['privacy', 'retention'],
  queryFn: async () => (await api.get<{ items: RetentionRuleView[] }>('/api/v1/privacy/retention')).items,
})

export const requestsQuery = queryOptions({
  queryKey: ['privacy', 'requests'],
  queryFn: async () => (await api.get<Page<PrivacyRequestView>>('/api/v1/privacy/requests', { limit: 50 })).items,
  refetchInterval: ({ state }) => (state.data?.some((one) => underWay.includes(one.state)) ? 3000 : false),
})

export const proofQuery = (number: number) =>
  queryOptions({
    queryKey: ['privacy', 'proof', number],
    queryFn: () => api.get<ProofView>(`/api/v1/privacy/proofs/${number}`),
  })
