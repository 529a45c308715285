import { useBlocker } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { useFormText } from './texts.ts'

interface Place {
  pathname: string
  search: unknown
}

/** Asks before a page with unsaved changes is left; the draft can stay on this machine. */
export function LeaveGuard({
  when,
  discard,
  leaves = (from, to) => from.pathname !== to.pathname,
}: {
  when: boolean
  discard: () => void
  /** Whether going from one address to another leaves the form. */
  leaves?: (from: Place, to: Place) => boolean
}) {
  const t = useFormText()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && leaves(current, next),
    enableBeforeUnload: () => when,
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  const { proceed, reset } = blocker
  return (
    <Modal
      open
      title={t('leaveTitle')}
      onCancel={reset}
      width={440}
      footer={[
        <Button
          key="discard"
          danger
          onClick={() => {
            discard()
            proceed()
          }}
        >
          {t('discard')}
        </Button>,
        <Button key="leave" onClick={proceed}>
          {t('leave')}
        </Button>,
        <Button key="stay" type="primary" onClick={reset}>
          {t('stay')}
        </Button>,
      ]}
    >
      <p className="muted">{t('leaveText')}</p>
    </Modal>
  )
}
