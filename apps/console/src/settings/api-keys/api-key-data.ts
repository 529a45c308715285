import { queryOptions } from '@tanstack/react-query'
import type { ApiKeyView, ApiScopeView } from '../../../../../contracts/api-key.ts'
import { api } from '../../frame/api.ts'
import { wholeList } from '../settings-data.ts'

export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: () => wholeList<ApiKeyView>('/api/v1/api-keys'),
})

export const scopesQuery = queryOptions({
  queryKey: ['api-keys', 'scopes'],
  queryFn: () => api.get<{ items: ApiScopeView[] }>('/api/v1/api-keys/scopes'),
  staleTime: 600_000,
})
