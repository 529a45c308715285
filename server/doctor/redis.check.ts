import { createClient } from 'redis'
import type { Config } from '../kernel/config.ts'
import { about, type Finding, reasonOf } from './finding.ts'

const patienceMs = 3000

/** Redis, where one is set: whether it lets us in and keeps what processes tell each other. */
export async function checkRedis({ REDIS_URL, DATABASE_URL }: Config): Promise<Finding[]> {
  const redis = about('redis')
  if (!REDIS_URL) return []
  const { host } = new URL(REDIS_URL)
  const unused = DATABASE_URL
    ? []
    : [
        redis.look(
          'REDIS_URL is set, but the embedded database serves one process alone: nothing is shared through it',
          '设置了 REDIS_URL，但内置数据库只给一个进程用：没有什么要通过它共享',
        ),
      ]
  const client = createClient({
    url: REDIS_URL,
    RESP: 2,
    disableOfflineQueue: true,
    socket: { connectTimeout: patienceMs, reconnectStrategy: false },
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.ping()
    return [...unused, redis.fine(`Redis at ${host} answers`, `Redis ${host} 正常`)]
  } catch (error) {
    return [
      ...unused,
      redis.look(
        `Redis at ${host} does not let us in (${reasonOf(error)}): start it, or mend REDIS_URL; until then processes tell each other through PostgreSQL`,
        `Redis ${host} 连不上（${reasonOf(error)}）：启动它，或检查 REDIS_URL；在此之前进程之间通过 PostgreSQL 通知`,
      ),
    ]
  } finally {
    if (client.isOpen) client.destroy()
  }
}
