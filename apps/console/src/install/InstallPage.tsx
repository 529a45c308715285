import { Page, RowsSkeleton } from '../frame/page.tsx'
import { useFrameText } from '../frame/texts.ts'

export function InstallPage() {
  const t = useFrameText()
  return (
    <Page title={t('install')}>
      <RowsSkeleton />
    </Page>
  )
}
