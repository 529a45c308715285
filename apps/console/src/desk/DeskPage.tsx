import { Page, RowsSkeleton } from '../frame/page.tsx'
import { useFrameText } from '../frame/texts.ts'

export function DeskPage() {
  const t = useFrameText()
  return (
    <Page title={t('conversations')}>
      <RowsSkeleton />
    </Page>
  )
}
