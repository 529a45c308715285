import { Button } from 'antd'
import { errorSentence } from '../../frame/errors.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { takeBackDraft } from '../composer/composer-events.ts'
import type { Outgoing } from '../composer/outbox.ts'
import { useOutbox } from '../composer/useOutbox.ts'
import { useDeskText } from '../texts.ts'

/** One's own words that the server has not yet stored, with their state and what can be done. */
export function OutgoingItem({ message }: { message: Outgoing }) {
  const t = useDeskText()
  const outbox = useOutbox()
  const takeBack = () => {
    outbox.drop(message.clientId)
    takeBackDraft(message)
  }
  return (
    <div className={`message ${message.kind === 'note' ? 'note' : 'out'} pending`}>
      <div className="bubble-column">
        <div className="bubble">
          {message.text}
          {message.attachments.map((file) => (
            <div key={file.id} className="tiny">
              {file.name}
            </div>
          ))}
        </div>
        {message.state === 'refused' ? (
          <div className="meta tiny text-bad" role="alert">
            <Icon name="alert" size={12} /> {t('refused')} · {errorSentence(message.error)}{' '}
            <Button type="link" size="small" onClick={() => void outbox.retry(message.clientId)}>
              {t('retryNow')}
            </Button>
            <Button type="link" size="small" onClick={takeBack}>
              {t('takeBack')}
            </Button>
          </div>
        ) : (
          <div className="meta tiny text-warn">
            <Icon name="clock" size={12} /> {t(message.state === 'sending' ? 'sending' : 'toSend')}
            {message.state === 'waiting' && (
              <Button type="link" size="small" onClick={() => void outbox.retry(message.clientId)}>
                {t('retryNow')}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
