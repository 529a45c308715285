import type { OpeningHours } from '../../../contracts/staff.ts'
import type { Actor } from '../../kernel/actor.ts'
import { audit } from '../../kernel/audit.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { auditedChange, type Expected, holdAlone, requireUnchanged } from '../../kernel/etag.ts'
import { appendEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { findTenant } from '../tenant/tenant.repository.ts'
import { requireTimezone } from '../tenant/tenant.service.ts'
import { openingHoursChanged } from './opening-hours.events.ts'
import { openingHoursPolicy } from './opening-hours.policy.ts'
import { type OpenState, openStateAt } from './opening-hours.ts'
import './opening-hours.table.ts'

export const spanEmpty = defineError<{ from: string; to: string }>(
  'accounts.openingHours.spanEmpty',
  400,
  'a span must start before 24:00 and end at another time than it starts',
)
export const dateTwice = defineError<{ date: string }>(
  'accounts.openingHours.dateTwice',
  400,
  'a date can have one exception only',
)

const wholeWeek = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))

export type OpeningHoursService = ReturnType<typeof createOpeningHoursService>

/** When people are there to answer. A tenant that set no hours is always open. */
export function createOpeningHoursService({ db, now }: { db: Db; now: () => Date }) {
  const load = (tenantId: string, within?: Db) => inTenant(within ?? db, tenantId, (trx) => findHours(trx, tenantId))
  return {
    async isOpen(tenantId: string, at: Date, within?: Db): Promise<OpenState> {
      return openStateAt(await load(tenantId, within), at)
    },

    read(actor: Actor): Promise<OpeningHours> {
      openingHoursPolicy.require(actor, 'read')
      return load(actor.tenantId)
    },

    async readNow(actor: Actor): Promise<OpenState> {
      openingHoursPolicy.require(actor, 'read')
      return openStateAt(await load(actor.tenantId), now())
    },

    /** @throws spanEmpty, dateTwice, timezoneUnknown, changedMeanwhile */
    async change(actor: Actor, hours: OpeningHours, expected?: Expected): Promise<OpeningHours> {
      openingHoursPolicy.require(actor, 'change')
      requireSensible(hours)
      return inTenant(db, actor.tenantId, async (trx) => {
        await holdAlone(trx, actor.tenantId, openingHoursChanged.name)
        const last = auditedChange(trx, actor.tenantId, actor.tenantId, openingHoursChanged.name)
        await requireUnchanged(expected, await findHours(trx, actor.tenantId), last)
        await putHours(trx, actor.tenantId, hours, now())
        await audit(trx, actor, openingHoursChanged.name, actor.tenantId, { ...hours })
        await appendEvent(trx, openingHoursChanged, actor.tenantId, {})
        return hours
      })
    },
  }
}

function requireSensible({ timezone, weekly, exceptions }: OpeningHours): void {
  requireTimezone(timezone)
  for (const { from, to } of [...weekly, ...exceptions.flatMap(({ spans }) => spans)])
    if (from === to || from === '24:00') throw spanEmpty({ from, to })
  const dates = exceptions.map(({ date }) => date)
  const twice = dates.find((date, index) => dates.indexOf(date) !== index)
  if (twice) throw dateTwice({ date: twice })
}

async function findHours(trx: Db, tenantId: string): Promise<OpeningHours> {
  const row = await trx
    .selectFrom('opening_hours')
    .select(['timezone', 'weekly', 'exceptions'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  if (row) return row
  const tenant = await findTenant(trx, tenantId)
  return { timezone: tenant?.timezone ?? 'Asia/Shanghai', weekly: wholeWeek, exceptions: [] }
}

async function putHours(trx: Db, tenantId: string, hours: OpeningHours, at: Date): Promise<void> {
  const row = {
    timezone: hours.timezone,
    weekly: JSON.stringify(hours.weekly),
    exceptions: JSON.stringify(hours.exceptions),
    updated_at: at,
  }
  await trx
    .insertInto('opening_hours')
    .values({ ...row, tenant_id: tenantId })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row))
    .execute()
}
