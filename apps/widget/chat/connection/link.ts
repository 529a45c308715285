import type { ErrorBody } from '../../../../contracts/common.ts'
import type { CatchUpView } from '../../../../contracts/conversation.ts'
import type { WriteMessage } from '../../../../contracts/message.ts'
import type { VisitorNews } from '../../../../contracts/widget.ts'
import { addCatchUp } from '../message/message.log.ts'
import type { Delivery, Outbox } from '../outbox/outbox.ts'
import { needsConsent } from '../privacy/notice.ts'
import type { ChatState } from '../state/state.ts'
import type { Store } from '../state/store.ts'
import { isTokenRefused } from '../visit/visit.ts'
import { type Http, unavailable, unreachable } from './http.ts'
import { connectVisitor, type VisitorSocket } from './socket.ts'

const offlineAfterMs = 1500
/** Sent too fast, or the service is not ready for it: what passes by itself. */
const passing = ['request.tooMany', unavailable]

export interface LinkDeps {
  store: Store<ChatState>
  http: Http
  /** Where the service's socket is. */
  url: URL
  token(): string
  news: VisitorNews
  outbox: Outbox
  connected(): void
  startVisit(): Promise<void>
}
export type Link = ReturnType<typeof createLink>

/** The link to the service: the socket, HTTP while it is away, and catching up on what was missed. */
export function createLink({ store, http, url, token, news, outbox, connected, startVisit }: LinkDeps) {
  let socket: VisitorSocket | undefined
  let isSyncing = false
  let offlineTimer: ReturnType<typeof setTimeout> | undefined

  const isConnected = () => socket?.isConnected() === true
  const catchUp = () => sync().then(() => outbox.flush())

  function open(): void {
    socket ??= connectVisitor({ url, token, news, connected: online, disconnected: offline, refused: comeBack })
  }

  function online(): void {
    clearTimeout(offlineTimer)
    offlineTimer = undefined
    store.set({ isOnline: true })
    connected()
    void catchUp()
  }

  function offline(): void {
    offlineTimer ??= setTimeout(() => store.set({ isOnline: false, typing: null }), offlineAfterMs)
  }

  /** No answer came: a socket that still seems open may be dead, so it is opened anew. */
  function lost(bySocket: boolean): void {
    store.set({ isOnline: false })
    if (bySocket) socket?.reconnect()
  }

  /** The socket was refused: a fresh token may help, else a little patience. */
  async function comeBack(error: ErrorBody): Promise<void> {
    const isToken = isTokenRefused(error)
    if (isToken) await startVisit()
    setTimeout(() => socket?.reconnect(), isToken ? 1000 : waitMs(error))
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
    if (!isConnected()) {
      const caught = await http.after(after)
      if (caught.ok) return take(caught.value)
      if (isTokenRefused(caught.error)) void startVisit()
      return false
    }
    const answer = await socket!.ask('sync', { after })
    if (!answer.ok) {
      if (answer.error.code === unreachable.code) lost(true)
      else if (passing.includes(answer.error.code)) setTimeout(() => void catchUp(), waitMs(answer.error))
      return false
    }
    const { history, conversation } = answer.value
    if (conversation) store.set({ conversation })
    return take(history)
  }

  /** Whether there is more to ask for. */
  function take(history: CatchUpView): boolean {
    for (const message of history.messages) outbox.settle(message)
    store.set({ log: addCatchUp(store.get().log, history), isOnline: true })
    return history.more && history.messages.length > 0
  }

  /** By the socket, or over HTTP while it is away. */
  async function deliver(message: WriteMessage): Promise<Delivery> {
    const { phase, visit } = store.get()
    if (phase !== 'ready' || needsConsent(visit)) return { kind: 'unreachable' }
    const bySocket = isConnected()
    const answer = bySocket ? await socket!.ask('message.send', message) : await http.send(message)
    if (answer.ok) return { kind: 'stored', message: answer.value }
    if (answer.error.code === unreachable.code) lost(bySocket)
    else if (isTokenRefused(answer.error) || answer.error.code === 'channels.web.consentNeeded') void startVisit()
    else if (passing.includes(answer.error.code)) {
      setTimeout(() => void outbox.flush(), waitMs(answer.error))
      return { kind: 'unreachable', error: answer.error }
    } else return { kind: 'refused', error: answer.error }
    return { kind: 'unreachable' }
  }

  return {
    open,
    sync,
    catchUp,
    deliver,
    isConnected,
    reconnect: () => socket?.reconnect(),
    /** The browser says that the network is back: no need to wait for the next attempt. */
    networkBack(): void {
      if (store.get().phase !== 'ready') return void startVisit()
      if (!isConnected()) socket?.reconnect()
      void catchUp()
    },
    networkGone: () => store.set({ isOnline: false }),
    ask: ((name, input) =>
      socket?.ask(name, input) ?? Promise.resolve({ ok: false, error: unreachable })) as VisitorSocket['ask'],
    leaveQueue: async () => (await socket?.leaveQueue()) ?? { ok: false as const, error: unreachable },
    tell: ((name, input) => socket?.tell(name, input)) as VisitorSocket['tell'],
  }
}

/** When the service says to come again. */
function waitMs({ facts }: ErrorBody): number {
  return 1000 * (Number(facts.retryAfterSeconds) || 5)
}
