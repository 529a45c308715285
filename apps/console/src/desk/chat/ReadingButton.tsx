import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import type { Reading } from '../../../../../contracts/reading.ts'
import { Rod } from '../../frame/parts/beads.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useMe } from '../../frame/session.ts'
import { Feeling } from '../Feeling.tsx'
import { useDeskText } from '../texts.ts'

/** What understanding read in a message, shown when asked for. */
export function ReadingButton({ reading, text }: { reading: Reading; text: string }) {
  const t = useDeskText()
  return (
    <Popover
      trigger="click"
      title={t('reading')}
      content={<ReadingView reading={reading} text={text} />}
      placement="bottomLeft"
    >
      <button type="button" className="reading-button">
        <Icon name="spark" size={12} />
        {t('reading')}
      </button>
    </Popover>
  )
}

function ReadingView({ reading, text }: { reading: Reading; text: string }) {
  const t = useDeskText()
  const { can } = useMe()
  const { emotion, intents, entities } = reading
  return (
    <div className="reading-view small">
      <Line name={t('readingEmotion')}>
        <Feeling feeling={emotion} />
        {emotion.evidence.length > 0 && (
          <span className="tiny faint">
            {t('readingEvidence', { text: emotion.evidence.map((piece) => piece.text).join(' ') })}
          </span>
        )}
      </Line>
      {reading.outOfScope ? (
        <Line name={t('readingIntents')}>
          <Tag tone="warn">{t('outOfScope')}</Tag>
        </Line>
      ) : (
        intents.length > 0 && (
          <Line name={t('readingIntents')}>
            {intents.slice(0, 3).map((intent) => (
              <span key={intent.name} className="row">
                <code>{intent.name}</code>
                <Rod share={intent.confidence} tone="accent" label={`${Math.round(intent.confidence * 100)}%`} />
                <span className="tiny faint">{Math.round(intent.confidence * 100)}%</span>
              </span>
            ))}
          </Line>
        )
      )}
      {entities.length > 0 && (
        <Line name={t('readingEntities')}>
          {entities.map((entity) => (
            <Tag key={`${entity.kind}-${entity.start}`} line>
              <span className="faint">{t(`entity.${entity.kind}`)}</span> {entity.text}
            </Tag>
          ))}
        </Line>
      )}
      <Line name={t('readingLanguage')}>{reading.language}</Line>
      {can('understanding.analysis:read') && (
        <Link to="/analyse" state={{ text }} className="tiny">
          {t('readingWhole')}
        </Link>
      )}
    </div>
  )
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div className="reading-line">
      <span className="tiny faint">{name}</span>
      <span className="reading-values">{children}</span>
    </div>
  )
}
