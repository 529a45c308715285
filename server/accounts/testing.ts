import type { Insertable } from 'kysely'
import type { Actor } from '../kernel/actor.ts'
import type { Db } from '../kernel/database.ts'
import { newId } from '../kernel/ids.ts'
import { createCast } from '../kernel/testing.ts'
import type { StaffTable } from './staff/staff.table.ts'
import type { TenantTable } from './tenant/tenant.table.ts'
import './tenant/tenant.table.ts'

/** A tenant with one active member of staff per role, `colleague` being a second agent; nobody has a password. */
export async function createTestTenant(db: Db, overrides: Partial<Insertable<TenantTable>> = {}) {
  const { tenantId, ...cast } = createCast(overrides.id ?? newId())
  const slug = overrides.slug ?? `shop-${tenantId.slice(-12)}`
  await db
    .insertInto('tenant')
    .values({ name: '云杉优选', ...overrides, id: tenantId, slug })
    .execute()
  const people = [cast.agent, cast.colleague, cast.supervisor, cast.operator, cast.administrator]
  await db
    .insertInto('staff')
    .values(people.map((actor) => rowOf(actor)))
    .execute()
  return { tenantId, slug, cast, ...cast }
}

function rowOf(actor: Actor): Insertable<StaffTable> {
  return {
    tenant_id: actor.tenantId,
    id: actor.id,
    user_id: null,
    name: actor.name!,
    email: `${actor.role}.${actor.id.slice(-12)}@example.com`,
    role: actor.role as StaffTable['role'],
    avatar: null,
    status: 'active',
  }
}
