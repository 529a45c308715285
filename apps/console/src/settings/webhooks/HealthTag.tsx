import type { WebhookView } from '../../../../../contracts/webhook.ts'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useWebhookText } from './texts.ts'
import { healthOf } from './webhook-data.ts'

const looks = {
  good: { tone: 'good', text: 'healthGood' },
  new: { tone: 'plain', text: 'healthNew' },
  failing: { tone: 'bad', text: 'healthFailing' },
  off: { tone: 'warn', text: 'healthOff' },
} as const

/** How an endpoint fares, in a word. */
export function HealthTag({ webhook }: { webhook: WebhookView }) {
  const t = useWebhookText()
  const { tone, text } = looks[healthOf(webhook)]
  return <Tag tone={tone}>{t(text)}</Tag>
}
