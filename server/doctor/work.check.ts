import type { OpenedDatabase } from '../kernel/database.ts'
import { readBacklog } from '../kernel/watch/event-watch.ts'
import { readMark, readProcesses } from '../kernel/watch/heartbeat.ts'
import { readJobs } from '../kernel/watch/job-watch.ts'
import { countFailingEndpoints } from '../kernel/webhooks/figures.ts'
import { about, type Finding } from './finding.ts'

const dayMs = 86_400_000
const stuckSeconds = 60
const aliveSeconds = 30

/** What the processes do: whether facts are told, jobs end, webhooks arrive, all run the same version, and are backed up. */
export async function checkWork(database: OpenedDatabase): Promise<Finding[]> {
  return [
    await checkOutbox(database),
    ...(await checkJobs(database)),
    ...(await checkWebhooks(database)),
    ...(await checkProcesses(database)),
    await checkBackup(database),
  ]
}

async function checkOutbox(database: OpenedDatabase): Promise<Finding> {
  const events = about('events')
  const { waiting, oldestSeconds, retries, givenUp } = await readBacklog(database)
  const since = Math.round(oldestSeconds)
  if (oldestSeconds > stuckSeconds)
    return events.broken(
      `${waiting} facts wait, the oldest since ${since} s: start a process with the role worker, and look into its log for "a reaction failed"`,
      `有 ${waiting} 件事没有处理，最早的等了 ${since} 秒：启动带 worker 角色的进程，并在它的日志里找 “a reaction failed”`,
    )
  if (givenUp > 0)
    return events.look(
      `${givenUp} reactions failed too often and are not tried again: table outbox_retry says which and why`,
      `有 ${givenUp} 个反应多次失败、不再重试：outbox_retry 表里写着是哪些、为什么`,
    )
  if (retries > 0)
    return events.look(
      `${retries} reactions failed and will be tried again: the log says why ("a reaction failed")`,
      `有 ${retries} 个反应失败了，会再试：日志里写着原因（“a reaction failed”）`,
    )
  return events.fine('every fact is told soon', '每件事都及时处理')
}

async function checkJobs(database: OpenedDatabase): Promise<Finding[]> {
  const jobs = about('jobs')
  const failed = (await readJobs(database).catch(() => [])).filter((one) => one.failed > 0)
  return failed.map((one) =>
    jobs.look(
      `${one.failed} of ${one.job} failed for good: table job.job says why (column output)`,
      `${one.job} 有 ${one.failed} 个彻底失败：job.job 表的 output 列写着原因`,
    ),
  )
}

async function checkWebhooks({ db }: OpenedDatabase): Promise<Finding[]> {
  const webhooks = about('webhooks')
  const { active, failing, disabled } = await countFailingEndpoints(db)
  if (active + disabled === 0) return []
  if (failing + disabled === 0)
    return [webhooks.fine(`all ${active} endpoints take what they are told`, `${active} 个 Webhook 地址都正常接收`)]
  return [
    webhooks.look(
      `${failing} endpoints fail and ${disabled} were disabled: their logs under Settings → Webhooks say why`,
      `有 ${failing} 个 Webhook 地址在失败、${disabled} 个已停用：「设置 → Webhook」的记录里写着原因`,
    ),
  ]
}

async function checkProcesses({ db }: OpenedDatabase): Promise<Finding[]> {
  const processes = about('processes')
  const seen = await readProcesses(db)
  if (seen.length === 0) return []
  const silent = seen.filter((one) => one.seconds_ago > aliveSeconds)
  const alive = seen.filter((one) => one.seconds_ago <= aliveSeconds)
  const versions = [...new Set(alive.map((one) => one.version))].sort()
  const lost = silent.map((one) =>
    processes.look(
      `process ${one.pid} on ${one.host} was last heard of ${Math.round(one.seconds_ago)} s ago: start it again if nobody has ended it`,
      `${one.host} 上的进程 ${one.pid} 有 ${Math.round(one.seconds_ago)} 秒没有消息：如果不是有意停的，请重新启动`,
    ),
  )
  const mixed =
    versions.length > 1
      ? [
          processes.look(
            `versions ${versions.join(' and ')} run side by side: finish the update`,
            `${versions.join('、')} 几个版本同时在运行：请把升级做完`,
          ),
        ]
      : []
  const worker =
    alive.length > 0 && !alive.some((one) => one.roles.includes('worker'))
      ? [
          processes.broken(
            'no process with the role worker is alive, so the bot answers nobody: start one',
            '没有活着的 worker 进程，机器人不会回答任何人：请启动一个',
          ),
        ]
      : []
  const found = [...lost, ...mixed, ...worker]
  return found.length > 0
    ? found
    : [
        processes.fine(
          `${alive.length} alive, version ${versions[0]}`,
          `${alive.length} 个进程正常，版本 ${versions[0]}`,
        ),
      ]
}

async function checkBackup({ db }: OpenedDatabase): Promise<Finding> {
  const backup = about('backup')
  const at = await readMark(db, 'backup')
  if (!at)
    return backup.look(
      'no backup by this program is known: run npx zhanggui backup FILE each day, or rely on those of your PostgreSQL, and try a restore',
      '没有本程序做过的备份记录：每天运行 npx zhanggui backup 文件，或用数据库自己的备份，并试着恢复一次',
    )
  const days = (Date.now() - at.getTime()) / dayMs
  const day = at.toISOString().slice(0, 10)
  return days > 2
    ? backup.look(
        `the last backup by this program is of ${day}, ${Math.floor(days)} days ago: make one, and see why none was made`,
        `本程序上一次备份是 ${day}，已过 ${Math.floor(days)} 天：请备份，并查清为什么没有做`,
      )
    : backup.fine(`the last backup by this program is of ${day}`, `本程序上一次备份是 ${day}`)
}
