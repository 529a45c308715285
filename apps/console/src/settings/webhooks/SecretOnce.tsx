import { Input, Modal } from 'antd'
import { CopyButton } from '../../frame/forms/CopyButton.tsx'
import { useWebhookText } from './texts.ts'

/** The secret, this once. */
export function SecretOnce({ secret, isReplaced, close }: { secret: string; isReplaced: boolean; close: () => void }) {
  const t = useWebhookText()
  return (
    <Modal
      open
      title={t('secretTitle')}
      okText={t('stored')}
      onOk={close}
      onCancel={close}
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      closable={false}
      width={480}
    >
      <div className="stack">
        <p className="small">{t('secretText')}</p>
        <div className="row">
          <Input
            readOnly
            value={secret}
            aria-label={t('secretTitle')}
            className="mono"
            onFocus={(event) => event.target.select()}
          />
          <CopyButton text={secret} primary />
        </div>
        {isReplaced && <p className="tiny faint">{t('secretRotated')}</p>}
      </div>
    </Modal>
  )
}
