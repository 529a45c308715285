import { keepPreviousData, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import type { Page } from '../../../../contracts/common.ts'
import type { FaqEntryView } from '../../../../contracts/knowledge.ts'
import { api } from '../frame/api.ts'
import { Field } from '../frame/forms/Field.tsx'
import { useLocale } from '../frame/i18n.ts'
import { useKnowledgeText } from './texts.ts'

/** Chooses up to six entries by their question; they are named by key (or, in older rules, by id). */
export function FaqPicker({ ids, change }: { ids: readonly string[]; change: (ids: string[]) => void }) {
  const t = useKnowledgeText()
  const locale = useLocale()
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState(false)
  const chosen = useQueries({ queries: ids.map(entryQuery) })
  const found = useQuery({
    queryKey: ['faq', 'pick', words],
    queryFn: ({ signal }) => api.get<Page<FaqEntryView>>('/api/v1/faq', { q: words, limit: 20 }, signal),
    placeholderData: keepPreviousData,
    enabled: opened,
  })
  const titleOf = (entry: FaqEntryView) =>
    (entry.wordings.find((one) => one.locale === locale) ?? entry.wordings[0])?.question ?? entry.key
  return (
    <Field label={t('faqChoice')} optional>
      {(field) => (
        <Select
          {...field}
          mode="multiple"
          maxCount={6}
          labelInValue
          value={ids.map((id, at) => {
            const entry = chosen[at]?.data
            return { value: id, label: entry ? titleOf(entry) : id }
          })}
          placeholder={t('searchPlaceholder')}
          showSearch={{ filterOption: false, onSearch: setWords }}
          options={(found.data?.items ?? []).map((entry) => ({ value: entry.key, label: titleOf(entry) }))}
          notFoundContent={found.isFetching ? t('searching') : t('noneFits')}
          onOpenChange={setOpened}
          onChange={(picked: { value: string }[]) => change(picked.map((one) => one.value))}
          style={{ width: '100%' }}
        />
      )}
    </Field>
  )
}

/** An entry by its key or id, or null when there is none any more. */
function entryQuery(keyOrId: string) {
  return queryOptions({
    queryKey: ['faq', 'named', keyOrId],
    queryFn: async (): Promise<FaqEntryView | null> => {
      if (/^[0-9a-f-]{36}$/i.test(keyOrId)) return api.get<FaqEntryView>(`/api/v1/faq/${keyOrId}`)
      const page = await api.get<Page<FaqEntryView>>('/api/v1/faq', { q: keyOrId, limit: 20 })
      return page.items.find((entry) => entry.key === keyOrId) ?? null
    },
    staleTime: 60_000,
  })
}
