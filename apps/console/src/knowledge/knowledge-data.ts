import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { z } from 'zod'
import type { Page } from '../../../../contracts/common.ts'
import type { FaqEntryView, KeywordRule, ReleaseView, triedQuestion } from '../../../../contracts/knowledge.ts'
import type { ProductCard } from '../../../../contracts/message.ts'
import { api } from '../frame/api.ts'
import { useLocale } from '../frame/i18n.ts'
import { useMe } from '../frame/session.ts'
import type { FaqDraft } from './faq-draft.ts'
import type { FaqState } from './knowledge-search.ts'

export type TriedQuestion = z.output<typeof triedQuestion>
export interface FaqFilter {
  q?: string | undefined
  category?: string | undefined
  state?: FaqState | undefined
}

/** Whether the signed-in person may change the knowledge base. */
export function useMayWrite(): boolean {
  return useMe().can('answering.faq:write')
}

/** The entries that fit a filter, page after page. */
export function useFaqList(filter: FaqFilter) {
  return useInfiniteQuery({
    queryKey: ['faq', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<FaqEntryView>>('/api/v1/faq', { ...filter, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
}

export const faqPath = (id: string) => `/api/v1/faq/${id}`
export const faqEntryQuery = (id: string) =>
  queryOptions({ queryKey: ['faq', 'entry', id], queryFn: () => api.get<FaqEntryView>(faqPath(id)) })

export function useCategories() {
  return useQuery({
    queryKey: ['faq', 'categories'],
    queryFn: () => api.get<CategoryCount[]>('/api/v1/faq-categories'),
  })
}
export interface CategoryCount {
  name: string
  count: number
}

export function useReleases() {
  return useQuery({
    queryKey: ['faq', 'releases'],
    queryFn: async () => (await api.get<Page<ReleaseView>>('/api/v1/releases', { limit: 100 })).items,
  })
}

/** What publishing would bring live: entries never published, and entries that differ from the live release. */
export function useUnpublished() {
  return useQuery({
    queryKey: ['faq', 'unpublished'],
    queryFn: async () => {
      const of = (state: FaqState) => api.get<Page<FaqEntryView>>('/api/v1/faq', { state, limit: 100 })
      const [fresh, changed] = await Promise.all([of('draft'), of('changed')])
      return { items: [...fresh.items, ...changed.items], more: fresh.next !== null || changed.next !== null }
    },
  })
}

/** Saves a new or an old entry and refreshes what shows it. */
export function useSaveEntry(id: string | undefined) {
  const queries = useQueryClient()
  return async (draft: FaqDraft, tag?: string): Promise<FaqEntryView> => {
    const saved = id
      ? await api.put<FaqEntryView>(faqPath(id), draft, tag)
      : await api.post<FaqEntryView>('/api/v1/faq', draft)
    queries.setQueryData(faqEntryQuery(saved.id).queryKey, saved)
    refreshLists(queries)
    return saved
  }
}

export function useDeleteEntry() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, tag }: { id: string; tag: string | undefined }) => api.delete(faqPath(id), tag),
    onSuccess: () => refreshLists(queries),
  })
}

function refreshLists(queries: ReturnType<typeof useQueryClient>) {
  for (const part of ['list', 'categories', 'unpublished']) void queries.invalidateQueries({ queryKey: ['faq', part] })
}

/** Publishes the draft, or makes an older release the live one. */
export function useReleaseActions() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['faq'] })
  return {
    publish: useMutation({
      mutationFn: (note: string) => api.post<ReleaseView>('/api/v1/releases', { note }),
      onSuccess,
    }),
    restore: useMutation({
      mutationFn: (number: number) => api.post<ReleaseView>(`/api/v1/releases/${number}/restore`),
      onSuccess,
    }),
  }
}

export function askKnowledge(question: { text: string; locale?: string; draft: boolean }) {
  return api.post<TriedQuestion>('/api/v1/try-question', question)
}

export const keywordRulesQuery = queryOptions({
  queryKey: ['faq', 'rules'],
  queryFn: () => api.get<{ rules: KeywordRule[] }>('/api/v1/keyword-rules'),
})

const productsQuery = (q: string, locale: string) =>
  queryOptions({
    queryKey: ['shop', 'products', q, locale],
    queryFn: ({ signal }) => api.get<{ items: ProductCard[] }>('/api/v1/shop/products', { q, locale }, signal),
    staleTime: 60_000,
  })

/** Products of the shop by words; an empty search gives the first ones. */
export function useProducts(q: string, enabled: boolean) {
  return useQuery({ ...productsQuery(q, useLocale()), placeholderData: keepPreviousData, enabled })
}

/** The products that an entry names, in its order; one that the shop no longer has is left out. */
export function useNamedProducts(ids: readonly string[]): ProductCard[] {
  const locale = useLocale()
  const found = useQueries({ queries: ids.map((id) => productsQuery(id, locale)) })
  return ids.flatMap((id, at) => found[at]?.data?.items.find((product) => product.productId === id) ?? [])
}
