import { giveRating } from '../../../contracts/conversation.ts'
import type { Db } from '../../kernel/database.ts'
import { defineError } from '../../kernel/errors.ts'
import { appendEvent } from '../../kernel/events.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { Threads } from '../conversation/conversation.thread.ts'
import type { Conversation as Face } from '../face.ts'
import { cleanDeep } from '../message/message.text.ts'
import { findSession } from '../session/session.repository.ts'
import type { Session } from '../session/session.table.ts'
import { ratingGiven } from './rating.events.ts'
import { findRating, insertRating, updateRating } from './rating.repository.ts'
import type { Rating } from './rating.table.ts'

export const ratingNotInvited = defineError<{ sessionId: string }>(
  'conversation.rating.notInvited',
  409,
  'this session is not, or not any more, to be rated by this customer',
)
export const ratingFinal = defineError<{ sessionId: string }>(
  'conversation.rating.final',
  409,
  'the rating was given too long ago to be changed',
)

const dayMs = 86_400_000
const openForMs = 7 * dayMs
const changeableForMs = dayMs

/** Whether she may rate this session now for the first time. */
function mayRate(session: Session, at: Date): boolean {
  return session.rating_invited_at !== null && at.getTime() - session.rating_invited_at.getTime() < openForMs
}

/** What customers think of a session: given once, changeable for a day. */
export function createRatingService({ db, threads, now }: { db: Db; threads: Threads; now: () => Date }) {
  const rate: Face['rate'] = async (customer, input, within) => {
    const { tenantId, contactId } = customer
    const given = cleanDeep(giveRating.parse(input))
    await inTenant(within ?? db, tenantId, async (trx) => {
      const session = await findSession(trx, tenantId, given.sessionId)
      if (session?.contact_id !== contactId) throw ratingNotInvited({ sessionId: given.sessionId })
      await threads.inThread(tenantId, session.conversation_id, trx, async (thread) => {
        const before = await findRating(trx, tenantId, session.id)
        if (before) refuseLateChange(before, now())
        else if (!mayRate(session, now())) throw ratingNotInvited({ sessionId: session.id })
        const { score, tags, comment, anonymous } = given
        const words = { score, tags, comment, anonymous }
        if (before) await updateRating(trx, tenantId, session.id, { ...words, changed_at: now() })
        else
          await insertRating(trx, {
            tenant_id: tenantId,
            session_id: session.id,
            conversation_id: session.conversation_id,
            contact_id: contactId,
            agent_id: session.last_agent_id,
            ...words,
            rated_at: now(),
          })
        // An anonymous rating leaves no trace in the thread.
        if (!before && !anonymous) await thread.tell({ kind: 'rated', score })
        await appendEvent(trx, ratingGiven, tenantId, {
          conversationId: session.conversation_id,
          sessionId: session.id,
          agentId: session.last_agent_id,
          score,
          changed: before !== undefined,
        })
      })
    })
  }
  const sessionToRate: Face['sessionToRate'] = async ({ tenantId, sessionId, status }, within) => {
    if (status !== 'resolved') return null
    return inTenant(within ?? db, tenantId, async (trx) => {
      const session = await findSession(trx, tenantId, sessionId)
      if (!session || !mayRate(session, now())) return null
      return (await findRating(trx, tenantId, sessionId)) ? null : sessionId
    })
  }

  return { rate, sessionToRate }
}

function refuseLateChange(before: Rating, at: Date): void {
  if (at.getTime() - before.rated_at.getTime() >= changeableForMs) throw ratingFinal({ sessionId: before.session_id })
}
