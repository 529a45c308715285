import type { FaqEntryView } from '../../../../contracts/knowledge.ts'
import { Tag } from '../frame/parts/Tag.tsx'
import { useKnowledgeText } from './texts.ts'

/** Whether an entry is live as it stands, live but changed since, never published, or switched off. */
export function StateTag({ entry }: { entry: Pick<FaqEntryView, 'state' | 'enabled'> }) {
  const t = useKnowledgeText()
  return (
    <span className="row" style={{ gap: 4 }}>
      <Tag tone={entry.state === 'published' ? 'good' : entry.state === 'changed' ? 'info' : 'warn'}>
        {t(entry.state)}
      </Tag>
      {!entry.enabled && <Tag line>{t('off')}</Tag>}
    </span>
  )
}
