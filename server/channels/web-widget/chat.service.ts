import type { z } from 'zod'
import type { CatchUpView } from '../../../contracts/conversation.ts'
import type { MessageView, writeMessage } from '../../../contracts/message.ts'
import type { askErasure, leaveMessage, visitorSync } from '../../../contracts/widget.ts'
import { type Conversation, conversationNotFound, forCustomer } from '../../conversation/index.ts'
import type { Customers } from '../../customers/index.ts'
import { type Actor, systemActor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { Visitor } from './token.ts'
import type { Present, VisitService } from './visit.service.ts'
import { presentForVisitor, type WidgetPorts } from './visitor-view.ts'

export interface ChatDeps {
  db: Db
  visits: VisitService
  conversation: Conversation
  customers: Customers
  ports: WidgetPorts
}
type VisitorSync = z.output<typeof visitorSync>
export type ChatService = ReturnType<typeof createChatService>

const erasureWords = { 'zh-CN': '请删除我的数据', en: 'Please delete my data' }
const nothingYet: CatchUpView = { messages: [], more: false, lastSeq: 0 }

/** What a customer does in the widget, by socket or by HTTP. */
export function createChatService({ db, visits, conversation, customers, ports }: ChatDeps) {
  const customerActor = ({ tenantId, contactId }: Visitor): Actor => ({ tenantId, id: contactId, role: 'customer' })

  async function getState(present: Visitor) {
    const state = await visits.find(present)
    if (!state) throw conversationNotFound({ id: '' })
    return state
  }

  /** Keeps how she can be reached: as e-mail or phone where it is one, else as a fact. */
  async function learnContact(present: Visitor, name: string, contact: string, trx: Db): Promise<void> {
    const { tenantId, contactId } = present
    const digits = contact.replace(/\D/g, '').length
    if (/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(contact))
      await customers.learn(tenantId, contactId, { name, email: contact }, trx)
    else if (digits >= 5 && /^[+\d\s()-]+$/.test(contact))
      await customers.learn(tenantId, contactId, { name, phone: contact }, trx)
    else {
      await customers.learn(tenantId, contactId, { name }, trx)
      const fact = { name: 'contact', value: contact, source: 'customer' as const }
      await customers.setFact(systemActor(tenantId), contactId, fact, trx)
    }
  }

  return {
    async send(
      present: Present,
      words: z.output<typeof writeMessage>,
      userAgent: string | undefined,
    ): Promise<MessageView> {
      const { tenantId, inboxId, contactId, contact } = present
      const page = visits.lastPage(contactId)
      const from = { tenantId, inboxId, contactId, contactName: contact.name, page, userAgent: userAgent ?? null }
      const { message } = await conversation.receive({ ...words, ...from })
      return forCustomer(message)
    },

    /** Words for people who are not there now: they find them in the queue, with how to reach her. */
    async leaveMessage(present: Present, input: z.output<typeof leaveMessage>): Promise<MessageView> {
      const { tenantId, inboxId, contactId } = present
      const { clientId, name, contact, text } = input
      return inTenant(db, tenantId, async (trx) => {
        const filledForm = { id: 'leave_message', values: { name, contact, text } }
        const from = { tenantId, inboxId, contactId, contactName: name, page: visits.lastPage(contactId) }
        const received = await conversation.receive({ ...from, clientId, text, filledForm }, trx)
        if (received.duplicate) return forCustomer(received.message)
        await learnContact(present, name, contact, trx)
        const summary = { wanted: text, tried: '', open: contact }
        if (received.conversation.owner.kind === 'bot')
          await conversation.requestHandoff(
            systemActor(tenantId),
            received.conversation.id,
            { reason: 'customer_request', summary },
            trx,
          )
        return forCustomer(received.message)
      })
    },

    /** She wants her data deleted: people find it in the queue. They make sure that it is she, and erase. */
    async askErasure(present: Present, { clientId, locale }: z.output<typeof askErasure>): Promise<MessageView> {
      const { tenantId, inboxId, contactId, contact } = present
      const text = erasureWords[locale]
      return inTenant(db, tenantId, async (trx) => {
        const from = { tenantId, inboxId, contactId, contactName: contact.name, page: visits.lastPage(contactId) }
        const received = await conversation.receive({ ...from, clientId, text }, trx)
        if (!received.duplicate && received.conversation.owner.kind === 'bot')
          await conversation.requestHandoff(
            systemActor(tenantId),
            received.conversation.id,
            { reason: 'customer_request', summary: { wanted: text, tried: '', open: '' } },
            trx,
          )
        return forCustomer(received.message)
      })
    },

    async catchUp(
      present: Visitor,
      query: { after?: number | undefined; before?: number | undefined; limit?: number },
    ): Promise<CatchUpView> {
      const state = await visits.find(present)
      return state ? conversation.catchUp(present.tenantId, state.id, { ...query, forCustomer: true }) : nothingYet
    },

    /** What she missed, and how her conversation stands; many who come back at once are answered together. */
    async sync(present: Visitor, query: { after: number; limit: number }): Promise<VisitorSync> {
      const state = await visits.findSoon(present)
      if (!state) return { history: nothingYet, conversation: null }
      const { tenantId, id, lastSeq } = state
      const nothing: CatchUpView = { messages: [], more: false, lastSeq }
      const history =
        query.after < lastSeq ? await conversation.catchUp(tenantId, id, { ...query, forCustomer: true }) : nothing
      return { history, conversation: await presentForVisitor(state, conversation, ports) }
    },

    async typing(present: Present, typing: boolean, preview: string | undefined): Promise<void> {
      const state = await visits.find(present)
      if (state?.owner.kind !== 'agent') return
      const author = { kind: 'customer' as const, name: present.contact.name ?? '' }
      const more = preview === undefined ? {} : { preview }
      await conversation.typing({ tenantId: present.tenantId, conversationId: state.id, author, typing, ...more })
    },

    async marks(present: Visitor, marks: { deliveredSeq?: number | undefined; readSeq?: number | undefined }) {
      const state = await visits.find(present)
      if (!state) return
      const { deliveredSeq, readSeq } = marks
      await conversation.customerMarks(present.tenantId, state.id, {
        ...(deliveredSeq === undefined ? {} : { deliveredSeq }),
        ...(readSeq === undefined ? {} : { readSeq }),
      })
    },

    async leaveQueue(present: Visitor): Promise<void> {
      await conversation.leaveQueue(customerActor(present), (await getState(present)).id)
    },

    customerActor,
  }
}
