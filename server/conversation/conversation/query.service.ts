import { id } from '../../../contracts/common.ts'
import type { ContactView } from '../../../contracts/contact.ts'
import { catchUpQuery, listConversations, searchMessages } from '../../../contracts/conversation.ts'
import type { MessageView } from '../../../contracts/message.ts'
import type { EmotionLabel } from '../../../contracts/reading.ts'
import { type Actor, systemActor } from '../../kernel/actor.ts'
import { cursorInvalid, readCursor, writeCursor } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/database.ts'
import { gatherQuestions } from '../../kernel/gather.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { LinkSigner } from '../attachment/attachment.link.ts'
import { findAttachmentsOf } from '../attachment/attachment.repository.ts'
import { controlPolicy } from '../control/control.policy.ts'
import { ownerOf } from '../control/control.ts'
import type { Conversation as Face } from '../face.ts'
import type { LiveDeps } from '../live/live.ts'
import { messageNotFound } from '../message/message.errors.ts'
import { forCustomer, presentMessage } from '../message/message.present.ts'
import { findMessage, findMessages, listEmotions, listMessages } from '../message/message.repository.ts'
import type { Message } from '../message/message.table.ts'
import { findByWords } from '../search/search.repository.ts'
import { searchWords } from '../search/search.words.ts'
import { presentSessions } from '../session/session.present.ts'
import { findSession, listSessions } from '../session/session.repository.ts'
import { conversationNotFound } from './conversation.errors.ts'
import {
  countLoads,
  countOpen,
  findConversation,
  findConversationOf,
  findConversations,
  findConversationsAt,
  listSilent,
} from './conversation.repository.ts'
import { stateOf } from './conversation.state.ts'
import type { Conversation } from './conversation.table.ts'
import { type ContactPort, viewConversations, viewRows } from './conversation.views.ts'
import { readDevice } from './device.ts'
import { countViews, listIds } from './list.repository.ts'

export interface QueryDeps {
  db: Db
  links: LinkSigner
  contacts: ContactPort & { get(actor: Actor, id: string, within: Db): Promise<ContactView> }
  now: () => Date
}
const pastSessionsShown = 10

type Queries = Pick<
  Face,
  | 'get'
  | 'find'
  | 'findAll'
  | 'message'
  | 'catchUp'
  | 'session'
  | 'loads'
  | 'silentSince'
  | 'openCounts'
  | 'list'
  | 'counts'
  | 'view'
  | 'views'
  | 'detail'
  | 'search'
> &
  Pick<LiveDeps, 'look'>

