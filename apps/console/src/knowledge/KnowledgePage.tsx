import { Page, RowsSkeleton } from '../frame/page.tsx'
import { useFrameText } from '../frame/texts.ts'

export function KnowledgePage() {
  const t = useFrameText()
  return (
    <Page title={t('knowledge')}>
      <RowsSkeleton />
    </Page>
  )
}
