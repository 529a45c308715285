import { memo } from 'react'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import type { Form, MessageView } from '../../../../../contracts/message.ts'
import { Avatar } from '../../frame/parts/Avatar.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { clockTime, dayName } from '../../frame/time.ts'
import { feelingClass } from '../emotion.ts'
import { contactName } from '../names.ts'
import { useDeskText } from '../texts.ts'
import { Attachments } from './Attachments.tsx'
import { Cards } from './Cards.tsx'
import { FilledForm, FormShape } from './Forms.tsx'
import { ReadingButton } from './ReadingButton.tsx'
import { RichText } from './RichText.tsx'
import { SystemLine } from './SystemLine.tsx'

interface ItemProps {
  message: MessageView
  detail: ConversationDetail | undefined
  /** What the customer chose or filled in answer to this message. */
  answer: MessageView | undefined
  /** The form that this message fills in. */
  form: Form | undefined
  shown: boolean
}

function shapeOf(message: MessageView): string {
  if (message.private) return 'note'
  if (message.author.kind === 'customer') return 'in'
  return message.author.kind === 'bot' ? 'out bot' : 'out'
}

/** One message as the agent sees it; who spoke is told by side, shape and label. */
export const MessageItem = memo(function MessageItem(props: ItemProps) {
  const { message, detail, shown } = props
  const t = useDeskText()
  if (message.direction === 'system' || message.content.system) return <SystemLine message={message} />
  return (
    <article className={`message ${shapeOf(message)}${shown ? ' shown' : ''}`} data-seq={message.seq}>
      {message.author.kind === 'customer' && (
        <Avatar name={detail ? contactName(detail.contact, t) : message.author.name} size={24} />
      )}
      <div className="bubble-column">
        <Body {...props} />
        <Meta message={message} detail={detail} />
      </div>
    </article>
  )
})

function Body({ message, answer, form }: ItemProps) {
  const t = useDeskText()
  const { content } = message
  const hasBubble = message.text !== '' || message.private || content.filledForm || content.form
  return (
    <>
      {hasBubble && (
        <div className="bubble">
          {message.private && (
            <span className="note-label">
              <Icon name="lock" size={14} /> <b>{t('note')}</b>{' '}
            </span>
          )}
          {message.text !== '' && !content.filledForm && (
            <RichText text={message.text} hasStrong={message.direction === 'outgoing'} />
          )}
          {content.form && <FormShape form={content.form} filled={answer?.content.filledForm !== undefined} />}
          {content.filledForm && <FilledForm filled={content.filledForm} form={form} />}
        </div>
      )}
      <Attachments files={message.attachments} />
      {content.cards && <Cards cards={content.cards} />}
      {content.quickReplies && content.quickReplies.length > 0 && (
        <div className="quick-replies">
          {content.quickReplies.map((reply) => (
            <span key={reply.id} className={`quick-reply${answer?.content.choice?.id === reply.id ? ' chosen' : ''}`}>
              {answer?.content.choice?.id === reply.id && <Icon name="check" size={12} />}
              {reply.label}
            </span>
          ))}
        </div>
      )}
    </>
  )
}

function Meta({ message, detail }: { message: MessageView; detail: ConversationDetail | undefined }) {
  const t = useDeskText()
  const time = clockTime(message.createdAt)
  if (message.author.kind === 'customer') {
    const feeling = message.reading?.emotion
    return (
      <div className="meta tiny faint">
        {time}
        {message.content.choice && <span> · {t('chose')}</span>}
        {feeling && feeling.label !== 'neutral' && (
          <span>
            {' · '}
            <span className={feelingClass(feeling)}>
              {t(`emotion.${feeling.label}`)} {feeling.strength >= 2 && '▲'}
            </span>
          </span>
        )}
        {message.reading && <ReadingButton reading={message.reading} text={message.text} />}
      </div>
    )
  }
  return (
    <div className="meta tiny faint">
      {message.author.kind === 'bot' ? (
        <>
          <Icon name="bot" size={12} /> {t('botName')}
          <Sources message={message} />
        </>
      ) : (
        message.author.name
      )}
      {' · '}
      {time}
      {message.private ? ` · ${t('customerCannotSee')}` : <Marks message={message} detail={detail} />}
      {message.feedback && (
        <span className={message.feedback === 'up' ? 'text-good' : 'text-bad'}>
          {' '}
          <Icon name={message.feedback === 'up' ? 'tup' : 'tdown'} size={12} />{' '}
          {t(message.feedback === 'up' ? 'useful' : 'useless')}
        </span>
      )}
    </div>
  )
}

function Sources({ message }: { message: MessageView }) {
  const t = useDeskText()
  const sources = message.content.sources ?? []
  if (sources.length === 0) return null
  return (
    <>
      {' · '}
      {t('basis')}{' '}
      {sources.map((source, index) => (
        <span
          key={source.id}
          title={source.updatedAt ? t('updatedAt', { date: dayName(source.updatedAt) }) : undefined}
        >
          {index > 0 && '、'}
          {source.url ? (
            <a href={source.url} target="_blank" rel="noopener noreferrer">
              {source.title}
            </a>
          ) : (
            `「${source.title}」`
          )}
        </span>
      ))}
    </>
  )
}

function Marks({ message, detail }: { message: MessageView; detail: ConversationDetail | undefined }) {
  const t = useDeskText()
  if (!detail) return null
  const read = message.seq <= detail.customerReadSeq
  const delivered = message.seq <= detail.customerDeliveredSeq
  return (
    <span className="marks">
      {' '}
      <span className={read ? 'text-accent' : ''}>
        <Icon name={read || delivered ? 'checks' : 'check'} size={12} />
      </span>{' '}
      {t(read ? 'read' : delivered ? 'delivered' : 'sent')}
    </span>
  )
}
