import { Link } from '@tanstack/react-router'
import { Tooltip } from 'antd'
import { useWaitingWork } from '../desk/work/useWorkAlerts.ts'
import { MeMenu } from './MeMenu.tsx'
import { Icon } from './parts/Icon.tsx'
import { Mark } from './parts/Mark.tsx'
import { type Place, placesFor, settingsPlace } from './places.ts'
import { useMe } from './session.ts'
import { useFrameText } from './texts.ts'

function RailLink({ place, count = 0 }: { place: Place; count?: number }) {
  const t = useFrameText()
  return (
    <Tooltip title={t(place.name)} placement="right">
      <Link to={place.to} className="rail-link" activeProps={{ className: 'active' }}>
        <span className="unseen">{t(place.name)}</span>
        <Icon name={place.icon} size={20} />
        {count > 0 && <span className="rail-count">{count > 99 ? '99+' : count}</span>}
      </Link>
    </Tooltip>
  )
}

/** The dark counter at the left: where one can go, settings, and oneself. */
export function Rail() {
  const t = useFrameText()
  const { can } = useMe()
  const waiting = useWaitingWork()
  return (
    <nav className="rail" aria-label={t('mainMenu')}>
      <span className="rail-mark">
        <Mark />
      </span>
      {placesFor(can).map((place) => (
        <RailLink key={place.to} place={place} count={place.name === 'conversations' ? waiting : 0} />
      ))}
      <span className="grow" />
      <RailLink place={settingsPlace} />
      <MeMenu />
    </nav>
  )
}

/** The same places on the phone, at the bottom. */
export function TabBar() {
  const t = useFrameText()
  const { can } = useMe()
  const waiting = useWaitingWork()
  const shown = placesFor(can).filter(({ name }) => name !== 'install' && name !== 'analyse')
  return (
    <nav className="tab-bar" aria-label={t('mainMenu')}>
      {shown.map((place) => (
        <Link key={place.to} to={place.to} className="tab-link" activeProps={{ className: 'active' }}>
          <Icon name={place.icon} size={20} />
          {place.name === 'conversations' && waiting > 0 && (
            <span className="rail-count">{waiting > 99 ? '99+' : waiting}</span>
          )}
          {t(place.name)}
        </Link>
      ))}
      <MeMenu phone />
    </nav>
  )
}
