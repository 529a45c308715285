import type { Reading } from '../../../../contracts/reading.ts'
import { EmotionAbacus, Feeling } from '../desk/Feeling.tsx'
import { useDeskText } from '../desk/texts.ts'
import { Tag } from '../frame/parts/Tag.tsx'
import { entityTone } from './entity-tones.ts'
import { showValue } from './entity-value.ts'
import { Marked } from './Marked.tsx'
import { intentName, useAnalyseText } from './texts.ts'

/** The named things with what was understood by them. */
export function EntityCard({ reading }: { reading: Reading }) {
  const t = useAnalyseText()
  const desk = useDeskText()
  return (
    <section className="card analyse-card">
      <h2>{t('entities')}</h2>
      {reading.entities.length === 0 && <p className="small muted">{t('noEntities')}</p>}
      <ul className="analyse-list">
        {reading.entities.map((entity) => (
          <li key={`${entity.kind}-${entity.start}`}>
            <div className="row">
              <i className={`swatch tone-${entityTone(entity.kind)}`} aria-hidden="true" />
              <span className="tiny faint">{desk(`entity.${entity.kind}`)}</span>
              <b className="grow cut">{entity.text}</b>
              <span className="tiny faint">{percent(entity.confidence)}</span>
            </div>
            <div className="small muted analyse-value">{showValue(entity.value)}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What she may want, how sure that is, and the words that spoke for it. */
export function IntentCard({ text, reading }: { text: string; reading: Reading }) {
  const t = useAnalyseText()
  return (
    <section className="card analyse-card">
      <h2 className="row">
        <span className="grow">{t('intents')}</span>
        {reading.outOfScope && <Tag tone="warn">{t('outOfScope')}</Tag>}
      </h2>
      {reading.intents.length === 0 && <p className="small muted">{t('noIntents')}</p>}
      <ul className="analyse-list">
        {reading.intents.map(({ name, confidence, evidence }) => (
          <li key={name}>
            <div className="row">
              <b>{intentName(t, name) ?? name}</b>
              <code className="tiny faint grow cut">{intentName(t, name) && name}</code>
              <b className={confidence < 0.5 ? 'faint' : ''}>{percent(confidence)}</b>
            </div>
            <div className="analyse-bar" role="img" aria-label={percent(confidence)}>
              <i className={confidence < 0.5 ? 'low' : ''} style={{ width: percent(confidence) }} />
            </div>
            {evidence.length > 0 && (
              <div className="small muted">
                <Marked text={text} pieces={evidence} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What she feels, how strongly, beside the texts looked at before. */
export function EmotionCard({ reading, earlier }: { reading: Reading; earlier: readonly Reading[] }) {
  const t = useAnalyseText()
  const { emotion, aspects } = reading
  const feelings = [...earlier, reading].map(({ emotion: { label, strength } }, seq) => ({ seq, label, strength }))
  const signs = (['threat', 'sarcasm', 'offensive'] as const).filter((sign) => emotion[sign])
  return (
    <section className="card analyse-card">
      <h2>{t('emotion')}</h2>
      <div className="row analyse-feeling">
        {feelings.length > 1 && <EmotionAbacus feelings={feelings} />}
        <Feeling feeling={emotion} />
        <span className="small muted">{t('strength', { strength: emotion.strength })}</span>
        {emotion.urgency > 0 && <Tag tone="warn">{t('urgency', { urgency: emotion.urgency })}</Tag>}
        {signs.map((sign) => (
          <Tag key={sign} tone="bad">
            {t(sign)}
          </Tag>
        ))}
      </div>
      {emotion.evidence.length > 0 && (
        <>
          <h3 className="tiny faint">{t('evidence')}</h3>
          <p className="small">{emotion.evidence.map((piece) => `“${piece.text}”`).join(' ')}</p>
        </>
      )}
      {aspects.length > 0 && (
        <>
          <h3 className="tiny faint">{t('aspects')}</h3>
          <ul className="analyse-aspects">
            {aspects.map(({ text, start, opinion, polarity }) => (
              <li key={start} className="row small">
                <b>{text}</b>
                <span className="grow cut muted">{opinion?.text}</span>
                <Tag tone={polarityTones[polarity]}>{t(polarity)}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const polarityTones = { positive: 'good', negative: 'bad', neutral: 'plain' } as const

/** What the text was turned into before it was read, where that is something else. */
export function NormalisedLine({ text, reading }: { text: string; reading: Reading }) {
  const t = useAnalyseText()
  if (reading.normalised === text) return null
  return (
    <p className="small muted analyse-normalised">
      <span className="tiny faint">{t('normalised')}</span> {reading.normalised}
    </p>
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}
