import { z } from 'zod'
import type { ApiScopeView, createApiKey } from '../../../contracts/api-key.ts'
import type { Page } from '../../../contracts/common.ts'
import { staffRole } from '../../../contracts/role.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import { cursorInvalid, readCursor, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import { scopesFor } from '../../kernel/policy.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { lockStaff } from '../staff/staff.repository.ts'
import { staffNotFound } from '../staff/staff.service.ts'
import { apiKeyCreated, apiKeyRevoked } from './api-key.events.ts'
import { apiKeyPolicy } from './api-key.policy.ts'
import {
  type ApiKey,
  countUnrevoked,
  findApiKey,
  insertApiKey,
  listApiKeys,
  renameApiKey,
  revokeApiKey,
} from './api-key.repository.ts'
import { makeKey } from './api-key.secret.ts'
import { isWithin } from './api-key.ts'

export const apiKeyNotFound = defineError<{ id: string }>('accounts.apiKey.notFound', 404, 'no such API key')
export const roleTooHigh = defineError<{ role: string }>(
  'accounts.apiKey.roleTooHigh',
  403,
  'a key cannot be given more than its maker may do',
)
export const scopeRefused = defineError<{ scopes: string[] }>(
  'accounts.apiKey.scopeRefused',
  400,
  'these scopes do not exist, are not for this role, or are for people alone',
)
export const expiryPast = defineError('accounts.apiKey.expiryPast', 400, 'the key would have expired already')
export const tooManyKeys = defineError<{ most: number }>(
  'accounts.apiKey.tooMany',
  409,
  'the tenant has as many keys as it can have: revoke those that are not used',
)

const yearMs = 365 * 86_400_000
const mostKeys = 100

export type ApiKeyService = ReturnType<typeof createApiKeyService>

/** API keys: administrators make, name and revoke them. The key itself is told once and kept nowhere. */
export function createApiKeyService(deps: { db: Db; forget(): void; now: () => Date }) {
  const { db, forget, now } = deps

  async function getKey(trx: Db, actor: Actor, id: string): Promise<ApiKey> {
    const key = await findApiKey(trx, actor.tenantId, id)
    if (!key) throw apiKeyNotFound({ id })
    return key
  }

  return {
    async list(actor: Actor, page: { cursor?: string | undefined; limit: number }): Promise<Page<ApiKey>> {
      apiKeyPolicy.require(actor, 'read')
      const below = page.cursor ? placeOf(page.cursor) : undefined
      const rows = await inTenant(db, actor.tenantId, (trx) =>
        listApiKeys(trx, actor.tenantId, { below, limit: page.limit + 1 }),
      )
      const items = rows.slice(0, page.limit)
      return { items, next: rows.length > page.limit ? writeCursor([items.at(-1)!.id]) : null }
    },

    async get(actor: Actor, id: string): Promise<ApiKey> {
      apiKeyPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, (trx) => getKey(trx, actor, id))
    },

    scopes(actor: Actor): ApiScopeView[] {
      apiKeyPolicy.require(actor, 'read')
      const roles = staffRole.options.filter((role) => role === actor.role || isWithin(role, actor.role))
      const scopes = new Set(roles.flatMap((role) => scopesFor(role)))
      return [...scopes].map((scope) => ({ scope, roles: roles.filter((role) => scopesFor(role).includes(scope)) }))
    },

    /**
     * Makes a key; the only time that it is told.
     *
     * @throws roleTooHigh, scopeRefused, expiryPast, tooManyKeys
     */
    async create(actor: Actor, input: z.output<typeof createApiKey>): Promise<{ apiKey: ApiKey; key: string }> {
      apiKeyPolicy.require(actor, 'write')
      const { name, role } = input
      const scopes = [...new Set(input.scopes)]
      if (!isWithin(role, actor.role)) throw roleTooHigh({ role })
      const unknown = scopes.filter((scope) => !scopesFor(role).includes(scope))
      if (unknown.length > 0) throw scopeRefused({ scopes: unknown })
      const expiresAt = expiryOf(input.expiresAt, now())
      const { key, prefix, secretHash } = makeKey()
      return inTenant(db, actor.tenantId, async (trx) => {
        // Held, so that nobody is disabled, and no second key counted, meanwhile.
        if (!(await lockStaff(trx, actor.tenantId, actor.id))) throw staffNotFound({ id: actor.id })
        if ((await countUnrevoked(trx, actor.tenantId)) >= mostKeys) throw tooManyKeys({ most: mostKeys })
        const id = newId()
        await insertApiKey(trx, {
          tenant_id: actor.tenantId,
          id,
          name,
          prefix,
          secret_hash: secretHash,
          role,
          scopes: JSON.stringify(scopes),
          created_by: actor.id,
          expires_at: expiresAt,
        })
        await audit(trx, actor, apiKeyCreated.name, id, { name, role, scopes, expiresAt })
        await appendEvent(trx, apiKeyCreated, actor.tenantId, { apiKeyId: id })
        return { apiKey: await getKey(trx, actor, id), key }
      })
    },

    async rename(actor: Actor, id: string, name: string): Promise<ApiKey> {
      apiKeyPolicy.require(actor, 'write')
      return inTenant(db, actor.tenantId, async (trx) => {
        const before = await getKey(trx, actor, id)
        if (before.name === name) return before
        await renameApiKey(trx, actor.tenantId, id, name)
        await audit(trx, actor, 'accounts.apiKey.renamed', id, { name: { from: before.name, to: name } })
        afterCommit(trx, forget)
        return { ...before, name }
      })
    },

    /** Ends a key for good. Revoking it again changes nothing. */
    async revoke(actor: Actor, id: string): Promise<ApiKey> {
      apiKeyPolicy.require(actor, 'write')
      return inTenant(db, actor.tenantId, async (trx) => {
        const { name } = await getKey(trx, actor, id)
        if (await revokeApiKey(trx, actor.tenantId, id, now())) {
          await audit(trx, actor, apiKeyRevoked.name, id, { name })
          await appendEvent(trx, apiKeyRevoked, actor.tenantId, { apiKeyId: id })
          afterCommit(trx, forget)
        }
        return getKey(trx, actor, id)
      })
    },
  }
}

function expiryOf(asked: string | null | undefined, now: Date): Date | null {
  if (asked === null) return null
  const expiresAt = asked === undefined ? new Date(now.getTime() + yearMs) : new Date(asked)
  if (expiresAt <= now) throw expiryPast({})
  return expiresAt
}

function placeOf(cursor: string): string {
  const last = z.uuid().safeParse(readCursor(cursor, 1)[0])
  if (!last.success) throw cursorInvalid({})
  return last.data
}
