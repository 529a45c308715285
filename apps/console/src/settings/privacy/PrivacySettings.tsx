import './errors.ts'
import './privacy.css'
import { SectionBody } from '../SectionBody.tsx'
import { ProofCheck } from './ProofCheck.tsx'
import { RequestList } from './RequestList.tsx'
import { RetentionRules } from './RetentionRules.tsx'
import { usePrivacyText } from './texts.ts'

/** How long data is kept, who was given out or erased, and the proofs of it. */
export function PrivacySettings() {
  const t = usePrivacyText()
  return (
    <SectionBody title={t('title')} text={t('text')}>
      <RetentionRules />
      <RequestList />
      <ProofCheck />
    </SectionBody>
  )
}
