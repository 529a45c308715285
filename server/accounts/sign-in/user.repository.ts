import type { Db } from '../../kernel/database.ts'
import './auth-tables.ts'

/** Makes the user who signs in with this e-mail, or finds her, and sets her password. Needs `withAuthTables`. */
export async function putUser(trx: Db, user: { name: string; email: string; password: string }): Promise<string> {
  const { id } = await trx
    .insertInto('auth.user')
    .values({ name: user.name, email: user.email, email_verified: true })
    .onConflict((conflict) => conflict.column('email').doUpdateSet({ email_verified: true }))
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('auth.account')
    .values({ account_id: id, provider_id: 'credential', user_id: id, password: user.password, updated_at: new Date() })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'provider_id']).doUpdateSet({ password: user.password, updated_at: new Date() }),
    )
    .execute()
  return id
}

/** The kept form of a user's password. Needs `withAuthTables`. */
export async function findPassword(trx: Db, userId: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('auth.account')
    .select('password')
    .where('user_id', '=', userId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? undefined
}

/** Signs a user out everywhere, or everywhere else. Needs `withAuthTables`. */
export async function deleteSessions(trx: Db, userId: string, except?: string): Promise<void> {
  let query = trx.deleteFrom('auth.session').where('user_id', '=', userId)
  if (except) query = query.where('id', '!=', except)
  await query.execute()
}

/** Drops sessions that nobody can use any more. Outside any tenant. */
export async function deleteExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('auth.session').where('expires_at', '<', now).execute()
}
