import { IANAZone } from 'luxon'
import type { UiLocale } from '../../../contracts/common.ts'
import type { TenantSettings } from '../../../contracts/staff.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { auditedChange, type Expected, requireUnchanged } from '../../kernel/etag.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { settingsChanged } from './tenant.events.ts'
import { settingsPolicy } from './tenant.policy.ts'
import {
  findTenant,
  findTenantBySlug,
  insertTenant,
  listTenants,
  lockTenant,
  updateTenant,
} from './tenant.repository.ts'
import type { StoredSettings, TenantRow } from './tenant.table.ts'

export const tenantNotFound = defineError<{ id: string }>('accounts.tenant.notFound', 404, 'no such tenant')
export const slugTaken = defineError<{ slug: string }>('accounts.tenant.slugTaken', 409, 'another tenant has this slug')
export const slugInvalid = defineError<{ slug: string }>(
  'accounts.tenant.slugInvalid',
  400,
  'a slug has up to 40 small letters, digits and inner hyphens',
)
export const timezoneUnknown = defineError<{ timezone: string }>(
  'accounts.settings.timezoneUnknown',
  400,
  'no time zone has this name',
)

export interface Tenant {
  id: string
  slug: string
  name: string
  locale: UiLocale
  timezone: string
}

export interface NewTenant {
  slug: string
  name: string
  locale?: UiLocale
  timezone?: string
  settings?: StoredSettings
}

const standard: Required<StoredSettings> = {
  resolveAfterMinutes: 120,
  botResolveAfterMinutes: 24 * 60,
  assignment: 'automatic',
}

export type TenantService = ReturnType<typeof createTenantService>

/** Companies, each with its own settings. */
export function createTenantService({ db }: { db: Db }) {
  async function settings(tenantId: string, within?: Db): Promise<TenantSettings> {
    const row = await inTenant(within ?? db, tenantId, (trx) => findTenant(trx, tenantId))
    if (!row) throw tenantNotFound({ id: tenantId })
    return settingsOf(row)
  }

  return {
    /** Makes a tenant. Asks the whole database: never call it, nor `bySlug` and `list`, inside a transaction. */
    async create({ settings = {}, ...input }: NewTenant): Promise<Tenant> {
      const { slug, timezone = 'Asia/Shanghai' } = input
      if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(slug)) throw slugInvalid({ slug })
      requireTimezone(timezone)
      const row = await insertTenant(db, { ...input, timezone, id: newId(), settings: JSON.stringify(settings) })
      if (!row) throw slugTaken({ slug })
      return tenantOf(row)
    },

    async bySlug(slug: string): Promise<Tenant | undefined> {
      const row = await findTenantBySlug(db, slug)
      return row && tenantOf(row)
    },

    async list(): Promise<Tenant[]> {
      return (await listTenants(db)).map(tenantOf)
    },

    /** @throws tenantNotFound */
    async get(tenantId: string, within?: Db): Promise<Tenant> {
      const row = await inTenant(within ?? db, tenantId, (trx) => findTenant(trx, tenantId))
      if (!row) throw tenantNotFound({ id: tenantId })
      return tenantOf(row)
    },

    /** @throws tenantNotFound */
    settings,

    readSettings(actor: Actor): Promise<TenantSettings> {
      settingsPolicy.require(actor, 'read')
      return settings(actor.tenantId)
    },

    /** @throws timezoneUnknown, changedMeanwhile */
    async changeSettings(actor: Actor, input: TenantSettings, expected?: Expected): Promise<TenantSettings> {
      settingsPolicy.require(actor, 'change')
      requireTimezone(input.timezone)
      return inTenant(db, actor.tenantId, async (trx) => {
        const before = settingsOf(await lockTenant(trx, actor.tenantId))
        const last = auditedChange(trx, actor.tenantId, actor.tenantId, settingsChanged.name)
        await requireUnchanged(expected, before, last)
        const { name, locale, timezone, ...rest } = input
        const changed = (Object.keys(input) as (keyof TenantSettings)[]).filter((key) => input[key] !== before[key])
        if (changed.length === 0) return before
        const columns = { name, locale, timezone, settings: JSON.stringify(rest) }
        const after = settingsOf(await updateTenant(trx, actor.tenantId, columns))
        const facts = Object.fromEntries(changed.map((key) => [key, { from: before[key], to: after[key] }]))
        await audit(trx, actor, settingsChanged.name, actor.tenantId, facts)
        await appendEvent(trx, settingsChanged, actor.tenantId, { changed })
        return after
      })
    },
  }
}

/** @throws timezoneUnknown */
export function requireTimezone(timezone: string): void {
  if (!IANAZone.isValidZone(timezone)) throw timezoneUnknown({ timezone })
}

function tenantOf({ id, slug, name, locale, timezone }: TenantRow): Tenant {
  return { id, slug, name, locale, timezone }
}

function settingsOf({ name, locale, timezone, settings }: TenantRow): TenantSettings {
  return { ...standard, ...settings, name, locale, timezone }
}
