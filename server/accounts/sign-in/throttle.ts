import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import './auth-tables.ts'

const windowMs = 15 * 60 * 1000

/** What is counted, and how often it may happen in fifteen minutes. */
export interface Limit {
  key: string
  most: number
}

export type Throttle = ReturnType<typeof createThrottle>

/** Counts tries over all processes. A try is counted before it is made, so that many at once do not slip through. */
export function createThrottle({ db, secrets, now }: { db: Db; secrets: Secrets; now: () => Date }) {
  const fingerprint = (key: string) => secrets.sign('accounts.throttle', key)
  return {
    /** Counts a try; answers after how many seconds to come back when there were too many, else 0. */
    async claim(limits: Limit[]): Promise<number> {
      const at = now()
      const cutoff = new Date(at.getTime() - windowMs)
      const mostOf = new Map(limits.map(({ key, most }) => [fingerprint(key), most]))
      // In one order everywhere, so that two tries never wait for each other.
      const values = [...mostOf.keys()].sort().map((key) => sql`(${key}, 1, ${at})`)
      const { rows } = await sql<{ key: string; count: number; since: Date }>`
        insert into auth.throttle as t (key, count, since) values ${sql.join(values)}
        on conflict (key) do update set
          count = case when t.since < ${cutoff} then 1 else t.count + 1 end,
          since = case when t.since < ${cutoff} then excluded.since else t.since end
        returning key, count, since`.execute(db)
      const waits = rows
        .filter(({ key, count }) => count > mostOf.get(key)!)
        .map(({ since }) => Math.ceil((since.getTime() + windowMs - at.getTime()) / 1000))
      return Math.max(0, ...waits)
    },

    /** Takes back a try that went well, and forgets `cleared` altogether, if any. Tidies what is long past. */
    async release(limits: Limit[], cleared?: string): Promise<void> {
      const keys = limits.map(({ key }) => fingerprint(key))
      await db
        .updateTable('auth.throttle')
        .set({ count: sql`greatest(count - 1, 0)` })
        .where('key', 'in', keys)
        .execute()
      await db
        .deleteFrom('auth.throttle')
        .where((where) =>
          where.or([
            ...(cleared === undefined ? [] : [where('key', '=', fingerprint(cleared))]),
            where('since', '<', new Date(now().getTime() - 2 * windowMs)),
          ]),
        )
        .execute()
    },
  }
}
