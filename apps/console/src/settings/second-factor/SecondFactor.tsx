import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import type { SecondFactorView } from '../../../../../contracts/second-factor.ts'
import { api } from '../../frame/api.ts'
import { FieldGroup } from '../../frame/forms/Field.tsx'
import { ErrorState, RowsSkeleton } from '../../frame/page.tsx'
import { dayAndTime } from '../../frame/time.ts'
import { TurnOff } from './TurnOff.tsx'
import { TurnOn } from './TurnOn.tsx'
import { useSecondFactorText } from './texts.ts'

const secondFactorQuery = queryOptions({
  queryKey: ['me', 'second-factor'],
  queryFn: () => api.get<SecondFactorView>('/api/v1/me/second-factor'),
})
const few = 3

/** One's own second step of signing in: whether it is on, and the way to turn it on and off. */
export function SecondFactor() {
  const t = useSecondFactorText()
  const queries = useQueryClient()
  const factor = useQuery(secondFactorQuery)
  const [open, setOpen] = useState<'on' | 'off'>()
  const close = () => {
    setOpen(undefined)
    void queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey })
  }
  return (
    <FieldGroup title={t('title')} text={t('text')}>
      {factor.data ? (
        <State factor={factor.data} open={setOpen} />
      ) : factor.error ? (
        <ErrorState error={factor.error} what={t('what')} retry={() => void factor.refetch()} />
      ) : (
        <RowsSkeleton rows={1} />
      )}
      {open === 'on' && <TurnOn close={close} />}
      {open === 'off' && <TurnOff close={close} />}
    </FieldGroup>
  )
}

function State({ factor, open }: { factor: SecondFactorView; open: (which: 'on' | 'off') => void }) {
  const t = useSecondFactorText()
  const { since, recoveryCodesLeft: left } = factor
  if (!since)
    return (
      <div>
        <Button onClick={() => open('on')}>{t('turnOn')}</Button>
      </div>
    )
  return (
    <>
      <p className="small">{t('onSince', { at: dayAndTime(since), left })}</p>
      {left < few && <p className="small muted">{t('fewLeft')}</p>}
      <div>
        <Button onClick={() => open('off')}>{t('turnOff')}</Button>
      </div>
    </>
  )
}
