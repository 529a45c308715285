import type { Generated } from 'kysely'
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { appRole } from '../../kernel/tenancy.ts'

/** Sign-in's own tables, as far as we touch them ourselves; better-auth keeps the rest. */
declare module '../../kernel/database.ts' {
  interface Database {
    'auth.user': {
      id: Generated<string>
      name: string
      email: string
      email_verified: boolean
    }
    'auth.account': {
      account_id: string
      provider_id: string
      user_id: string
      password: string | null
      updated_at: Date
    }
    'auth.session': {
      id: string
      user_id: string
      expires_at: Date
    }
    'auth.throttle': {
      key: string
      count: number
      since: Date
    }
  }
}

/**
 * Does a part of a tenant's transaction as the owner of the tables, because the role that serves tenants cannot reach
 * those of sign-in. Name the tenant in every query meanwhile: row-level security does not hold.
 */
export async function withAuthTables<T>(trx: Db, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'none', true)`.execute(trx)
  const result = await work()
  await sql`select set_config('role', ${appRole}, true)`.execute(trx)
  return result
}
