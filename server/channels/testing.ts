import type { AddressInfo } from 'node:net'
import { io, type Socket } from 'socket.io-client'
import { createTestTenant } from '../accounts/testing.ts'
import { createConversation } from '../conversation/index.ts'
import { createTestConversations, createTestInbox } from '../conversation/testing.ts'
import { createHttp } from '../kernel/http.ts'
import { createRealtime } from '../kernel/realtime/realtime.ts'
import { testLog } from '../kernel/testing.ts'
import { createChannels, type WidgetPorts } from './index.ts'
import type { PresencePace } from './web-widget/widget.presence.ts'

/** A service with a web inbox that listens on a free port, as browsers meet it. */
export async function createTestWidget(
  ports: Partial<WidgetPorts> = {},
  options: { now?: () => Date; presencePace?: Partial<PresencePace> } = {},
) {
  const stage = await createTestConversations()
  const tenant = await createTestTenant(stage.db)
  const inbox = await createTestInbox(stage.db, tenant.tenantId)
  const http = await createHttp()
  const realtime = createRealtime(http.server)
  const conversation = createConversation({
    ...stage,
    events: undefined,
    personalData: undefined,
    realtime,
    ...options,
  })
  const channels = createChannels({
    ...stage,
    ...options,
    config: {},
    realtime,
    conversation,
    log: testLog,
    ports: {
      queuePlace: async () => ({ position: 2, expectedWaitSeconds: 90 }),
      peopleAvailable: async () => true,
      recentOrder: async () => null,
      ...ports,
    },
  })
  await http.register(channels.publicRoutes)
  await http.register(conversation.publicRoutes)
  conversation.start()
  channels.start()
  await http.listen({ host: '127.0.0.1', port: 0 })
  const address = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`
  const sockets: Socket[] = []

  return {
    ...stage,
    ...tenant,
    ...inbox,
    conversation,
    http,
    address,

    async ask(method: 'GET' | 'POST', path: string, body?: object, token?: string) {
      const answer = await http.inject({
        method,
        url: `/api/widget${path}`,
        ...(body ? { payload: body } : {}),
        ...(token ? { headers: { authorization: `Bearer ${token}` } } : {}),
      })
      return { status: answer.statusCode, body: answer.json() }
    },

    /** A browser's socket; rejects with the code and facts of a refusal. */
    async connect(token: unknown): Promise<Socket> {
      const socket = io(`${address}/visitor`, { auth: { token }, forceNew: true, reconnection: false })
      sockets.push(socket)
      await new Promise<void>((resolve, reject) => {
        socket.on('connect', resolve)
        socket.on('connect_error', (error) => reject((error as { data?: unknown }).data ?? error))
      })
      return socket
    },

    async close(): Promise<void> {
      for (const socket of sockets) socket.disconnect()
      await channels.stop()
      await conversation.stop()
      await realtime.close()
      await http.close()
      await stage.close()
    },
  }
}

/** The next time that an event fits. */
export function heard<T>(socket: Socket, event: string, fits: (facts: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    socket.on(event, (facts) => {
      if (fits(facts)) resolve(facts)
    })
  })
}
