import type { StaffRole } from '../../../../contracts/role.ts'

const everybody: readonly StaffRole[] = ['agent', 'supervisor', 'operator', 'administrator']
const servers: readonly StaffRole[] = ['agent', 'supervisor', 'administrator']
const writers: readonly StaffRole[] = ['operator', 'administrator']
const steerers: readonly StaffRole[] = ['supervisor', 'operator', 'administrator']
const administrators: readonly StaffRole[] = ['administrator']

interface Right {
  name: string
  roles: readonly StaffRole[]
}

/** The rights people ask about, in the order of a working day, and who has them. */
export const rights = [
  { name: 'serve', roles: servers },
  { name: 'takeover', roles: servers },
  { name: 'contacts', roles: servers },
  { name: 'overview', roles: everybody },
  { name: 'ownReplies', roles: everybody },
  { name: 'sharedReplies', roles: steerers },
  { name: 'readKnowledge', roles: everybody },
  { name: 'writeKnowledge', roles: writers },
  { name: 'inboxes', roles: writers },
  { name: 'hours', roles: steerers },
  { name: 'newInbox', roles: administrators },
  { name: 'secrets', roles: administrators },
  { name: 'staff', roles: administrators },
  { name: 'webhooks', roles: administrators },
  { name: 'general', roles: administrators },
  { name: 'audit', roles: administrators },
] as const satisfies readonly Right[]
