import { betterAuth } from 'better-auth'
import type { Config } from '../../kernel/config.ts'
import type { Db } from '../../kernel/database.ts'
import type { Log } from '../../kernel/log.ts'
import type { Secrets } from '../../kernel/secrets/secrets.ts'
import { hashPassword, verifyPassword } from './password.ts'

const day = 24 * 60 * 60
export const cookiePrefix = 'zhanggui'
/** By which our routes tell better-auth the caller's address; what a caller sends under this name is not passed on. */
export const addressHeader = 'x-zhanggui-address'

export type Auth = ReturnType<typeof createAuth>

interface AuthDeps {
  db: Db
  config: Pick<Config, 'PUBLIC_URL'>
  secrets: Secrets
  log: Log
  /** Whether this user may have a session now. */
  maySignIn(userId: string): Promise<boolean>
}

/** better-auth as we use it: e-mail and password, sessions in the database, nobody signs up by herself. */
export function createAuth({ db, config, secrets, log, maySignIn }: AuthDeps) {
  return betterAuth({
    appName: 'Zhanggui',
    baseURL: config.PUBLIC_URL ?? 'http://localhost',
    basePath: '/api/auth',
    secret: Buffer.from(secrets.key('accounts.session')).toString('base64url'),
    database: { db: db.withSchema('auth'), type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: {
      expiresIn: 7 * day,
      updateAge: day,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    user: { fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    account: {
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    databaseHooks: {
      session: { create: { before: async (session) => ((await maySignIn(session.userId)) ? undefined : false) } },
    },
    // Counted by ourselves, per e-mail too: see throttle.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log.error({ from: 'better-auth' }, message) },
    advanced: {
      cookiePrefix,
      useSecureCookies: config.PUBLIC_URL?.startsWith('https:') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: 'uuid' },
    },
  })
}
