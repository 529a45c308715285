import type { AgentPresenceView } from '../../../../contracts/desk.ts'
import { EmptyState } from '../frame/page.tsx'
import { Avatar } from '../frame/parts/Avatar.tsx'
import { LoadBeads, type Tone } from '../frame/parts/beads.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { useFrameText } from '../frame/texts.ts'
import { shortAgo } from '../frame/time.ts'
import { byPresence } from './metrics.ts'
import { useOverviewText } from './texts.ts'

const tones: Partial<Record<AgentPresenceView['presence'], Tone>> = {
  online: 'good',
  busy: 'warn',
  wrap_up: 'info',
}

/** Everybody who serves: presence and load, a bead for each conversation. */
export function AgentCards({ agents }: { agents: readonly AgentPresenceView[] }) {
  const t = useOverviewText()
  return (
    <section aria-label={t('agents')}>
      <h2 className="overview-title">{t('agents')}</h2>
      {agents.length === 0 ? (
        <div className="card">
          <EmptyState title={t('noAgents')} text={t('noAgentsText')} />
        </div>
      ) : (
        <ul className="agent-cards">
          {agents.toSorted(byPresence).map((agent) => (
            <AgentCard key={agent.staffId} agent={agent} />
          ))}
        </ul>
      )}
    </section>
  )
}

function AgentCard({ agent }: { agent: AgentPresenceView }) {
  const t = useOverviewText()
  const frame = useFrameText()
  const full = agent.capacity > 0 && agent.load >= agent.capacity
  return (
    <li className={`card agent-card${agent.presence === 'offline' ? ' offline' : ''}`}>
      <Avatar name={agent.name} />
      <div className="grow">
        <div className="row">
          <b className="grow cut">{agent.name}</b>
          <Tag tone={tones[agent.presence] ?? 'plain'}>{frame(agent.presence)}</Tag>
        </div>
        <div className="row tiny faint agent-load">
          {agent.capacity > 0 && (
            <LoadBeads
              used={agent.load}
              all={agent.capacity}
              label={t('loadOf', { used: agent.load, all: agent.capacity })}
            />
          )}
          <span className={full ? 'text-warn' : ''}>
            {agent.load}/{agent.capacity}
          </span>
          <span className="grow" />
          <span className="no-wrap" title={t('since')}>
            {shortAgo(agent.since)}
          </span>
        </div>
      </div>
    </li>
  )
}
