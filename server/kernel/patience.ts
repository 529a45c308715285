import pg from 'pg'

/** How long work waits for PostgreSQL to come back (a restart, a failover) before it is refused. */
export const patienceMs = 8000

/** What PostgreSQL says while it stops, starts, recovers, is full, or is a stand-by. */
const awayCodes = new Set(['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006', '53300', '25006'])
/** What the network says. */
const lostCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
])
/** What the driver says, which gives these no code. */
const lostMessage =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/** Whether an error only says that PostgreSQL is away, as opposed to what was asked of it being wrong. */
export function isAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  if (typeof code === 'string' && (awayCodes.has(code) || lostCodes.has(code))) return true
  return typeof message === 'string' && lostMessage.test(message)
}

/** Lets all who wait not ask at the same moment. */
export function moment(): Promise<void> {
  return new Promise((done) => setTimeout(done, 100 + Math.random() * 200))
}

/** A pool whose connections are waited for while PostgreSQL is away: nothing has been asked yet, so nothing is lost. */
export class PatientPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(done: (error: Error | undefined, client?: pg.PoolClient, release?: () => void) => void): void
  override connect(done?: unknown): unknown {
    if (done) return super.connect(done as never)
    return this.#wait()
  }

  async #wait(): Promise<pg.PoolClient> {
    const end = Date.now() + patienceMs
    for (;;) {
      try {
        return await super.connect()
      } catch (error) {
        if (this.ending || Date.now() > end || !isAway(error)) throw error
      }
      await moment()
    }
  }
}
