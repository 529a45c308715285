import type { AgentPresenceView, Presence } from '../../../contracts/desk.ts'
import type { Accounts } from '../../accounts/index.ts'
import type { Conversation } from '../../conversation/index.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import type { Realtime } from '../../kernel/realtime/realtime.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import { presenceChanged } from './presence.events.ts'
import { presencePolicy } from './presence.policy.ts'
import { findStale, listPresence, lockPresence, savePresence, touchIdle, touchPresence } from './presence.repository.ts'

/** After this long without a word from any of her browsers, an agent is taken for offline. */
const staleSeconds = 75

type Why = 'chosen' | 'connected' | 'connection_lost'

export interface PresenceDeps {
  db: Db
  realtime: Realtime
  accounts: Accounts
  conversation: Conversation
}
export type PresenceService = ReturnType<typeof createPresenceService>

/** One person who may take work, as routing sees her. */
export interface PresentAgent extends AgentPresenceView {
  idleSince: Date
}

/** Who is there: what agents say of themselves, held against whether their browsers are still connected. */
export function createPresenceService({ db, realtime, accounts, conversation }: PresenceDeps) {
  async function change(tenantId: string, staffId: string, to: Presence, why: Why): Promise<void> {
    await inTenant(db, tenantId, async (trx) => {
      const before = await lockPresence(trx, tenantId, staffId)
      const from = before?.presence ?? 'offline'
      const chosen = why === 'connection_lost' && before ? before.chosen : to
      if (before && from === to && before.chosen === chosen) return touchPresence(trx, tenantId, [staffId])
      await savePresence(trx, { tenantId, staffId, presence: to, chosen })
      if (from !== to) await appendEvent(trx, presenceChanged, tenantId, { staffId, from, to, why })
      const view = (await present(trx, tenantId)).find((one) => one.staffId === staffId)
      afterCommit(trx, () => {
        if (view) realtime.emit('/desk', `tenant:${tenantId}`, 'presence.changed', publicView(view))
        realtime.emit('/desk', `staff:${staffId}`, 'presence', to)
      })
    })
  }

  async function present(trx: Db, tenantId: string): Promise<PresentAgent[]> {
    const rows = new Map((await listPresence(trx, tenantId)).map((row) => [row.staff_id, row]))
    const loads = await conversation.loads(trx, tenantId)
    const staff = await accounts.staff.all(tenantId, trx)
    return staff
      .filter((one) => one.status === 'active' && one.role !== 'operator')
      .map((one) => {
        const row = rows.get(one.id)
        return {
          staffId: one.id,
          name: one.name,
          avatar: one.avatar,
          role: one.role,
          presence: row?.presence ?? 'offline',
          since: (row?.since ?? new Date(one.createdAt)).toISOString(),
          load: loads.get(one.id) ?? 0,
          capacity: one.capacity,
          idleSince: row?.idle_since ?? new Date(0),
        }
      })
  }

  return {
    present,

    /** What somebody says of herself. */
    async set(actor: Actor, to: Presence): Promise<void> {
      presencePolicy.require(actor, 'set')
      await change(actor.tenantId, actor.id, to, 'chosen')
    },

    async list(actor: Actor): Promise<AgentPresenceView[]> {
      presencePolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, async (trx) => (await present(trx, actor.tenantId)).map(publicView))
    },

    /**
     * Their browsers are connected. What somebody chose holds again after a lost connection; an agent who never chose
     * is there to serve. Answers whether anybody came online by that.
     */
    async heard(tenantId: string, people: readonly Pick<Actor, 'id' | 'role'>[]): Promise<boolean> {
      const rows = await inTenant(db, tenantId, async (trx) => {
        await touchPresence(
          trx,
          tenantId,
          people.map((one) => one.id),
        )
        return new Map((await listPresence(trx, tenantId)).map((row) => [row.staff_id, row]))
      })
      let cameOnline = false
      for (const { id, role } of people) {
        const row = rows.get(id)
        const wanted = row ? row.chosen : role === 'agent' ? 'online' : 'offline'
        if ((row?.presence ?? 'offline') !== 'offline' || wanted === 'offline') continue
        await change(tenantId, id, wanted, 'connected')
        cameOnline ||= wanted === 'online'
      }
      return cameOnline
    },

    async worked(trx: Db, tenantId: string, staffId: string): Promise<void> {
      await touchIdle(trx, tenantId, staffId)
    },

    /** Marks those offline whose browsers have gone. */
    async sweep(): Promise<void> {
      for (const row of await findStale(db, staleSeconds))
        await change(row.tenant_id, row.staff_id, 'offline', 'connection_lost')
    },
  }
}

function publicView({ idleSince: _, ...view }: PresentAgent): AgentPresenceView {
  return view
}
