import type { Actor } from '../../kernel/actor.ts'
import { systemActor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import { changeOwner, isOpen, ownerOf } from '../control/control.ts'
import type { Conversation as Face } from '../face.ts'
import { requeue } from '../handoff/handoff.service.ts'
import { endSession } from '../session/session.service.ts'
import {
  listConversationsOf,
  lockConversation,
  lockConversationOf,
  updateConversation,
} from './conversation.repository.ts'
import type { Conversation } from './conversation.table.ts'
import type { Thread, Threads } from './conversation.thread.ts'
import { appendHistory, giveConversation, giveUnusedFiles } from './move.repository.ts'

/** A visitor turned out to be a known contact: what she said as a visitor is part of the contact's history. */
export function createMoveService({ db, threads }: { db: Db; threads: Threads }) {
  const moveContact: Face['moveContact'] = async (tenantId, from, to, within) => {
    if (from === to) return
    await inTenant(within ?? db, tenantId, async (trx) => {
      await giveUnusedFiles(trx, tenantId, from, to)
      for (const { id, inbox_id } of await listConversationsOf(trx, tenantId, from)) {
        const known = await lockConversationOf(trx, tenantId, inbox_id, to)
        const visitors = (await lockConversation(trx, tenantId, id))!
        if (!known) await giveConversation(trx, visitors, to)
        else if (visitors.last_seq > 0) await merge(trx, visitors, known)
      }
    })
  }

  /**
   * Both have spoken: the visitor's messages go behind the contact's. Of two open sessions the one that people serve
   * or owe goes on, else the newer one.
   */
  async function merge(trx: Db, visitors: Conversation, known: Conversation): Promise<void> {
    const actor = systemActor(known.tenant_id)
    const served = isOpen(visitors) && visitors.owner_kind !== 'bot' ? ownerOf(visitors) : undefined
    const who = { name: visitors.owner_name, avatar: visitors.owner_avatar }
    const knownServed = isOpen(known) && known.owner_kind !== 'bot'
    const goesOn = isOpen(visitors) && !knownServed
    const emptied = await threads.runThread(trx, visitors, (thread) => close(thread, actor, !goesOn))
    if (goesOn && isOpen(known)) await threads.runThread(trx, known, (thread) => endSession(thread, actor, 'customer'))
    const behind = (await lockConversation(trx, known.tenant_id, known.id))!
    await appendHistory(trx, emptied, behind)
    await updateConversation(trx, known.tenant_id, visitors.id, leftEmpty)
    await threads.runThread(trx, behind, async (thread) => {
      thread.change(countsOf(emptied, behind))
      if (!goesOn) return
      thread.change({ session_id: visitors.session_id, status: 'bot', round_began_at: visitors.round_began_at })
      if (!served) return
      await changeOwner(thread, actor, served, served.kind === 'queue' ? 'handoff' : 'taken', who)
      if (served.kind === 'queue') await requeue(thread)
      else thread.change({ status: visitors.status, waiting_since: visitors.waiting_since })
    })
  }

  return { moveContact }
}

/** What stays of the visitor's row, on which facts of others hang: nothing of her. */
const leftEmpty = {
  last_seq: 0,
  last_said_seq: 0,
  status: 'resolved',
  page_url: null,
  page_title: null,
  user_agent: null,
  online_until: null,
} as const

/** Nobody serves the emptied conversation any more: the desk takes it out of the queue and off the agent's hands. */
async function close(thread: Thread, actor: Actor, end: boolean): Promise<Conversation> {
  if (isOpen(thread.conversation)) {
    if (end) await endSession(thread, actor, 'customer')
    else if (thread.conversation.owner_kind !== 'bot') await changeOwner(thread, actor, { kind: 'bot' }, 'released')
  }
  return { ...thread.conversation }
}

function countsOf(from: Conversation, to: Conversation) {
  const shifted = (seq: number, before: number) => (seq > 0 ? seq + to.last_seq : before)
  return {
    last_seq: to.last_seq + from.last_seq,
    last_said_seq: shifted(from.last_said_seq, to.last_said_seq),
    customer_read_seq: shifted(from.customer_read_seq, to.customer_read_seq),
    customer_delivered_seq: shifted(from.customer_delivered_seq, to.customer_delivered_seq),
    staff_read_seq: shifted(from.staff_read_seq, to.staff_read_seq),
    last_incoming_at: from.last_incoming_at ?? to.last_incoming_at,
    emotion_label: from.emotion_label,
    emotion_strength: from.emotion_strength,
    page_url: from.page_url,
    page_title: from.page_title,
    user_agent: from.user_agent,
    online_until: from.online_until,
  }
}
