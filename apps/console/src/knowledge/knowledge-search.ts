import type { FaqEntryView } from '../../../../contracts/knowledge.ts'

export type FaqState = FaqEntryView['state']
export type KnowledgeView = 'entries' | 'try' | 'rules' | 'releases'

/** What the address of the knowledge page says: which view, which filter, which entry is open (`new` for a new one). */
export interface KnowledgeSearch {
  view?: Exclude<KnowledgeView, 'entries'>
  entry?: string
  q?: string
  category?: string
  state?: FaqState
}

const views: readonly unknown[] = ['try', 'rules', 'releases']
const states: readonly unknown[] = ['draft', 'changed', 'published']

export function readKnowledgeSearch(search: Record<string, unknown>): KnowledgeSearch {
  const text = (value: unknown) => (value === undefined || value === '' ? undefined : String(value))
  const entry = text(search.entry)
  const q = text(search.q)
  const category = text(search.category)
  return {
    ...(views.includes(search.view) ? { view: search.view as Exclude<KnowledgeView, 'entries'> } : {}),
    ...(entry ? { entry } : {}),
    ...(q ? { q } : {}),
    ...(category ? { category } : {}),
    ...(states.includes(search.state) ? { state: search.state as FaqState } : {}),
  }
}
