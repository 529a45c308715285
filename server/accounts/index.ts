import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Actor } from '../kernel/actor.ts'
import type { Config } from '../kernel/config.ts'
import type { OpenedDatabase } from '../kernel/database.ts'
import type { Jobs } from '../kernel/jobs/jobs.ts'
import type { Log } from '../kernel/log.ts'
import type { Mail } from '../kernel/mail.ts'
import type { Secrets } from '../kernel/secrets/secrets.ts'
import { bearerOf, createApiKeyDoor } from './api-key/api-key.door.ts'
import { warnOfExpiry } from './api-key/api-key.expiry.ts'
import { apiKeyRoutes } from './api-key/api-key.routes.ts'
import { createApiKeyService } from './api-key/api-key.service.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { meRoutes } from './me/me.routes.ts'
import { createMeService } from './me/me.service.ts'
import { openingHoursRoutes } from './opening-hours/opening-hours.routes.ts'
import { createOpeningHoursService } from './opening-hours/opening-hours.service.ts'
import { createSecondFactorCheck } from './second-factor/second-factor.check.ts'
import { secondFactorRoutes } from './second-factor/second-factor.routes.ts'
import { createSecondFactorService } from './second-factor/second-factor.service.ts'
import { createAuth } from './sign-in/auth.ts'
import { createCurrentPassword } from './sign-in/current-password.ts'
import { createSessions } from './sign-in/sessions.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import { createSignInService } from './sign-in/sign-in.service.ts'
import { createThrottle } from './sign-in/throttle.ts'
import { findStaffByUser } from './staff/staff.repository.ts'
import { staffRoutes } from './staff/staff.routes.ts'
import { createStaffService } from './staff/staff.service.ts'
import { staffLinkRoutes } from './staff/staff-link.routes.ts'
import { createStaffLinkService } from './staff/staff-link.service.ts'
import { tenantRoutes } from './tenant/tenant.routes.ts'
import { createTenantService } from './tenant/tenant.service.ts'
import './personal-data.ts'

export { apiKeyCreated, apiKeyExpiring, apiKeyRevoked } from './api-key/api-key.events.ts'
export { openingHoursChanged } from './opening-hours/opening-hours.events.ts'
export type { OpenState } from './opening-hours/opening-hours.ts'
export { refuseCommonPassword } from './sign-in/common-passwords.ts'
export { signInSucceeded } from './sign-in/sign-in.events.ts'
export { staffChanged, staffInvited } from './staff/staff.events.ts'
export { staffNotFound } from './staff/staff.service.ts'
export type { Staff } from './staff/staff.ts'
export { settingsChanged } from './tenant/tenant.events.ts'
export type { NewTenant, Tenant } from './tenant/tenant.service.ts'

export interface AccountsDeps {
  database: OpenedDatabase
  config: Config
  secrets: Secrets
  mail: Mail
  log: Log
  jobs?: Pick<Jobs, 'sweep'>
  now?: () => Date
}

const hourMs = 3_600_000

export type Accounts = ReturnType<typeof createAccounts>

/** Tenants and their people: who may come in, what they may do, and when they are there. */
export function createAccounts(deps: AccountsDeps) {
  const { database, config, secrets, mail, log, jobs, now = () => new Date() } = deps
  const { db } = database
  const maySignIn = async (userId: string) => (await findStaffByUser(db, userId))?.status === 'active'
  const auth = createAuth({ db, config, secrets, log, maySignIn })
  const door = createApiKeyDoor({ db, log, now })
  const sessions = createSessions({ db, auth, onForget: door.forget })
  const throttle = createThrottle({ db, secrets, now })
  const links = createStaffLinkService({ db, mail, log, sessions, throttle, now })
  const tenants = createTenantService({ db })
  const staff = createStaffService({ db, sessions, links, now })
  const hours = createOpeningHoursService({ db, now })
  const currentPassword = createCurrentPassword({ db, throttle })
  const me = createMeService({ db, sessions, currentPassword })
  const check = createSecondFactorCheck({ db, secrets, now })
  const secondFactor = createSecondFactorService({ db, secrets, check, currentPassword, throttle, sessions, now })
  const service = createSignInService({ db, auth, sessions, throttle, secondFactor: check, now })
  const keys = createApiKeyService({ db, forget: door.forget, now })
  jobs?.sweep('accounts.apiKeyExpiry', hourMs, () => warnOfExpiry({ db, mail, now }))

  return {
    tenants,
    staff,
    hours,
    keys,
    /** Who asks, from a request's or a socket's headers: by an API key, else by the session of a member of staff. */
    authenticate: async (headers: IncomingHttpHeaders): Promise<Actor | undefined> =>
      bearerOf(headers) === undefined ? sessions.authenticate(headers) : door.authenticate(headers),
    /** For people who are signed in: below `/api/v1`. */
    routes: async (app: FastifyInstance) => {
      await app.register(meRoutes, { me, sessions })
      await app.register(secondFactorRoutes, { secondFactor, sessions })
      await app.register(staffRoutes, { staff, config })
      await app.register(openingHoursRoutes, { hours })
      await app.register(tenantRoutes, { tenants })
      await app.register(auditRoutes, { db })
      await app.register(apiKeyRoutes, { keys, now })
    },
    /** For everybody: signing in, and links out of letters. Mounted at the root. */
    publicRoutes: async (app: FastifyInstance) => {
      await app.register(signInRoutes, { service, config })
      await app.register(staffLinkRoutes, { links, config })
    },
    /** Ends when letters under way are sent, and uses of keys noted. */
    stop: async () => void (await Promise.all([links.settle(), door.settle()])),
  }
}
