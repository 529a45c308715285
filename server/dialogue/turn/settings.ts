import type { UiLocale } from '../../../contracts/common.ts'
import type { QuickReply } from '../../../contracts/message.ts'
import type { Accounts } from '../../accounts/index.ts'
import type { Conversation } from '../../conversation/index.ts'
import { type Actor, systemActor } from '../../kernel/actor.ts'

/** The bot as an author: one for a tenant, called as the inbox calls it. */
export function botActor(tenantId: string, name: string): Actor {
  return { tenantId, id: '00000000-0000-7000-8000-0000000000b0', role: 'bot', name }
}

export interface InboxVoice {
  botName: string
  starters: Record<UiLocale, QuickReply[]>
  locale: UiLocale
}
export interface House {
  locale: UiLocale
  timezone: string
}

const keepMs = 10_000

/** What the shopkeeper set that colours the bot's words, kept for some seconds: every turn needs it. */
export function createSettings(deps: {
  accounts: Pick<Accounts, 'tenants'>
  conversation: Pick<Conversation, 'inboxes'>
}) {
  const voices = createKept<InboxVoice>()
  const houses = createKept<House>()
  return {
    of: (tenantId: string, inboxId: string) =>
      voices(`${tenantId}:${inboxId}`, async () => {
        const { widget } = await deps.conversation.inboxes.get(systemActor(tenantId), inboxId)
        return { botName: widget.botName, starters: widget.starters, locale: widget.defaultLocale }
      }),
    tenant: (tenantId: string) =>
      houses(tenantId, async () => {
        const { locale, timezone } = await deps.accounts.tenants.get(tenantId)
        return { locale, timezone }
      }),
  }
}

function createKept<T>() {
  const kept = new Map<string, { until: number; value: Promise<T> }>()
  return (key: string, load: () => Promise<T>): Promise<T> => {
    const known = kept.get(key)
    if (known && known.until > Date.now()) return known.value
    const value = load()
    kept.set(key, { until: Date.now() + keepMs, value })
    value.catch(() => kept.delete(key))
    return value
  }
}
