import type { Accounts } from '../../accounts/index.ts'
import type { Conversation } from '../../conversation/index.ts'
import { systemActor } from '../../kernel/actor.ts'
import { AppError } from '../../kernel/errors.ts'

export interface SilenceDeps {
  accounts: Accounts
  conversation: Conversation
  now: () => Date
}

/** Ends sessions by themselves after silence: the customer got her answer and said no more. */
export function createSilenceService({ accounts, conversation, now }: SilenceDeps) {
  return {
    async sweep(): Promise<void> {
      for (const tenant of await accounts.tenants.list()) {
        const { resolveAfterMinutes, botResolveAfterMinutes } = await accounts.tenants.settings(tenant.id)
        await endSilent(tenant.id, 'agent', resolveAfterMinutes)
        await endSilent(tenant.id, 'bot', botResolveAfterMinutes)
      }
    },
  }

  async function endSilent(tenantId: string, owner: 'agent' | 'bot', minutes: number): Promise<void> {
    const before = new Date(now().getTime() - minutes * 60_000)
    for (const { conversationId } of await conversation.silentSince(tenantId, { owner, before, limit: 100 }))
      await resolve(tenantId, conversationId, before)
  }

  async function resolve(tenantId: string, id: string, before: Date): Promise<void> {
    try {
      await conversation.resolve(systemActor(tenantId), id, { by: 'silence', ifSilentSince: before })
    } catch (error) {
      // Somebody spoke or resolved it in this very moment: nothing is left to do.
      if (!(error instanceof AppError)) throw error
    }
  }
}
