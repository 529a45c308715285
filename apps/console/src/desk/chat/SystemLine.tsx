import type { HandoffReason } from '../../../../../contracts/conversation.ts'
import type { MessageView, SystemFact } from '../../../../../contracts/message.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import type { IconName } from '../../frame/parts/icons.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { clockTime } from '../../frame/time.ts'
import { type DeskText, useDeskText } from '../texts.ts'

const iconOf: Partial<Record<SystemFact['kind'], IconName>> = {
  handoff_requested: 'swap',
  queued: 'clock',
  agent_joined: 'head',
  agent_left: 'head',
  returned_to_bot: 'bot',
  resolved: 'check',
  rated: 'star',
}

/** What happened with the conversation, between the messages. */
export function SystemLine({ message }: { message: MessageView }) {
  const t = useDeskText()
  const fact = message.content.system
  const reason = fact?.kind === 'handoff_requested' ? (fact.reason as HandoffReason) : null
  return (
    <div className="system-line small" data-seq={message.seq}>
      <span className="system-rule" />
      {fact && iconOf[fact.kind] && <Icon name={iconOf[fact.kind] as IconName} size={14} />}
      <span className={reason ? 'system-strong' : ''}>{fact ? sentenceOf(fact, t) : message.text}</span>
      {reason && <Tag tone={reason === 'negative_emotion' ? 'bad' : 'plain'}>{t(`reason.${reason}`)}</Tag>}
      <span className="tiny faint">{clockTime(message.createdAt)}</span>
      <span className="system-rule" />
    </div>
  )
}

function sentenceOf(fact: SystemFact, t: DeskText): string {
  if (fact.kind === 'agent_joined' || fact.kind === 'agent_left')
    return t(`system.${fact.kind}`, { name: fact.agentName })
  if (fact.kind === 'resolved') return t(`system.resolved.${fact.by}`)
  if (fact.kind === 'rated') return t('system.rated', { score: fact.score })
  if (fact.kind === 'contact_left') return t('system.contact_left', { name: fact.name ?? t('visitor') })
  return t(`system.${fact.kind}`)
}
