import type { AttachmentView, MessageContent, MessageView } from '../../../contracts/message.ts'
import type { VisitorCalls } from '../../../contracts/widget.ts'
import { createHttp, type LeaveMessage } from './connection/http.ts'
import { createLink } from './connection/link.ts'
import { createNews } from './connection/news.ts'
import { beep } from './look/sound.ts'
import { addMessages, addOlder, changeMessage, hasGap } from './message/message.log.ts'
import { createOutboxMemory } from './outbox/outbox.memory.ts'
import { createOutbox } from './outbox/outbox.ts'
import { createConsent } from './privacy/notice.ts'
import { meetShop, type ShopLetter } from './shop/shop.ts'
import { createTelling } from './shop/telling.ts'
import { newId } from './state/ids.ts'
import { createSettings } from './state/settings.ts'
import { initialState } from './state/state.ts'
import { openShelf } from './state/storage.ts'
import { createStore } from './state/store.ts'
import { createVisitSession } from './visit/visit.session.ts'

const syncEveryMs = 20_000

export interface Said {
  text?: string
  attachments?: AttachmentView[]
  choice?: MessageContent['choice']
  filledForm?: MessageContent['filledForm']
}
export type Rating = Parameters<VisitorCalls['rate']>[0]
type TrackEvents = Extract<ShopLetter, { type: 'track' }>['events']
export type Chat = ReturnType<typeof createChat>

/** The chat without its picture: its parts wired, and what the customer can do. */
export function createChat(self: Window) {
  const shelf = openShelf(() => self.localStorage)
  const settings = createSettings(
    shelf,
    openShelf(() => self.sessionStorage),
  )
  const store = createStore(initialState(settings.locale() ?? 'zh-CN', settings.isMuted()))
  const service = new URL('../../', self.location.href)
  const http = createHttp(new URL('api/widget/', service), () => session.token())
  const shop = meetShop(self, hear)
  const outboxMemory = createOutboxMemory(shelf)
  const outbox = createOutbox({
    load: outboxMemory.load,
    save: outboxMemory.save,
    changed: (pending) => store.set({ pending }),
    stored: (message) => takeMessages([message]),
    deliver: (message) => link.deliver(message),
  })
  const session = createVisitSession({ store, settings, http, shop, outbox, outboxMemory, link: () => link })
  const link = createLink({
    store,
    http,
    outbox,
    url: new URL('socket.io', service),
    token: session.token,
    startVisit: session.start,
    connected: () => telling.forgetMarks(),
    news: createNews({
      store,
      take: takeMessages,
      announce: () => telling.announce(),
      refreshVisit: () => void session.start(),
    }),
  })
  const telling = createTelling(self, { store, shop, link })

  self.addEventListener('online', link.networkBack)
  self.addEventListener('offline', link.networkGone)
  setInterval(() => void link.catchUp(), syncEveryMs)

  const consent = createConsent({ store, http, outbox, startVisit: session.start })

  function hear(letter: ShopLetter): void {
    if (letter.type === 'start') session.begin(letter)
    else if (letter.type === 'opened') store.set({ isOpen: true, openings: store.get().openings + 1 })
    else if (letter.type === 'closed') store.set({ isOpen: false })
    else if (letter.type === 'page') moved(letter.page)
    else if (letter.type === 'customer') void session.identify(letter.customerToken)
    else if (letter.type === 'track') void track(letter.events)
    else if (letter.type === 'say') say({ text: String(letter.text) })
  }

  function moved(page: { url: string; title: string }): void {
    session.moveTo(page)
    link.tell('page', page)
  }

  async function track(events: TrackEvents): Promise<void> {
    for (let waited = 0; waited < 30 && !link.isConnected(); waited++) await new Promise((r) => setTimeout(r, 500))
    await link.ask('track', { events })
  }

  function takeMessages(messages: MessageView[]): void {
    for (const message of messages) outbox.settle(message)
    const log = addMessages(store.get().log, messages)
    const isAnswered = messages.some((message) => message.direction === 'outgoing')
    store.set({ log, typing: isAnswered ? null : store.get().typing })
    if (hasGap(log)) void link.sync()
  }

  function say({ text = '', attachments = [], choice, filledForm }: Said): void {
    if (!text.trim() && attachments.length === 0 && !filledForm) return
    const written = { clientId: newId(), writtenAt: new Date().toISOString() }
    void outbox.add({ ...written, text: text.trim(), attachments, choice, filledForm })
  }

  async function loadOlder(): Promise<void> {
    const { log, isLoadingOlder } = store.get()
    const first = log.messages[0]
    if (!first || !log.hasOlder || isLoadingOlder) return
    store.set({ isLoadingOlder: true })
    const page = await http.older(first.seq)
    if (page.ok) store.set({ log: addOlder(store.get().log, page.value), isLoadingOlder: false })
    else store.set({ isLoadingOlder: false, notice: page.error })
  }

  async function giveFeedback(messageId: string, value: 'up' | 'down' | null): Promise<void> {
    const answer = await link.ask('feedback', { messageId, value })
    if (answer.ok) store.set({ log: changeMessage(store.get().log, answer.value) })
    else store.set({ notice: answer.error })
  }

  async function rate(rating: Rating): Promise<void> {
    const answer = await link.ask('rate', rating)
    if (answer.ok) skipRating(rating.sessionId)
    else store.set({ notice: answer.error })
  }

  function skipRating(sessionId: string): void {
    store.set({ unrated: [...store.get().unrated, sessionId] })
  }

  async function leaveQueue(): Promise<void> {
    const answer = await link.leaveQueue()
    if (!answer.ok) store.set({ notice: answer.error })
  }

  async function leaveMessage(left: LeaveMessage) {
    const answer = await http.leaveMessage(left)
    if (!answer.ok) return answer.error
    takeMessages([answer.value])
    store.set({ isLeavingMessage: false })
    void link.sync()
    return undefined
  }

  /** People are asked to delete what is known of her. */
  async function askErasure(): Promise<void> {
    const answer = await http.askErasure({ clientId: newId(), locale: store.get().locale })
    if (!answer.ok) return store.set({ notice: answer.error })
    takeMessages([answer.value])
    void link.sync()
  }

  /** Signed addresses of files expire: takes the message afresh. */
  async function refreshMessage(message: MessageView): Promise<void> {
    const fresh = await http.one(message.seq)
    if (fresh.ok) for (const each of fresh.value.messages) store.set({ log: changeMessage(store.get().log, each) })
  }

  function mute(isMuted: boolean): void {
    settings.mute(isMuted)
    store.set({ isMuted })
    if (!isMuted) beep()
  }

  return {
    store,
    settings,
    http,
    say,
    loadOlder,
    giveFeedback,
    rate,
    skipRating,
    leaveQueue,
    leaveMessage,
    askErasure,
    agree: consent.agree,
    refreshMessage,
    mute,
    retry: outbox.retry,
    discard: outbox.discard,
    isFramed: shop.isFramed,
    chooseLocale: session.chooseLocale,
    startAgain: () => void session.start(),
    tellTyping: (typing: boolean) => link.tell('typing', { typing }),
    showLeaveMessage: (isLeavingMessage: boolean) => store.set({ isLeavingMessage }),
    dismissNotice: () => store.set({ notice: null }),
    close: () => shop.tell({ type: 'close' }),
    openPage: (url: string) => shop.tell({ type: 'open', url }),
    ready: () => shop.tell({ type: 'ready' }),
  }
}
