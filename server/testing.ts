import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RouteOptions } from 'fastify'
import { io, type Socket } from 'socket.io-client'
import type { StaffRole } from '../contracts/role.ts'
import { teaShop } from './commerce/testing.ts'
import type { Actor } from './kernel/actor.ts'
import { type Config, readConfig } from './kernel/config.ts'
import { newId } from './kernel/ids.ts'
import { createLog } from './kernel/log.ts'
import { createTestDatabase } from './kernel/testing.ts'
import { createService } from './main.ts'

export const staffRoles = ['agent', 'supervisor', 'operator', 'administrator'] as const
export const testPassword = 'a password for tests'
export const testSecretKey = 'a secret of at least thirty-two characters'

export interface TestPerson extends Actor {
  role: StaffRole
  email: string
  cookie: string
}
/** A shop with one person per role. `mark` is in everything that belongs to it, so that a leak can be seen. */
export interface TestShop {
  tenantId: string
  mark: string
  people: Record<StaffRole, TestPerson>
  inbox: { id: string; publicKey: string }
  /** Somebody whom it knows. */
  contactId: string
}
export type TestService = Awaited<ReturnType<typeof createTestService>>

/**
 * The whole service as `main.ts` wires it, on a test database and a free port. Keeps the list of its routes and what
 * it logged as broken.
 */
export async function createTestService(settings: Partial<Record<keyof Config, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-service-'))
  const config = readConfig({
    PORT: '0',
    ROLES: 'web',
    DATA_DIR: folder,
    DEMO: 'false',
    TRUST_PROXY: 'true',
    SECRET_KEY: testSecretKey,
    // Tests ask more in a minute than anybody would.
    RATE_PER_KEY: '0',
    RATE_PER_STAFF: '0',
    RATE_PER_VISITOR: '0',
    RATE_PER_ADDRESS: '0',
    RATE_PER_TENANT: '0',
    ...settings,
  })
  const faults: string[] = []
  const log = createLog(settings.LOG_LEVEL ?? 'error', { write: (line) => faults.push(line) })
  const service = await createService({ config, log, database: await createTestDatabase() })
  const routes: RouteOptions[] = []
  service.http.addHook('onRoute', (route) => {
    for (const method of [route.method].flat()) if (method !== 'HEAD') routes.push({ ...route, method })
  })
  const address = await service.start()
  const sockets: Socket[] = []

  return {
    ...service,
    db: service.database.db,
    address,
    routes,
    /** Lines of the log that say that something broke. */
    faults,
    newAddress,
    ask,
    signIn,
    addShop,
    connect,
    startVisit,
    async close(): Promise<void> {
      for (const socket of sockets) socket.disconnect()
      await service.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }

  /** One request, from another address each time, so that limits per address are not met. */
  async function ask(
    method: string,
    url: string,
    given: { cookie?: string; headers?: Record<string, string>; body?: unknown } = {},
  ) {
    const answer = await service.http.inject({
      method: method as 'GET',
      url,
      headers: {
        'x-forwarded-for': newAddress(),
        ...(given.cookie ? { cookie: given.cookie } : {}),
        ...given.headers,
      },
      ...(given.body === undefined ? {} : { payload: given.body as object }),
    })
    return { status: answer.statusCode, text: answer.body, headers: answer.headers }
  }

  async function signIn(email: string, password = testPassword): Promise<string> {
    const answer = await ask('POST', '/api/auth/sign-in/email', { body: { email, password } })
    if (answer.status !== 200) throw new Error(`signing in ${email}: ${answer.status} ${answer.text}`)
    return cookieOf(answer.headers['set-cookie'])
  }

  async function addPerson(tenantId: string, mark: string, role: StaffRole): Promise<TestPerson> {
    const person = { name: `${mark} ${role}`, email: `${role}.${mark}@example.com`, role }
    const staff = await service.accounts.staff.createWithPassword({
      ...person,
      tenantId,
      password: testPassword,
      locale: 'zh-CN',
    })
    return { ...person, tenantId, id: staff.id, cookie: await signIn(person.email) }
  }

  /** A shop with its staff signed in, an inbox, goods and orders; all carry its mark. */
  async function addShop(mark: string): Promise<TestShop> {
    const name = `${mark} 商店`
    const { id: tenantId } = await service.accounts.tenants.create({
      slug: mark,
      name,
      locale: 'zh-CN',
      timezone: 'Asia/Shanghai',
    })
    const people = {} as TestShop['people']
    for (const role of staffRoles) people[role] = await addPerson(tenantId, mark, role)
    const { administrator } = people
    const inbox = await service.conversation.inboxes.create(administrator, { name: `${mark} 网店`, channel: 'web' })
    await service.commerce.importShop(administrator, ownGoods(mark), { replace: true })
    const known = await service.customers.ensureKnown(tenantId, { shopCustomerId: `${mark}-c2`, name: `${mark} 客户` })
    return { tenantId, mark, people, inbox: { id: inbox.id, publicKey: inbox.publicKey }, contactId: known.id }
  }

  /** A browser's socket; rejects with the code and facts of a refusal. */
  async function connect(
    namespace: '/desk' | '/visitor',
    given: { cookie?: string; token?: unknown; origin?: string },
  ): Promise<Socket> {
    const extraHeaders = {
      ...(given.cookie ? { cookie: given.cookie } : {}),
      ...(given.origin ? { origin: given.origin } : {}),
    }
    const socket = io(`${address}${namespace}`, {
      auth: { token: given.token },
      extraHeaders,
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    sockets.push(socket)
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve)
      socket.on('connect_error', (error) => reject((error as { data?: unknown }).data ?? error))
    })
    return socket
  }

  /** A browser opens the shop's page: who she is there from now on. */
  async function startVisit(shop: TestShop): Promise<{ token: string; contactId: string }> {
    const answer = await ask('POST', '/api/widget/start', { body: { publicKey: shop.inbox.publicKey } })
    const { visitorToken } = JSON.parse(answer.text) as { visitorToken: string }
    const claims = JSON.parse(Buffer.from(visitorToken.split('.')[1]!, 'base64url').toString()) as { contact: string }
    return { token: visitorToken, contactId: claims.contact }
  }
}

/** The cookies that a browser would send back. */
export function cookieOf(set: string | string[] | undefined): string {
  return [set ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ')
}

let addresses = 0
function newAddress(): string {
  addresses++
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

/** The tea shop with ids and titles that no other shop has. */
function ownGoods(mark: string): object {
  const text = JSON.stringify(teaShop())
    .replaceAll(/"(c|o)(\d)/g, `"${mark}-$1$2`)
    .replaceAll('"longjing"', `"${mark}-longjing"`)
    .replaceAll('明前龙井', `${mark} 龙井`)
  return JSON.parse(text)
}

export { newId }
