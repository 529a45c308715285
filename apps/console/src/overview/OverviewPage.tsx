import { Page, RowsSkeleton } from '../frame/page.tsx'
import { useFrameText } from '../frame/texts.ts'

export function OverviewPage() {
  const t = useFrameText()
  return (
    <Page title={t('overview')}>
      <RowsSkeleton />
    </Page>
  )
}
