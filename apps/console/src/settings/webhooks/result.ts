import type { DeliveryStatus } from '../../../../../contracts/webhook.ts'
import type { Tone } from '../../frame/parts/beads.tsx'
import { useWebhookText } from './texts.ts'

const tones: Record<DeliveryStatus, Tone> = { waiting: 'plain', delivered: 'good', failed: 'bad' }
const words = { waiting: 'waitingOnes', delivered: 'deliveredOnes', failed: 'failedOnes' } as const
const reasons: readonly string[] = [
  ...['timeout', 'name', 'connection', 'certificate', 'protocol', 'refused', 'internal', 'typeUnknown'],
]

/** What came of a delivery or of one try, in words. */
export function useResult() {
  const t = useWebhookText()
  const why = (status: number | null, error: string | null) => {
    if (status !== null) return `HTTP ${status}`
    const reason = error?.split('.')[0]
    if (!reason) return ''
    return reasons.includes(reason) ? t(`error_${reason}` as Parameters<typeof t>[0]) : reason
  }
  return (of: { status: DeliveryStatus; attempts: number; lastStatus: number | null; lastError: string | null }) => ({
    tone: of.status === 'waiting' && of.attempts > 0 ? ('warn' as const) : tones[of.status],
    word: t(words[of.status]),
    detail: why(of.lastStatus, of.lastError),
  })
}

/** Why a try was not taken, or the status that came back. */
export function useReason() {
  const result = useResult()
  return (lastStatus: number | null, lastError: string | null) =>
    result({ status: 'failed', attempts: 1, lastStatus, lastError }).detail
}
