import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import type { RetentionRuleView } from '../../../../../contracts/privacy.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { FieldGroup } from '../../frame/forms/Field.tsx'
import { useFormText } from '../../frame/forms/texts.ts'
import { Loaded } from '../../frame/page.tsx'
import { isKnownKind, knownKinds } from './kinds.ts'
import { retentionQuery } from './privacy-data.ts'
import { usePrivacyText } from './texts.ts'

const order: readonly string[] = knownKinds

/** How long each kind is kept; beside a changed number stands what it would delete at once. */
export function RetentionRules() {
  const t = usePrivacyText()
  const rules = useQuery(retentionQuery)
  return (
    <FieldGroup title={t('keep')} text={t('keepText')}>
      <Loaded query={rules} what={t('keep')}>
        {(saved) => <RuleForm saved={saved} />}
      </Loaded>
    </FieldGroup>
  )
}

function RuleForm({ saved }: { saved: readonly RetentionRuleView[] }) {
  const form = useFormText()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const [days, setDays] = useState<Record<string, number>>({})
  const [saving, setSaving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const changed = saved.filter(({ kind, days: had }) => days[kind] !== undefined && days[kind] !== had)
  const shown = [...saved].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))

  async function save() {
    setSaving(true)
    setError(null)
    try {
      const rules = changed.map(({ kind }) => ({ kind, days: days[kind]! }))
      const { items } = await api.put<{ items: RetentionRuleView[] }>('/api/v1/privacy/retention', { rules })
      queries.setQueryData(retentionQuery.queryKey, items)
      setDays({})
    } catch (caught) {
      setError(caught)
    } finally {
      setSaving(false)
    }
  }

  return (
    <div className="card">
      <ul className="plain-list">
        {shown.map((rule) => (
          <Rule
            key={rule.kind}
            rule={rule}
            days={days[rule.kind] ?? rule.days}
            change={(value) => setDays({ ...days, [rule.kind]: value })}
          />
        ))}
      </ul>
      {(changed.length > 0 || error !== null) && (
        <div className="row retention-bar">
          <span className="grow small text-bad" role="alert">
            {error !== null && sentence(error)}
          </span>
          <Button size="small" onClick={() => setDays({})} disabled={saving}>
            {form('undo')}
          </Button>
          <Button size="small" type="primary" onClick={() => void save()} loading={saving}>
            {form('save')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Rule({ rule, days, change }: { rule: RetentionRuleView; days: number; change: (days: number) => void }) {
  const t = usePrivacyText()
  const { kind } = rule
  const name = isKnownKind(kind) ? t(`kind_${kind}`) : kind
  return (
    <li className="retention-rule">
      <span className="grow">
        {name}
        {isKnownKind(kind) && <span className="tiny faint list-second">{t(`kind_${kind}_hint`)}</span>}
      </span>
      <span className="tiny faint retention-would" aria-live="polite">
        {days === 0 ? t('forever') : days !== rule.days && <Would kind={kind} days={days} />}
      </span>
      <InputNumber
        aria-label={name}
        min={0}
        max={36_500}
        precision={0}
        value={days}
        suffix={t('days')}
        onChange={(value) => change(value ?? 0)}
        className="retention-days"
      />
    </li>
  )
}

function Would({ kind, days }: { kind: string; days: number }) {
  const t = usePrivacyText()
  const preview = useQuery({
    queryKey: ['privacy', 'preview', kind, days],
    queryFn: () => api.get<{ rows: number }>('/api/v1/privacy/retention/preview', { kind, days }),
  })
  if (!preview.data) return null
  const { rows } = preview.data
  return rows > 0 ? <b className="text-warn">{t('would', { count: rows })}</b> : t('wouldNone')
}
