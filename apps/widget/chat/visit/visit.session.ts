import type { UiLocale } from '../../../../contracts/common.ts'
import type { VisitView } from '../../../../contracts/widget.ts'
import { type Http, unreachable } from '../connection/http.ts'
import type { Link } from '../connection/link.ts'
import { applyAccent, usableAccent } from '../look/accent.ts'
import { addMessages, emptyLog, startLog } from '../message/message.log.ts'
import type { OutboxMemory } from '../outbox/outbox.memory.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Shop, ShopLetter } from '../shop/shop.ts'
import type { Settings } from '../state/settings.ts'
import type { ChatState } from '../state/state.ts'
import type { Store } from '../state/store.ts'
import { type Identity, isSomebodyElse, startVisit } from './visit.ts'

const retryMaxMs = 15_000

export interface SessionDeps {
  store: Store<ChatState>
  settings: Settings
  http: Http
  shop: Shop
  link(): Link
  outbox: Outbox
  outboxMemory: OutboxMemory
}
export type VisitSession = ReturnType<typeof createVisitSession>

/** Who the customer is, from the shop page's `start` to her signing out. */
export function createVisitSession({ store, settings, http, shop, outbox, outboxMemory, link }: SessionDeps) {
  let identity: Identity | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let attempts = 0
  let isSignedOut = false

  function begin(letter: Extract<ShopLetter, { type: 'start' }>): void {
    const { publicKey, visitorToken, customerToken, page } = letter
    const locale = settings.locale() ?? (letter.locale === 'en' ? 'en' : 'zh-CN')
    identity = { publicKey, visitorToken, customerToken, page, locale }
    outboxMemory.belongTo(publicKey, visitorToken)
    outbox.resume()
    store.set({ locale, isOpen: letter.open, pageUrl: page.url })
    void start()
  }

  /** Starts the visit, or starts it again after something about the customer has changed. */
  async function start(): Promise<void> {
    if (!identity) return
    clearTimeout(retryTimer)
    const asked = identity
    const answer = await startVisit(http.start, asked)
    if (asked !== identity) return
    if (answer.ok) {
      attempts = 0
      return welcome(answer.value)
    }
    if (answer.error.code !== unreachable.code) return store.set({ phase: 'refused', refusal: answer.error })
    store.set({ isOnline: false })
    retryTimer = setTimeout(start, Math.min(retryMaxMs, 1000 * 2 ** attempts++))
  }

  function welcome(view: VisitView): void | Promise<void> {
    const { widget, customer, conversation, history } = view
    if (isSignedOut && customer.known) {
      forget()
      return start()
    }
    const isAnother = customer.known && isSomebodyElse(identity!.visitorToken, view.visitorToken)
    identity = { ...identity!, visitorToken: view.visitorToken }
    outboxMemory.belongTo(identity.publicKey, view.visitorToken)
    if (isAnother) letGo()
    outboxMemory.save(store.get().pending)
    const { conversation: held, log } = store.get()
    const isSame = held !== null && held.id === conversation?.id
    store.set({
      phase: 'ready',
      refusal: null,
      isOnline: true,
      locale: settings.locale() ?? view.locale,
      visit: view,
      conversation,
      log: isSame ? addMessages(log, history.messages) : startLog(history),
      readSeq: isSame ? Math.max(store.get().readSeq, view.readSeq) : view.readSeq,
    })
    applyAccent(document.documentElement, widget.accent)
    shop.tell({ type: 'token', visitorToken: view.visitorToken })
    shop.tell({ type: 'look', accent: usableAccent(widget.accent), position: widget.position })
    for (const message of history.messages) outbox.settle(message)
    link().open()
    void outbox.flush()
  }

  /** Another customer signed in: what the one before left unsent is not said in her name, nor her news heard. */
  function letGo(): void {
    outbox.clear()
    store.set({ typing: null })
    link().reconnect()
  }

  /** The customer signed out: nothing of her stays on the screen. */
  function forget(): void {
    isSignedOut = false
    identity = { ...identity!, visitorToken: undefined, customerToken: undefined }
    outbox.clear()
    store.set({ log: emptyLog, conversation: null, visit: null, phase: 'starting', typing: null, readSeq: 0 })
  }

  return {
    begin,
    start,
    token: () => identity?.visitorToken ?? '',
    /** Who is signed in at the shop has changed. */
    async identify(customerToken: string | null): Promise<void> {
      if (!identity || (customerToken && customerToken === identity.customerToken)) return
      const { visit } = store.get()
      isSignedOut = !customerToken && !visit
      if (customerToken) identity = { ...identity, customerToken }
      else if (visit?.customer.known) forget()
      else return
      await start()
      link().reconnect()
    },
    moveTo(page: { url: string; title: string }): void {
      if (identity) identity.page = page
      store.set({ pageUrl: page.url })
    },
    chooseLocale(locale: UiLocale): void {
      settings.chooseLocale(locale)
      store.set({ locale })
      if (!identity) return
      identity = { ...identity, locale }
      void start()
    },
  }
}
