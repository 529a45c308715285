import { type Feeling as FeelingOf, feelingClass, levelOf } from './emotion.ts'
import { useDeskText } from './texts.ts'

/** A feeling as bead and word. */
export function Feeling({ feeling }: { feeling: FeelingOf }) {
  const t = useDeskText()
  return (
    <span className={`feeling tiny ${feelingClass(feeling)}`}>
      <i className={`feeling-bead level${levelOf(feeling)}`} aria-hidden="true" />
      {t(`emotion.${feeling.label}`)}
    </span>
  )
}

/** One rod per message: above the beam good, below bad, distance is strength. */
export function EmotionAbacus({ feelings }: { feelings: readonly (FeelingOf & { seq: number })[] }) {
  const t = useDeskText()
  const shown = feelings.slice(-14)
  const list = shown.map((feeling) => t(`emotion.${feeling.label}`)).join('、')
  return (
    <span className="abacus" role="img" aria-label={t('emotionsLabel', { list })} title={list}>
      {shown.map((feeling) => (
        <i key={feeling.seq} className={`level${levelOf(feeling)}`} />
      ))}
    </span>
  )
}
