import type { HealthView } from '../../../../contracts/health.ts'
import { clockLength } from '../frame/time.ts'
import { Figure } from '../overview/Figure.tsx'
import '../overview/overview.css'
import { lengthText } from './length.ts'
import { useHealthText } from './texts.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/** What the installation does at the moment, in six numbers. */
export function HealthFigures({ view }: { view: HealthView }) {
  const t = useHealthText()
  const { outbox, jobs, processes, database } = view
  const reply = view.stages.find(({ stage }) => stage === 'reply')
  const alive = processes.filter((one) => one.alive)
  const failed = sum(jobs.map((one) => one.failed))
  return (
    <section className="card figures">
      <Figure
        name={t('reply')}
        meaning={t('replyMeaning')}
        value={lengthText(reply?.p95Ms ?? null)}
        beside={reply?.count ? t('replyBeside', { count: reply.count, half: lengthText(reply.p50Ms) }) : t('noReplies')}
      />
      <Figure
        name={t('waiting')}
        meaning={t('waitingMeaning')}
        value={outbox.waiting}
        beside={outbox.waiting > 0 ? t('oldest', { length: clockLength(outbox.oldestSeconds) }) : t('noneWaits')}
        tone={outbox.oldestSeconds > 60 ? 'bad' : outbox.oldestSeconds > 10 ? 'warn' : 'plain'}
      />
      <Figure
        name={t('retries')}
        meaning={t('retriesMeaning')}
        value={outbox.retries}
        beside={outbox.givenUp > 0 ? t('givenUp', { count: outbox.givenUp }) : t('noneGivenUp')}
        tone={outbox.givenUp > 0 ? 'warn' : 'plain'}
      />
      <Figure
        name={t('jobs')}
        meaning={t('jobsMeaning')}
        value={sum(jobs.map((one) => one.waiting))}
        beside={t('jobsBeside', { running: sum(jobs.map((one) => one.running)), failed })}
        tone={failed > 0 ? 'warn' : 'plain'}
      />
      <Figure
        name={t('sockets')}
        meaning={t('socketsMeaning')}
        value={sum(alive.map((one) => one.sockets))}
        beside={t('socketsBeside', { count: alive.length })}
      />
      <Figure
        name={t('database')}
        meaning={t('databaseMeaning')}
        value={lengthText(database.answersMs)}
        beside={t(database.kind === 'pglite' ? 'embedded' : 'postgres', { version: database.version })}
      />
    </section>
  )
}
