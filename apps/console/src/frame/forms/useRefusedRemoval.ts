import { App } from 'antd'
import { ApiError } from '../api.ts'
import { useErrorSentence } from '../errors.ts'
import { useFormText } from './texts.ts'
import type { Guard } from './useGuard.ts'

/** Says why something was not deleted; what somebody changed meanwhile is shown first, so that it can be decided again. */
export function useRefusedRemoval(guard: Guard): (error: unknown) => Promise<void> {
  const t = useFormText()
  const sentence = useErrorSentence()
  const { message } = App.useApp()
  return async (error) => {
    const isChanged = error instanceof ApiError && error.code === 'request.changedMeanwhile'
    void (isChanged ? message.warning(t('removalConflict')) : message.error(sentence(error)))
    if (isChanged) await guard.refresh().catch(() => undefined)
  }
}
