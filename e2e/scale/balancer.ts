import { connect, createServer, type Socket } from 'node:net'

export interface Balancer {
  url: string
  close(): Promise<void>
}

/**
 * Spreads connections over processes that say on /readyz that they take work, as a balancer in production does; one that
 * cannot be reached any more is passed over.
 */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const ready = new Set<number>()
  const open = new Set<Socket>()
  let turn = 0
  const look = async (port: number) => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, {
      headers: { connection: 'close' },
      signal: AbortSignal.timeout(500),
    }).catch(() => undefined)
    if (answer?.ok) ready.add(port)
    else ready.delete(port)
  }
  const timer = setInterval(() => void Promise.all(ports.map(look)), 150)
  await Promise.all(ports.map(look))

  const server = createServer({ pauseOnConnect: true }, (browser) => {
    keep(browser)
    const order = [...ready]
    const start = turn++
    pass(
      browser,
      order.map((_, index) => order[(start + index) % order.length]!),
    )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  function keep(socket: Socket): void {
    open.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => open.delete(socket))
  }

  function pass(browser: Socket, [port, ...others]: number[]): void {
    if (!port) return void browser.destroy()
    const service = connect(port, '127.0.0.1')
    service.once('error', () => pass(browser, others))
    service.once('connect', () => {
      service.removeAllListeners('error')
      keep(service)
      for (const [one, other] of [
        [service, browser],
        [browser, service],
      ] as const) {
        one.on('close', () => other.destroy())
        one.pipe(other)
      }
    })
  }

  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      clearInterval(timer)
      for (const socket of open) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}
