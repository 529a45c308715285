import { Button, Input } from 'antd'
import { useState } from 'react'
import type { ProofView } from '../../../../../contracts/privacy.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { FieldGroup } from '../../frame/forms/Field.tsx'
import { usePrivacyText } from './texts.ts'

interface Checked {
  whole: boolean
  proofs: number
  broken: number | null
}

/** Whether the proofs are whole, and whether there is one about somebody. */
export function ProofCheck() {
  const t = usePrivacyText()
  const sentence = useErrorSentence()
  const [said, setSaid] = useState<{ text: string; good: boolean }>()
  const [busy, setBusy] = useState(false)

  async function ask(question: () => Promise<{ text: string; good: boolean }>) {
    setBusy(true)
    try {
      setSaid(await question())
    } catch (error) {
      setSaid({ text: sentence(error), good: false })
    } finally {
      setBusy(false)
    }
  }
  const check = async () => {
    const { whole, proofs, broken } = await api.post<Checked>('/api/v1/privacy/proofs/check', {})
    return whole
      ? { text: t('whole', { count: proofs }), good: true }
      : { text: t('broken', { number: broken ?? 0 }), good: false }
  }
  const find = async (text: string) => {
    const { items } = await api.post<{ items: ProofView[] }>('/api/v1/privacy/proofs/find', { text })
    const numbers = items.map(({ number }) => number).join(', ')
    return numbers ? { text: t('found', { numbers }), good: true } : { text: t('notFound'), good: true }
  }

  return (
    <FieldGroup title={t('proofs')} text={t('proofsText')}>
      <div className="row privacy-check">
        <Input.Search
          aria-label={t('find')}
          placeholder={`${t('find')} ${t('findPlaceholder')}`}
          onSearch={(text) => text.trim().length > 2 && void ask(() => find(text.trim()))}
          loading={busy}
        />
        <Button onClick={() => void ask(check)} disabled={busy}>
          {t('check')}
        </Button>
      </div>
      <p className={`small ${said?.good ? 'text-good' : 'text-bad'}`} aria-live="polite">
        {said?.text}
      </p>
    </FieldGroup>
  )
}
