import type { UiLocale } from '../../../contracts/common.ts'
import type { AttachmentView, MessageContent, MessageView, WriteMessage } from '../../../contracts/message.ts'
import type { VisitorCalls, VisitorNews, VisitView } from '../../../contracts/widget.ts'
import { createHttp, type LeaveMessage, unreachable } from './connection/http.ts'
import { connectVisitor, type VisitorSocket } from './connection/socket.ts'
import { applyAccent, usableAccent } from './look/accent.ts'
import { beep } from './look/sound.ts'
import {
  addCatchUp,
  addMessages,
  addOlder,
  changeMessage,
  emptyLog,
  findUnread,
  hasGap,
  startLog,
} from './message/message.log.ts'
import { createOutboxMemory } from './outbox/outbox.memory.ts'
import { createOutbox, type Delivery } from './outbox/outbox.ts'
import { meetShop, type ShopLetter } from './shop/shop.ts'
import { newId } from './state/ids.ts'
import { createSettings } from './state/settings.ts'
import { initialState } from './state/state.ts'
import { openShelf } from './state/storage.ts'
import { createStore } from './state/store.ts'
import { type Identity, isTokenRefused, startVisit } from './visit/visit.ts'

const syncEveryMs = 20_000
const offlineAfterMs = 1500
const typingLastsMs = 8000

export interface Said {
  text?: string
  attachments?: AttachmentView[]
  choice?: MessageContent['choice']
  filledForm?: MessageContent['filledForm']
}
export type Rating = Parameters<VisitorCalls['rate']>[0]
export type Chat = ReturnType<typeof createChat>

