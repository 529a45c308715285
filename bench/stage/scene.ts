import { type Crowd, gatherCrowd } from '../load/crowd.ts'
import type { Visit } from '../load/protocol.ts'
import { openServer, type Server } from './database.ts'
import { type Service, startService } from './service.ts'
import { startVisits } from './visits.ts'

/** What all measurements share: a PostgreSQL, the demo shop in a database of its own, and customers. */
export interface Scene {
  server: Server
  databaseUrl: string
  crowd: Crowd
  visits: Visit[]
  /** Shorter and smaller, to see that everything works. */
  quick: boolean
  soakMinutes: number
  soakPerSecond: number
  say(text: string): void
  /** Starts a process of the service on the scene's database. */
  start(env?: Record<string, string>): Promise<Service>
  close(): Promise<void>
}

/** Questions that the demo shop's knowledge answers. */
export const questions = [
  '退货要几天内申请',
  '怎么开发票',
  '退款多久到账',
  '运费怎么算',
  '会员积分怎么兑换',
  '海外可以直邮吗',
]

export interface SceneOptions extends Pick<Scene, 'quick' | 'soakMinutes' | 'soakPerSecond' | 'say'> {
  people: number
}

/** Sets the scene: `people` customers came and said something already. */
export async function setScene(options: SceneOptions): Promise<Scene> {
  const { people, say } = options
  const server = await openServer()
  const databaseUrl = await server.create()
  const services: Service[] = []
  const crowd = gatherCrowd()
  const start = async (env: Record<string, string> = {}) => {
    const service = await startService(databaseUrl, env)
    services.push(service)
    return service
  }
  const close = async () => {
    crowd.end()
    await Promise.all(services.map((service) => service.stop()))
    await server.stop()
  }
  try {
    say('loading the demo shop')
    const service = await start()
    say(`letting ${people} customers come`)
    const visits = await startVisits(service.url, people)
    await crowd.setVisits(visits)
    await greet(crowd, service, people)
    await service.stop()
    return { ...options, server, databaseUrl, crowd, visits, start, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Everybody says something once, so that each has a conversation. */
async function greet(crowd: Crowd, service: Service, people: number): Promise<void> {
  for (let from = 0; from < people; from += 500) {
    const to = Math.min(from + 500, people)
    await crowd.do('connect', { from, to, urls: [service.url] })
    await crowd.do('once', { inFlight: 16, text: '你好' })
    await crowd.do('disconnect', {})
  }
}