/** Everything that reads and changes nothing. */
export function createQueryService({ db, links, contacts, now }: QueryDeps): Queries {
  const getRow = async (trx: Db, tenantId: string, conversationId: string) => {
    const row = await findConversation(trx, tenantId, conversationId)
    if (!row) throw conversationNotFound({ id: conversationId })
    return row
  }
  const presentAll = async (trx: Db, tenantId: string, rows: readonly Message[]): Promise<MessageView[]> => {
    const files = await findAttachmentsOf(
      trx,
      tenantId,
      rows.map((row) => row.id),
    )
    return rows.map((row) => presentMessage(row, files.get(row.id) ?? [], links))
  }
  const viewAll = (trx: Db, actor: Actor, ids: readonly string[]) => viewConversations(trx, actor, ids, contacts, now())
  const viewRow = async (trx: Db, actor: Actor, row: Conversation) =>
    (await viewRows(trx, actor, [row], contacts, now())).get(row.id)!

  const views: Face['views'] = async (actor, ids, within) => {
    controlPolicy.require(actor, 'read')
    return inTenant(within ?? db, actor.tenantId, (trx) => viewAll(trx, actor, ids))
  }

  return {
    get: (tenantId, conversationId, within) =>
      inTenant(within ?? db, tenantId, async (trx) => stateOf(await getRow(trx, tenantId, conversationId))),

    find: (tenantId, inboxId, contactId, within) =>
      inTenant(within ?? db, tenantId, async (trx) => {
        const row = await findConversationOf(trx, tenantId, inboxId, contactId)
        return row && stateOf(row)
      }),

    async findAll(tenantId, places, within) {
      if (places.length === 0) return []
      const rows = await inTenant(within ?? db, tenantId, (trx) => findConversationsAt(trx, tenantId, places))
      const found = new Map(rows.map((row) => [`${row.inbox_id}:${row.contact_id}`, row]))
      return places.map(({ inboxId, contactId }) => {
        const row = found.get(`${inboxId}:${contactId}`)
        return row && stateOf(row)
      })
    },

    message: (tenantId, messageId, within) =>
      inTenant(within ?? db, tenantId, async (trx) => {
        const row = await findMessage(trx, tenantId, messageId)
        if (!row) throw messageNotFound({ id: messageId })
        return (await presentAll(trx, tenantId, [row]))[0]!
      }),

    async catchUp(tenantId, conversationId, query, within) {
      const { after, before, limit } = catchUpQuery.parse(query)
      return inTenant(within ?? db, tenantId, async (trx) => {
        const { last_seq: lastSeq } = await getRow(trx, tenantId, conversationId)
        const asked = { after, before, limit, forCustomer: query.forCustomer }
        const { rows, more } = await listMessages(trx, tenantId, conversationId, asked)
        const messages = await presentAll(trx, tenantId, rows)
        return { messages: query.forCustomer ? messages.map(forCustomer) : messages, more, lastSeq }
      })
    },

    session: (tenantId, sessionId, within) =>
      inTenant(within ?? db, tenantId, async (trx) => {
        const session = await findSession(trx, tenantId, sessionId)
        if (!session) throw conversationNotFound({ id: sessionId })
        return (await presentSessions(trx, tenantId, [session]))[0]!
      }),

    loads: countLoads,

    silentSince: (tenantId, input, within) =>
      inTenant(within ?? db, tenantId, async (trx) =>
        (await listSilent(trx, tenantId, input)).map((row) => ({
          conversationId: row.id,
          sessionId: row.session_id,
          status: row.status,
          owner: ownerOf(row),
          lastIncomingAt: row.last_incoming_at,
          updatedAt: row.updated_at,
        })),
      ),

    openCounts: (tenantId, within) => inTenant(within ?? db, tenantId, (trx) => countOpen(trx, tenantId)),

    async list(actor, input) {
      controlPolicy.require(actor, 'read')
      const query = listConversations.parse(input)
      return inTenant(db, actor.tenantId, async (trx) => {
        const { ids, next } = await listIds(trx, actor.tenantId, actor.id, query)
        const found = await viewAll(trx, actor, ids)
        return { items: ids.flatMap((one) => found.get(one) ?? []), next }
      })
    },

    async counts(actor) {
      controlPolicy.require(actor, 'read')
      return inTenant(db, actor.tenantId, (trx) => countViews(trx, actor.tenantId, actor.id))
    },

    async view(actor, conversationId, within) {
      const view = (await views(actor, [conversationId], within)).get(conversationId)
      if (!view) throw conversationNotFound({ id: conversationId })
      return view
    },

    views,

    // One look for all that changed at nearly the same moment: each costs as much as storing a message.
    look: gatherQuestions((tenantId, ids: string[]) =>
      inTenant(db, tenantId, async (trx) => {
        const rows = new Map((await findConversations(trx, tenantId, ids)).map((row) => [row.id, row]))
        const found = await viewRows(trx, systemActor(tenantId), [...rows.values()], contacts, now())
        return ids.map((one) => {
          const row = rows.get(one)
          return row && { view: found.get(one)!, state: stateOf(row) }
        })
      }),
    ),

    async detail(actor, conversationId) {
      controlPolicy.require(actor, 'read')
      const { tenantId } = actor
      return inTenant(db, tenantId, async (trx) => {
        const row = await getRow(trx, tenantId, conversationId)
        const view = await viewRow(trx, actor, row)
        const rows = await listSessions(trx, tenantId, conversationId, pastSessionsShown + 1)
        const sessions = await presentSessions(trx, tenantId, rows)
        const session = sessions.find((one) => one.id === row.session_id)
        // A visitor's conversation whose history went to the known contact.
        if (!session) throw conversationNotFound({ id: conversationId })
        const emotions = await listEmotions(trx, tenantId, row.session_id)
        return {
          ...view,
          contact: await contacts.get(actor, row.contact_id, trx),
          session,
          pastSessions: sessions.filter((one) => one.id !== row.session_id),
          device: readDevice(row.user_agent),
          emotions: emotions.map(({ seq, label, strength }) => ({ seq, label: label as EmotionLabel, strength })),
        }
      })
    },

    async search(actor, input) {
      controlPolicy.require(actor, 'read')
      const { q, cursor, limit } = searchMessages.parse(input)
      const wanted = searchWords(actor.tenantId, q)
      const olderThan = cursor ? readId(cursor) : null
      if (!wanted) return { items: [], next: null }
      return inTenant(db, actor.tenantId, async (trx) => {
        const ids = await findByWords(trx, wanted, olderThan, limit + 1)
        const found = await findMessages(trx, actor.tenantId, ids.slice(0, limit))
        const rows = ids.slice(0, limit).flatMap((one) => found.get(one) ?? [])
        const messages = await presentAll(trx, actor.tenantId, rows)
        const about = await viewAll(trx, actor, [...new Set(rows.map((row) => row.conversation_id))])
        const items = messages.map((message) => ({ message, conversation: about.get(message.conversationId)! }))
        return { items, next: ids.length > limit ? writeCursor([ids[limit - 1]!]) : null }
      })
    },
  }
}

function readId(cursor: string): string {
  const read = id.safeParse(readCursor(cursor, 1)[0])
  if (!read.success) throw cursorInvalid({})
  return read.data
}
