import type { ApiKeyView } from '../../../../../contracts/api-key.ts'
import { Tag } from '../../frame/parts/Tag.tsx'
import { daysLeft } from './scopes.ts'
import { useKeyText } from './texts.ts'

/** What is to be noticed about a key; nothing while all is well. */
export function KeyState({ apiKey }: { apiKey: ApiKeyView }) {
  const t = useKeyText()
  const left = daysLeft(apiKey, new Date())
  if (left !== undefined) return <Tag tone="warn">{left === 0 ? t('today') : t('daysLeft', { count: left })}</Tag>
  if (apiKey.state === 'active') return null
  return <Tag tone={apiKey.state === 'stopped' ? 'bad' : 'plain'}>{t(apiKey.state)}</Tag>
}
