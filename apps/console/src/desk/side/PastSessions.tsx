import type { SessionView } from '../../../../../contracts/conversation.ts'
import { Tag } from '../../frame/parts/Tag.tsx'
import { dayName } from '../../frame/time.ts'
import { useDeskText } from '../texts.ts'
import { Block } from './Block.tsx'

/** Earlier sessions with this customer: when, about what, and how they ended. */
export function PastSessions({ sessions }: { sessions: readonly SessionView[] }) {
  const t = useDeskText()
  return (
    <Block
      name="past"
      icon="hist"
      title={t('pastSessions')}
      extra={sessions.length > 0 && <span className="tiny faint">{sessions.length}</span>}
    >
      {sessions.length === 0 && <p className="small faint">{t('pastNone')}</p>}
      {sessions.slice(0, 8).map((session) => (
        <div key={session.id} className="row small past-session">
          <span className="tiny faint no-wrap">{dayName(session.openedAt)}</span>
          <span className="grow cut" title={session.opening}>
            {session.topic ?? session.opening}
          </span>
          {session.rating && (
            <span className="tiny text-warn no-wrap" title={t('ratingOf', { score: session.rating.score })}>
              ★ {session.rating.score}
            </span>
          )}
          {session.resolvedBy && (
            <Tag tone={session.resolvedBy === 'bot' || session.resolvedBy === 'agent' ? 'good' : 'plain'}>
              {t(`by.${session.resolvedBy}`)}
            </Tag>
          )}
        </div>
      ))}
    </Block>
  )
}
