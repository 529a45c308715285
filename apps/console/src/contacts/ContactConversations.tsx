import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ConversationView } from '../../../../contracts/conversation.ts'
import { lastWords } from '../desk/names.ts'
import { useDeskText } from '../desk/texts.ts'
import { Loaded, RowsSkeleton } from '../frame/page.tsx'
import type { Tone } from '../frame/parts/beads.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { shortAgo } from '../frame/time.ts'
import { useChannelText } from '../knowledge/channel-texts.ts'
import { contactConversationsQuery } from './contact-data.ts'
import { Section } from './Section.tsx'
import { useContactText } from './texts.ts'

const tones: Partial<Record<ConversationView['status'], Tone>> = { queued: 'warn', active: 'accent', resolved: 'good' }

/** Every conversation with her, open ones too. */
export function ContactConversations({ contactId }: { contactId: string }) {
  const t = useContactText()
  const conversations = useQuery(contactConversationsQuery(contactId))
  return (
    <Section title={t('conversations')}>
      <Loaded query={conversations} what={t('conversations')} skeleton={<RowsSkeleton rows={2} />}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="small faint">{t('noConversations')}</p>
          ) : (
            <ul className="contact-lines">
              {items.map((conversation) => (
                <Row key={conversation.id} conversation={conversation} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  )
}

function Row({ conversation }: { conversation: ConversationView }) {
  const t = useContactText()
  const desk = useDeskText()
  const channelName = useChannelText()
  return (
    <li>
      <Link
        to="/conversations/$conversationId"
        params={{ conversationId: conversation.id }}
        search={{ view: conversation.status === 'resolved' ? 'resolved' : 'all' }}
        className="contact-line"
      >
        <span className="tiny faint contact-line-time">{shortAgo(conversation.updatedAt)}</span>
        <span className="grow cut small">{lastWords(conversation, desk) || '…'}</span>
        <span className="tiny faint">{channelName(conversation.channel)}</span>
        {conversation.ownerName && <span className="tiny faint">{conversation.ownerName}</span>}
        <Tag tone={tones[conversation.status] ?? 'plain'}>{t(`status_${conversation.status}`)}</Tag>
        <Icon name="right" size={14} />
      </Link>
    </li>
  )
}
