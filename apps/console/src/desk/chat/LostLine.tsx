import { useNow } from '../../frame/now.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useLostSince } from '../../frame/socket.ts'
import { clockLength } from '../../frame/time.ts'
import { useDeskText } from '../texts.ts'

/** Says that the connection is lost and that nothing written is; a blink of two seconds is not worth a word. */
export function LostLine() {
  const t = useDeskText()
  const since = useLostSince()
  const now = useNow()
  const seconds = since === null ? 0 : (now - since) / 1000
  if (since === null || seconds < 2) return null
  return (
    <div className="lost-line" role="alert">
      <Icon name="off" />
      <span className="grow" aria-hidden="true">
        {t('lostFor', { time: clockLength(seconds) })}
      </span>
      <span className="unseen">{t('lostNow')}</span>
    </div>
  )
}
