import type { HealthView } from '../../../../contracts/health.ts'
import { Tag } from '../frame/parts/Tag.tsx'
import { dayAndTime, shortAgo } from '../frame/time.ts'
import { lengthText } from './length.ts'
import { useHealthText } from './texts.ts'

type Process = HealthView['processes'][number]

/** Who serves: a table, or on the phone a card for each. */
export function ProcessTable({ processes }: { processes: readonly Process[] }) {
  const t = useHealthText()
  return (
    <section className="card health-card">
      <h3>{t('processes')}</h3>
      <table className="process-table small">
        <thead>
          <tr>
            {(
              ['process', 'roles', 'version', 'started', 'seen', 'sockets', 'memory', 'lag', 'connections'] as const
            ).map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {processes.map((one) => (
            <ProcessRow key={one.id} process={one} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ProcessRow({ process }: { process: Process }) {
  const t = useHealthText()
  const { connections: used, connectionsMax: max } = process
  const cells = {
    roles: process.roles.map((role) => t(`role_${role}` as 'role_web')).join(' · '),
    version: process.version,
    started: dayAndTime(process.startedAt),
    seen: shortAgo(process.seenAt),
    sockets: process.sockets,
    memory: `${Math.round(process.memoryMb)} MB`,
    lag: lengthText(process.lagMs),
    connections: t('ofMax', { used, max }),
  }
  return (
    <tr>
      <th scope="row">
        <Tag tone={process.alive ? 'good' : 'warn'}>{t(process.alive ? 'alive' : 'silent')}</Tag>{' '}
        <span className="process-name">
          {process.host} · {process.pid}
        </span>
      </th>
      {Object.entries(cells).map(([name, cell]) => (
        <td key={name} data-name={t(name as keyof typeof cells)}>
          {cell}
        </td>
      ))}
    </tr>
  )
}
