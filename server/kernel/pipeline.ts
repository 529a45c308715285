import type { Compilable, PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import type { Db } from './database.ts'

/** Parameters of statements whose answer nobody needs, by which the driver knows them. */
const needsNoAnswer = new WeakSet<readonly unknown[]>()

/**
 * Says something to the database whose answer is not needed: in a transaction on PostgreSQL it travels together with the
 * next statement that is waited for, at the latest with the commit. It comes before that statement in any case; if it
 * is refused, the error is thrown there, and nothing of the transaction is stored.
 */
export async function sayWithNext(trx: Db, statement: Compilable): Promise<void> {
  const compiled = statement.compile()
  needsNoAnswer.add(compiled.parameters)
  await trx.executeQuery(compiled)
}

interface Unsent {
  text: string
  values: readonly unknown[]
}
const noAnswer = { command: 'SELECT' as const, rowCount: 0, rows: [] }

/** A pool whose connections (opened with `pipeline: true`) send together what need not be waited for. */
export function pipelinedPool(pool: pg.Pool): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const before = known.get(client)
      if (before) return before
      const made = pipelined(client)
      known.set(client, made)
      return made
    },
  }
}

function pipelined(client: pg.PoolClient): PostgresPoolClient {
  let isOpen = false
  /** Whether PostgreSQL has heard of the transaction. */
  let isBegun = false
  let unsent: Unsent[] = []

  function hold(text: string, values: readonly unknown[]) {
    unsent.push({ text, values })
    return noAnswer
  }

  /** In one piece, so that it is one journey there and back. */
  async function sendAll(statements: readonly Unsent[]) {
    const { stream } = (client as pg.PoolClient & { connection: pg.Connection }).connection
    stream.cork()
    const answers = statements.map(({ text, values }) => client.query(text, [...values]))
    stream.uncork()
    const ended = await Promise.allSettled(answers)
    // The first that is refused is the cause: those after it only hear that the transaction is lost.
    for (const one of ended) if (one.status === 'rejected') throw one.reason
    return await answers.at(-1)!
  }

  async function query(text: string, values: readonly unknown[] = []) {
    if (text === 'begin') {
      isOpen = true
      isBegun = false
      return hold(text, values)
    }
    if (isOpen && needsNoAnswer.has(values)) return hold(text, values)
    const statements = [...unsent, { text, values }]
    unsent = []
    if (text === 'commit' || text === 'rollback') {
      isOpen = false
      if (text === 'rollback' && !isBegun) return noAnswer
      if (text === 'rollback') return sendAll([{ text, values }])
    }
    isBegun = true
    return sendAll(statements)
  }

  // Cursors, which could also be asked, are nowhere used.
  return { query: query as unknown as PostgresPoolClient['query'], release: (destroy) => client.release(destroy) }
}
