import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { SecondFactorView } from '../../../../../contracts/second-factor.ts'
import type { StaffView } from '../../../../../contracts/staff.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { useMe } from '../../frame/session.ts'
import { useSecondFactorText } from './texts.ts'

/** For a colleague who has lost her second step of signing in; nothing is shown where there is none. */
export function ResetSecondFactor({ staff }: { staff: StaffView }) {
  const t = useSecondFactorText()
  const sentence = useErrorSentence()
  const me = useMe()
  const queries = useQueryClient()
  const { modal, message } = App.useApp()
  const path = `/api/v1/staff/${staff.id}/second-factor`
  const queryKey = ['second-factor', staff.id]
  const factor = useQuery({
    queryKey,
    queryFn: () => api.get<SecondFactorView>(path),
    enabled: staff.id !== me.staff.id && staff.status !== 'invited',
  })
  if (!factor.data?.since) return null
  const reset = async () => {
    try {
      await api.delete(path)
      message.info(t('resetDone', { name: staff.name }))
    } catch (error) {
      message.error(sentence(error))
    }
    await queries.invalidateQueries({ queryKey })
  }
  const ask = () =>
    modal.confirm({
      title: t('resetTitle', { name: staff.name }),
      content: t('resetText'),
      okText: t('resetOk'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: reset,
    })
  return <Button onClick={ask}>{t('reset')}</Button>
}
