import type { StaffView } from '../../../contracts/staff.ts'
import type { Actor } from '../../kernel/actor.ts'

/** One of the tenant's people. */
export interface Staff extends Omit<StaffView, 'createdAt'> {
  tenantId: string
  /** Set once she has a password. */
  userId: string | null
  createdAt: Date
}

export function presentStaff(staff: Staff): StaffView {
  const { tenantId: _, userId: __, createdAt, ...view } = staff
  return { ...view, createdAt: createdAt.toISOString() }
}

/** What administrators edit of a person: the rest comes from herself. */
export function editedStaff({ id, name, role, locale, status, capacity, skills }: Staff | StaffView) {
  return { id, name, role, locale, status, capacity, skills }
}

/** A member of staff who acts, where no request tells it. */
export function actorOf(staff: Staff): Actor {
  return { tenantId: staff.tenantId, id: staff.id, role: staff.role, name: staff.name }
}
