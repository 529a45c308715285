import { useNow } from '../../frame/now.ts'
import { Rod, type Tone } from '../../frame/parts/beads.tsx'
import { clockLength } from '../../frame/time.ts'
import { useDeskText } from '../texts.ts'

/** Customers should hear from a person within three minutes. */
const targetSeconds = 180

/** How long a customer has been waiting, as words and as a bead on a rod against the target. */
export function WaitingTime({ since }: { since: string }) {
  const t = useDeskText()
  const seconds = Math.max(0, (useNow() - new Date(since).getTime()) / 1000)
  const late = seconds > targetSeconds
  const tone: Tone = late ? 'bad' : seconds > targetSeconds * 0.6 ? 'warn' : 'plain'
  const time = clockLength(late ? seconds - targetSeconds : seconds)
  const colour = late ? 'text-bad' : tone === 'warn' ? 'text-warn' : 'faint'
  return (
    <>
      <span className={`tiny no-wrap ${colour}`}>{t(late ? 'waitingOver' : 'waiting', { time })}</span>
      <Rod share={seconds / targetSeconds} tone={tone} label={t('waitingLabel', { time: clockLength(seconds) })} />
    </>
  )
}
