import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { startPostgres } from '../../scripts/postgres.mjs'

/** A PostgreSQL for the measurements, with statistics of statements where it is our own. */
export interface Server {
  url: string
  /** The server's first process, where it runs on this machine. */
  pid: number | undefined
  /** Whether commits wait for the disk, as in production. */
  durable: boolean
  create(template?: string): Promise<string>
  stop(): Promise<void>
}

/** The server of `TEST_DATABASE_URL`, or a cluster of our own in a temporary folder. */
export async function openServer(): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL
  const own = given ? undefined : await startPostgres({ durable: true, preload: 'pg_stat_statements' })
  if (!given && !own) throw new Error('there is no PostgreSQL (Debian: postgresql); set TEST_DATABASE_URL')
  const url = given ?? own!.url
  const made: string[] = []
  const create = async (template?: string): Promise<string> => {
    const name = `bench_${randomUUID().replaceAll('-', '').slice(0, 12)}`
    await administer(
      url,
      `create database ${name}${template ? ` template ${new URL(template).pathname.slice(1)}` : ''}`,
    )
    made.push(name)
    const address = new URL(url)
    address.pathname = `/${name}`
    return address.href
  }
  return {
    url,
    pid: own?.pid,
    durable: await isDurable(url),
    create,
    async stop() {
      if (own) return own.stop()
      for (const name of made) await administer(url, `drop database if exists ${name} with (force)`)
    },
  }
}

async function administer(url: string, statement: string): Promise<void> {
  await withClient(url, (client) => client.query(statement))
}

async function isDurable(url: string): Promise<boolean> {
  const [row] = await rowsOf<{ fsync: string }>(url, 'show fsync')
  return row?.fsync === 'on'
}

/** One connection for some statements. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'bench' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export function rowsOf<Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  return withClient(url, async (client) => (await client.query<Row>(text, values)).rows)
}
