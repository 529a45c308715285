import { Page, RowsSkeleton } from '../frame/page.tsx'
import { useFrameText } from '../frame/texts.ts'

export function ContactPage() {
  const t = useFrameText()
  return (
    <Page title={t('contacts')}>
      <RowsSkeleton />
    </Page>
  )
}
