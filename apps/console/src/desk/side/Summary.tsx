import type { SessionView } from '../../../../../contracts/conversation.ts'
import { Tag } from '../../frame/parts/Tag.tsx'
import { clockTime } from '../../frame/time.ts'
import { useDeskText } from '../texts.ts'
import { Block } from './Block.tsx'

/** What the bot passed on at the handoff: wanted, tried, open, and why. */
export function Summary({ session }: { session: SessionView }) {
  const t = useDeskText()
  const { handoff } = session
  const reason = handoff && (
    <Tag tone={handoff.reason === 'negative_emotion' ? 'bad' : 'plain'}>{t(`reason.${handoff.reason}`)}</Tag>
  )
  return (
    <Block name="summary" icon="note" title={t('summary')} extra={reason}>
      {handoff ? (
        <>
          <dl className="summary-list small">
            {(['wanted', 'tried', 'open'] as const).map((part) => (
              <div key={part}>
                <dt>{t(part)}</dt>
                <dd>{handoff.summary[part]}</dd>
              </div>
            ))}
          </dl>
          <p className="tiny faint">{t('summaryAt', { time: clockTime(handoff.requestedAt) })}</p>
        </>
      ) : (
        <p className="small faint">{t('noSummary')}</p>
      )}
      {session.rating && (
        <p className="small rating">
          <span className="text-warn" aria-hidden="true">
            {'★'.repeat(session.rating.score)}
            {'☆'.repeat(5 - session.rating.score)}
          </span>{' '}
          {t('ratingOf', { score: session.rating.score })} {session.rating.comment}
        </p>
      )}
    </Block>
  )
}
