import { Page, RowsSkeleton } from '../frame/page.tsx'
import { useFrameText } from '../frame/texts.ts'

export function SettingsPage() {
  const t = useFrameText()
  return (
    <Page title={t('settings')}>
      <RowsSkeleton />
    </Page>
  )
}
