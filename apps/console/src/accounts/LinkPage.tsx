import { Page, RowsSkeleton } from '../frame/page.tsx'
import { useFrameText } from '../frame/texts.ts'

export function LinkPage() {
  const t = useFrameText()
  return (
    <Page title={t('product')}>
      <RowsSkeleton />
    </Page>
  )
}
