import type { SessionView } from '../../../contracts/conversation.ts'
import type { Db } from '../../kernel/database.ts'
import { findHandoffs } from '../handoff/handoff.repository.ts'
import type { Handoff } from '../handoff/handoff.table.ts'
import { findRatings } from '../rating/rating.repository.ts'
import type { Rating } from '../rating/rating.table.ts'
import type { Session } from './session.table.ts'

export async function presentSessions(trx: Db, tenantId: string, sessions: readonly Session[]): Promise<SessionView[]> {
  const ids = sessions.map((session) => session.id)
  const handoffs = await findHandoffs(trx, tenantId, ids)
  const ratings = await findRatings(trx, tenantId, ids)
  return sessions.map((session) => present(session, handoffs.get(session.id), ratings.get(session.id)))
}

function present(session: Session, handoff: Handoff | undefined, rating: Rating | undefined): SessionView {
  return {
    id: session.id,
    openedAt: session.opened_at.toISOString(),
    resolvedAt: session.resolved_at?.toISOString() ?? null,
    resolvedBy: session.resolved_by,
    handoff: handoff
      ? { reason: handoff.reason, summary: handoff.summary, requestedAt: handoff.requested_at.toISOString() }
      : null,
    rating: rating ? presentRating(rating) : null,
    topic: session.topic,
    opening: session.opening,
  }
}

/** Who rated anonymously is counted, not shown. */
function presentRating(rating: Rating): SessionView['rating'] {
  if (rating.anonymous) return null
  const { score, tags, comment, anonymous } = rating
  return { score, tags, comment, anonymous, ratedAt: rating.rated_at.toISOString() }
}
