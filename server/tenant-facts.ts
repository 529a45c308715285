import type { Accounts } from './accounts/index.ts'
import type { Answering } from './answering/index.ts'
import type { Conversation } from './conversation/index.ts'
import type { TenantFacts } from './doctor/index.ts'
import { systemActor } from './kernel/actor.ts'

/** What the doctor needs to know of a tenant, asked of the modules. */
export async function factsOfTenant(
  { accounts, answering, conversation }: { accounts: Accounts; answering: Answering; conversation: Conversation },
  tenantId: string,
): Promise<TenantFacts> {
  const { slug } = await accounts.tenants.get(tenantId)
  const actor = { ...systemActor(tenantId), role: 'administrator' as const }
  const staff = await accounts.staff.all(tenantId)
  return {
    slug,
    administrators: staff.filter(({ role, status }) => role === 'administrator' && status === 'active').length,
    releases: (await answering.releases.list(actor)).length,
    inboxes: (await conversation.inboxes.list(actor)).map(({ name, enabled, widget }) => ({
      name,
      enabled,
      allowedOrigins: widget.allowedOrigins,
    })),
  }
}
