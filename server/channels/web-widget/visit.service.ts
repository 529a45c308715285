import type { z } from 'zod'
import { type UiLocale, uiLocale } from '../../../contracts/common.ts'
import type { CatchUpView } from '../../../contracts/conversation.ts'
import type { startVisit, VisitView } from '../../../contracts/widget.ts'
import { type Conversation, type InboxService, inboxNotFound } from '../../conversation/index.ts'
import { type Contact, type Customers, identityOfAnother } from '../../customers/index.ts'
import { systemActor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { AppError } from '../../kernel/errors.ts'
import { gatherQuestions } from '../../kernel/gather.ts'
import { newId } from '../../kernel/ids.ts'
import type { Log } from '../../kernel/log.ts'
import { afterCommit, inTenant } from '../../kernel/tenancy.ts'
import type { NoticeService } from './notice.service.ts'
import { checkOrigin } from './origin.ts'
import { tokenInvalid } from './token.errors.ts'
import { type CustomerClaims, readCustomerToken, type Visitor, type VisitorTokens } from './token.ts'
import { presentForVisitor, type WidgetPorts } from './visitor-view.ts'

type WebInbox = NonNullable<Awaited<ReturnType<InboxService['byPublicKey']>>>
type StartVisit = z.output<typeof startVisit>

/** A visitor as she is now: the contact may be another than when her token was made. */
export interface Present extends Visitor {
  contact: Contact
}

export interface VisitDeps {
  db: Db
  tokens: VisitorTokens
  conversation: Conversation
  customers: Customers
  ports: WidgetPorts
  notices: NoticeService
  /** What this visitor said belongs to another contact from now on. */
  onMoved(visitor: Visitor): void
  log: Log
  now: () => Date
}
const noHistory: CatchUpView = { messages: [], more: false, lastSeq: 0 }
const historyShown = 30
const lastPagesKept = 10_000

export type VisitService = ReturnType<typeof createVisitService>

/** Visits: who comes by the widget, what she finds there, and that her history stays hers when she signs in. */
export function createVisitService(deps: VisitDeps) {
  const { db, tokens, conversation, customers, ports, notices, onMoved, log, now } = deps
  /** The page that each visitor has open, until her first message takes it along. */
  const lastPages = new Map<string, { url: string; title: string }>()

  /** After a network or a process was lost, thousands come back in the same seconds. */
  const findContact = gatherQuestions(async (tenantId, ids: string[]) => {
    const found = await customers.many(tenantId, [...new Set(ids)])
    return ids.map((id) => found.get(id))
  })
  const findState = gatherQuestions((tenantId, people: Visitor[]) => conversation.findAll(tenantId, people))

  async function getInbox(publicKey: string): Promise<WebInbox> {
    const inbox = await conversation.inboxes.byPublicKey(publicKey)
    if (!inbox?.enabled || inbox.channel !== 'web') throw inboxNotFound({ id: publicKey })
    return inbox
  }

  async function visitorOf(inbox: WebInbox, token: string | undefined): Promise<Visitor | undefined> {
    if (!token) return undefined
    const visitor = await tokens.check(token)
    if (visitor.inboxId !== inbox.id || visitor.tenantId !== inbox.tenantId) throw tokenInvalid({ token: 'visitor' })
    return visitor
  }

  async function customerOf(inbox: WebInbox, token: string | undefined): Promise<CustomerClaims | undefined> {
    if (!token) return undefined
    return readCustomerToken(token, await conversation.inboxes.signingKey(inbox.tenantId, inbox.id), now())
  }

  /** Finds or makes who she is. What she said as a visitor goes with her when the shop vouches for her. */
  function arrive(
    inbox: WebInbox,
    visitor: Visitor | undefined,
    externalId: string,
    claims: CustomerClaims | undefined,
  ) {
    const { tenantId, id: inboxId } = inbox
    return inTenant(db, tenantId, async (trx) => {
      const { sub, ...profile } = claims ?? {}
      const contact = await customers.resolve(trx, tenantId, {
        inboxId,
        channel: 'web',
        externalId,
        verified: claims !== undefined,
        profile: claims ? { ...profile, shopCustomerId: sub } : {},
      })
      if (visitor && visitor.contactId !== contact.id) {
        await conversation.moveContact(tenantId, visitor.contactId, contact.id, trx)
        afterCommit(trx, () => onMoved(visitor))
      }
      return { tenantId, inboxId, externalId, contactId: contact.id, contact } satisfies Present
    })
  }

  /** Another customer of the shop signs in at this browser: she is somebody new here, and sees nothing of the other. */
  async function arriveAnew(inbox: WebInbox, visitor: Visitor | undefined, claims: CustomerClaims | undefined) {
    try {
      return await arrive(inbox, visitor, visitor?.externalId ?? newId(), claims)
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== identityOfAnother.code) throw error
      return arrive(inbox, undefined, newId(), claims)
    }
  }

  async function recentOrder(present: Present, locale: UiLocale): Promise<VisitView['recentOrder']> {
    const { shopCustomerId } = present.contact
    if (!shopCustomerId) return null
    return ports.recentOrder(present.tenantId, shopCustomerId, locale).catch((error) => {
      log.warn({ err: error }, 'the shop did not tell the latest order; the visit goes on without')
      return null
    })
  }

  async function view(inbox: WebInbox, present: Present, asked: UiLocale | undefined): Promise<VisitView> {
    const { tenantId, contact } = present
    const { allowedOrigins: _, privacy, ...widget } = inbox.widget
    const locale = asked ?? uiLocale.safeParse(contact.locale).data ?? widget.defaultLocale
    const state = await conversation.find(tenantId, inbox.id, contact.id)
    const history =
      state && (await conversation.catchUp(tenantId, state.id, { limit: historyShown, forCustomer: true }))
    return {
      visitorToken: await tokens.issue(present),
      widget,
      privacy: await notices.show(present, privacy),
      locale,
      customer: { name: contact.name, known: contact.shopCustomerId !== null },
      conversation: state ? await presentForVisitor(state, conversation, ports) : null,
      history: history ?? noHistory,
      readSeq: state?.customerReadSeq ?? 0,
      peopleAvailable: await ports.peopleAvailable(tenantId),
      recentOrder: await recentOrder(present, locale),
    }
  }

  function rememberPage(contactId: string, page: { url: string; title: string }): void {
    if (lastPages.size >= lastPagesKept) lastPages.delete(lastPages.keys().next().value!)
    lastPages.delete(contactId)
    lastPages.set(contactId, page)
  }

  /** Another page of the shop is open. */
  async function moveTo(present: Visitor, page: { url: string; title: string }): Promise<void> {
    rememberPage(present.contactId, page)
    const state = await conversation.find(present.tenantId, present.inboxId, present.contactId)
    if (state) await conversation.customerPage(present.tenantId, state.id, page)
  }

  return {
    /** @throws inboxNotFound, originRefused, tokenInvalid, tokenExpired */
    async start(input: StartVisit, own: readonly string[]): Promise<VisitView> {
      const inbox = await getInbox(input.publicKey)
      checkOrigin(inbox.widget, input.page?.url, own)
      const visitor = await visitorOf(inbox, input.visitorToken)
      const claims = await customerOf(inbox, input.customerToken)
      const present = await arriveAnew(inbox, visitor, claims)
      if (input.page) await moveTo(present, input.page)
      return view(inbox, present, input.locale)
    },

    /**
     * Who holds this token, as she is now. `admit` may refuse her before anything is asked of the database.
     *
     * @throws tokenInvalid, tokenExpired
     */
    async enter(token: string, admit: (visitor: Visitor) => void): Promise<Present> {
      const visitor = await tokens.check(token)
      admit(visitor)
      const contact = await findContact(visitor.tenantId, visitor.contactId)
      if (!contact) throw tokenInvalid({ token: 'visitor' })
      return { ...visitor, contactId: contact.id, contact }
    },

    /**
     * Refuses a page that holds a visitor's token and is none for which the inbox is. Programs name no origin.
     *
     * @throws originRefused
     */
    async requireOrigin({ tenantId, inboxId }: Visitor, origin: string | undefined, own: readonly string[]) {
      if (origin === undefined || own.includes(origin)) return
      checkOrigin((await conversation.inboxes.get(systemActor(tenantId), inboxId)).widget, origin, own)
    },

    find: (present: Visitor) => conversation.find(present.tenantId, present.inboxId, present.contactId),

    /** The same, together with others who ask at the same moment. */
    findSoon: (present: Visitor) => findState(present.tenantId, present),

    lastPage: (contactId: string) => lastPages.get(contactId) ?? null,

    moveTo,
  }
}
