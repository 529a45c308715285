import { Link } from '@tanstack/react-router'
import type { ConversationView } from '../../../../../contracts/conversation.ts'
import { useNow } from '../../frame/now.ts'
import { Avatar } from '../../frame/parts/Avatar.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import type { ConversationTab } from '../../frame/routes.tsx'
import { useMe } from '../../frame/session.ts'
import { shortAgo } from '../../frame/time.ts'
import { isOver, isOwnedBy, timeOf } from '../conversations.ts'
import { Feeling } from '../Feeling.tsx'
import { contactName, lastWords } from '../names.ts'
import { useDeskText } from '../texts.ts'
import { WaitingTime } from './WaitingTime.tsx'

/** A conversation in the list: who, what was said last, how she feels, how long she waits. */
export function ConversationRow({ conversation, view }: { conversation: ConversationView; view: ConversationTab }) {
  const t = useDeskText()
  const now = new Date(useNow(30_000))
  const me = useMe()
  const { contact, owner } = conversation
  // What colleagues and the bot are answering is no reminder.
  const unread = owner.kind === 'queue' || isOwnedBy(conversation, me.staff.id) ? conversation.unread : 0
  return (
    <Link
      to="/conversations/$conversationId"
      params={{ conversationId: conversation.id }}
      search={{ view }}
      className="conversation-row"
      activeProps={{ className: 'active' }}
      data-conversation={conversation.id}
    >
      <Avatar name={contactName(contact, t)}>
        <span className="avatar-channel">
          <Icon name="globe" size={12} />
        </span>
        {conversation.customerOnline && <span className="avatar-online" />}
      </Avatar>
      <span className="grow">
        <span className="row">
          <b className="grow cut">{contactName(contact, t)}</b>
          <span className="tiny faint no-wrap">{shortAgo(timeOf(conversation), now)}</span>
        </span>
        <span className="row small last-words">
          <span className={`grow cut ${unread > 0 ? '' : 'muted'}`}>{lastWords(conversation, t)}</span>
          {unread > 0 && (
            <span className="unread-count">
              <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
              <span className="unseen">{t('unread', { count: unread })}</span>
            </span>
          )}
        </span>
        <span className="row row-foot">
          {conversation.emotion && <Feeling feeling={conversation.emotion} />}
          <span className="grow" />
          <RowState conversation={conversation} />
        </span>
      </span>
    </Link>
  )
}

function RowState({ conversation }: { conversation: ConversationView }) {
  const t = useDeskText()
  const me = useMe()
  const { owner, handoffReason } = conversation
  if (isOver(conversation)) return <span className="tiny faint">{t('resolved')}</span>
  if (owner.kind === 'bot') return <span className="tiny faint">{t('botServes')}</span>
  return (
    <>
      {owner.kind === 'queue' && handoffReason && (
        <Tag tone={handoffReason === 'negative_emotion' ? 'bad' : 'plain'}>{t(`reason.${handoffReason}`)}</Tag>
      )}
      {owner.kind === 'agent' && !isOwnedBy(conversation, me.staff.id) && (
        <span className="tiny faint cut">{t('servedBy', { name: conversation.ownerName ?? '' })}</span>
      )}
      {conversation.waitingSince ? (
        <WaitingTime since={conversation.waitingSince} />
      ) : (
        isOwnedBy(conversation, me.staff.id) && <span className="tiny faint">{t('waitingCustomer')}</span>
      )}
    </>
  )
}