/** The chat without its picture: state, and what the customer can do. */
export function createChat(self: Window) {
  const shelf = openShelf(() => self.localStorage)
  const settings = createSettings(
    shelf,
    openShelf(() => self.sessionStorage),
  )
  const store = createStore(initialState(settings.locale() ?? 'zh-CN', settings.isMuted()))
  const service = new URL('../../', self.location.href)
  const http = createHttp(new URL('api/widget/', service), () => identity?.visitorToken ?? '')
  const shop = meetShop(self, hear)

  let identity: Identity | undefined
  let memory: ReturnType<typeof createOutboxMemory> | undefined
  let socket: VisitorSocket | undefined
  let isSyncing = false
  let offlineTimer: ReturnType<typeof setTimeout> | undefined
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  let startTimer: ReturnType<typeof setTimeout> | undefined
  let startAttempts = 0
  let isSignedOut = false
  const told = { unread: -1, deliveredSeq: 0, readSeq: 0 }

  const outbox = createOutbox({
    load: () => memory?.load() ?? [],
    save: (pending) => memory?.save(pending),
    changed: (pending) => store.set({ pending }),
    stored: (message) => takeMessages([message]),
    deliver,
  })

  // ---- the visit

  function hear(letter: ShopLetter): void {
    if (letter.type === 'start') begin(letter)
    else if (letter.type === 'opened') store.set({ isOpen: true })
    else if (letter.type === 'closed') store.set({ isOpen: false })
    else if (letter.type === 'page') moved(letter.page)
    else if (letter.type === 'customer') void identify(letter.customerToken)
    else if (letter.type === 'track') void track(letter.events)
    else if (letter.type === 'say') say({ text: String(letter.text) })
  }

  function begin(letter: Extract<ShopLetter, { type: 'start' }>): void {
    const { publicKey, visitorToken, customerToken, page } = letter
    const locale = settings.locale() ?? (letter.locale === 'en' ? 'en' : 'zh-CN')
    identity = { publicKey, visitorToken, customerToken, page, locale }
    memory = createOutboxMemory(shelf, publicKey)
    memory.belongTo(visitorToken ?? '')
    outbox.resume()
    store.set({ locale, isOpen: letter.open, pageUrl: page.url })
    void start()
  }

  /** Starts the visit, or starts it again after who the customer is has changed. */
  async function start(): Promise<void> {
    if (!identity) return
    clearTimeout(startTimer)
    const asked = identity
    const answer = await startVisit(http, asked)
    if (asked !== identity) return
    if (answer.ok) {
      startAttempts = 0
      return welcome(answer.value)
    }
    if (answer.error.code !== unreachable.code) return store.set({ phase: 'refused', refusal: answer.error })
    store.set({ isOnline: false })
    startTimer = setTimeout(start, Math.min(15_000, 1000 * 2 ** startAttempts++))
  }

  function welcome(view: VisitView): void {
    const { widget, customer, peopleAvailable, recentOrder, conversation, history } = view
    const { conversation: known, log } = store.get()
    const isSame = known !== null && known.id === conversation?.id
    if (isSignedOut && customer.known) {
      forget()
      return void start()
    }
    identity = { ...identity!, visitorToken: view.visitorToken }
    memory?.belongTo(view.visitorToken)
    memory?.save(store.get().pending)
    store.set({
      phase: 'ready',
      refusal: null,
      isOnline: true,
      locale: settings.locale() ?? view.locale,
      visit: { widget, customer, peopleAvailable, recentOrder },
      conversation,
      log: isSame ? addMessages(log, history.messages) : startLog(history),
      readSeq: view.readSeq,
    })
    applyAccent(document.documentElement, widget.accent)
    shop.tell({ type: 'token', visitorToken: view.visitorToken })
    shop.tell({ type: 'look', accent: usableAccent(widget.accent), position: widget.position })
    for (const message of history.messages) outbox.settle(message)
    socket ??= connect()
    void outbox.flush()
  }

  /** Who is signed in at the shop has changed. */
  async function identify(customerToken: string | null): Promise<void> {
    if (!identity || (customerToken && customerToken === identity.customerToken)) return
    const { visit } = store.get()
    isSignedOut = !customerToken && !visit
    if (customerToken) identity = { ...identity, customerToken }
    else if (visit?.customer.known) forget()
    else return
    await start()
    socket?.reconnect()
  }

  /** The customer signed out: nothing of her stays on the screen. */
  function forget(): void {
    isSignedOut = false
    identity = { ...identity!, visitorToken: undefined, customerToken: undefined }
    outbox.clear()
    store.set({ log: emptyLog, conversation: null, visit: null, phase: 'starting', typing: null, readSeq: 0 })
  }

  // ---- the connection

  function connect(): VisitorSocket {
    return connectVisitor({
      url: new URL('socket.io', service),
      token: () => identity?.visitorToken ?? '',
      news,
      connected: online,
      disconnected: offline,
      refused: (error) => void comeBack(isTokenRefused(error)),
    })
  }

  function online(): void {
    clearTimeout(offlineTimer)
    offlineTimer = undefined
    store.set({ isOnline: true })
    told.deliveredSeq = 0
    told.readSeq = 0
    void sync().then(() => outbox.flush())
  }

  function offline(): void {
    offlineTimer ??= setTimeout(() => store.set({ isOnline: false, typing: null }), offlineAfterMs)
  }

  /** No answer came: a socket that still seems open may be dead, so it is opened anew. */
  function lost(): void {
    store.set({ isOnline: false })
    if (socket?.isConnected()) socket.reconnect()
  }

  /** The browser says that the network is back: no need to wait for the next attempt. */
  function networkBack(): void {
    if (store.get().phase !== 'ready') return void start()
    if (!socket?.isConnected()) socket?.reconnect()
    void sync().then(() => outbox.flush())
  }

  /** The socket was refused: a fresh token may help, else a little patience. */
  async function comeBack(isToken: boolean): Promise<void> {
    if (isToken) await start()
    setTimeout(() => socket?.reconnect(), isToken ? 1000 : 5000)
  }

  const news: VisitorNews = {
    message(message) {
      const isNew = !store.get().log.messages.some((held) => held.id === message.id)
      takeMessages([message])
      if (isNew && message.direction === 'outgoing') announce()
    },
    'message.updated': (message) => store.set({ log: changeMessage(store.get().log, message) }),
    conversation(conversation) {
      const wasQueued = store.get().conversation?.owner === 'queue'
      const { typing } = store.get()
      store.set({ conversation, typing: typing?.author === conversation.owner ? typing : null })
      // Opening hours and presence may have changed since the visit began.
      if (conversation.owner === 'queue' && !wasQueued) void start()
    },
    typing({ author, name, typing }) {
      clearTimeout(typingTimer)
      store.set({ typing: typing ? { author, name } : null })
      if (typing) typingTimer = setTimeout(() => store.set({ typing: null }), typingLastsMs)
    },
  }

  function takeMessages(messages: MessageView[]): void {
    for (const message of messages) outbox.settle(message)
    const log = addMessages(store.get().log, messages)
    const isAnswered = messages.some((message) => message.direction === 'outgoing')
    store.set({ log, typing: isAnswered ? null : store.get().typing })
    if (hasGap(log)) void sync()
  }

  /** Asks for everything after what is held, until nothing is missing. */
  async function sync(): Promise<void> {
    if (isSyncing || store.get().phase !== 'ready') return
    isSyncing = true
    try {
      while (await syncOnce());
    } finally {
      isSyncing = false
    }
  }

  async function syncOnce(): Promise<boolean> {
    const after = store.get().log.heldSeq
    if (!socket?.isConnected()) {
      const caught = await http.after(after)
      if (!caught.ok && isTokenRefused(caught.error)) void start()
      if (!caught.ok) return false
      store.set({ log: addCatchUp(store.get().log, caught.value), isOnline: true })
      return caught.value.more && caught.value.messages.length > 0
    }
    const answer = await socket.ask('sync', { after })
    if (!answer.ok) {
      if (answer.error.code === unreachable.code) lost()
      return false
    }
    const { history, conversation } = answer.value
    for (const message of history.messages) outbox.settle(message)
    store.set({ log: addCatchUp(store.get().log, history), conversation: conversation ?? store.get().conversation })
    return history.more && history.messages.length > 0
  }

  /** By the socket, or over HTTP while it is away. */
  async function deliver(message: WriteMessage): Promise<Delivery> {
    if (store.get().phase !== 'ready') return { kind: 'unreachable' }
    const answer = socket?.isConnected() ? await socket.ask('message.send', message) : await http.send(message)
    if (answer.ok) return { kind: 'stored', message: answer.value }
    if (answer.error.code === unreachable.code) {
      lost()
      return { kind: 'unreachable' }
    }
    if (isTokenRefused(answer.error)) {
      void start()
      return { kind: 'unreachable' }
    }
    return { kind: 'refused', error: answer.error }
  }

  // ---- what is told without being asked

  function announce(): void {
    const { visit, isMuted, isOpen } = store.get()
    if (visit?.widget.sound && !isMuted && !(isOpen && self.document.hasFocus())) beep()
  }

  function tellMarks(): void {
    const { log, isOpen, readSeq, phase } = store.get()
    const last = log.messages.at(-1)?.seq ?? 0
    if (phase !== 'ready' || last === 0) return
    if (isOpen && self.document.visibilityState === 'visible' && last > readSeq) {
      store.set({ readSeq: last })
      return
    }
    const marks = { deliveredSeq: last, readSeq: store.get().readSeq }
    if ((last > told.deliveredSeq || marks.readSeq > told.readSeq) && socket?.isConnected()) {
      socket.tell('marks', marks)
      Object.assign(told, marks)
    }
  }

  function tellUnread(): void {
    const { log, readSeq } = store.get()
    const unread = findUnread(log, readSeq)
    if (unread.length === told.unread) return
    told.unread = unread.length
    const last = unread.at(-1)
    shop.tell({ type: 'unread', count: unread.length, preview: last?.text || last?.attachments[0]?.name || null })
  }

  store.subscribe(() => {
    tellMarks()
    tellUnread()
    self.document.documentElement.lang = store.get().locale
  })
  self.document.addEventListener('visibilitychange', tellMarks)
  self.addEventListener('online', networkBack)
  self.addEventListener('offline', () => store.set({ isOnline: false }))
  setInterval(() => void sync().then(() => outbox.flush()), syncEveryMs)

  // ---- what the customer does

  function say(said: Said): void {
    const { text = '', attachments = [], choice, filledForm } = said
    if (!text.trim() && attachments.length === 0 && !filledForm) return
    const written = { clientId: newId(), writtenAt: new Date().toISOString() }
    void outbox.add({ ...written, text: text.trim(), attachments, choice, filledForm })
  }

  function moved(page: { url: string; title: string }): void {
    if (identity) identity.page = page
    store.set({ pageUrl: page.url })
    socket?.tell('page', page)
  }

  async function track(events: Extract<ShopLetter, { type: 'track' }>['events']): Promise<void> {
    for (let waited = 0; waited < 30 && !socket?.isConnected(); waited++) await new Promise((r) => setTimeout(r, 500))
    await socket?.ask('track', { events })
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
    const answer = await socket?.ask('feedback', { messageId, value })
    if (answer?.ok) store.set({ log: changeMessage(store.get().log, answer.value) })
    else store.set({ notice: answer?.error ?? unreachable })
  }

  /** Whether it was stored. */
  async function rate(rating: Rating): Promise<boolean> {
    const answer = await socket?.ask('rate', rating)
    if (!answer?.ok) store.set({ notice: answer?.error ?? unreachable })
    else skipRating(rating.sessionId)
    return answer?.ok === true
  }

  function skipRating(sessionId: string): void {
    store.set({ unrated: [...store.get().unrated, sessionId] })
  }

  async function leaveQueue(): Promise<void> {
    const answer = await socket?.leaveQueue()
    if (!answer?.ok) store.set({ notice: answer?.error ?? unreachable })
  }

  async function leaveMessage(left: LeaveMessage) {
    const answer = await http.leaveMessage(left)
    if (!answer.ok) return answer.error
    takeMessages([answer.value])
    store.set({ isLeavingMessage: false, hasLeftMessage: true })
    void sync()
    return undefined
  }

  /** Signed addresses of files expire: takes the message afresh. */
  async function refreshMessage(message: MessageView): Promise<void> {
    const fresh = await http.one(message.seq)
    if (fresh.ok) for (const each of fresh.value.messages) store.set({ log: changeMessage(store.get().log, each) })
  }

  function chooseLocale(locale: UiLocale): void {
    settings.chooseLocale(locale)
    store.set({ locale })
    if (!identity) return
    identity = { ...identity, locale }
    void start()
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
    retry: outbox.retry,
    discard: outbox.discard,
    loadOlder,
    giveFeedback,
    rate,
    skipRating,
    leaveQueue,
    leaveMessage,
    refreshMessage,
    chooseLocale,
    mute,
    isFramed: shop.isFramed,
    tellTyping: (typing: boolean) => socket?.tell('typing', { typing }),
    showLeaveMessage: (isLeavingMessage: boolean) => store.set({ isLeavingMessage }),
    dismissNotice: () => store.set({ notice: null }),
    startAgain: () => void start(),
    close: () => shop.tell({ type: 'close' }),
    openPage: (url: string) => shop.tell({ type: 'open', url }),
    ready: () => shop.tell({ type: 'ready' }),
  }
}
