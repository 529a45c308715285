import type { TrackEvent } from '../../../contracts/contact.ts'
import type { ChatToLoader, LoaderToChat } from '../../../contracts/widget.ts'
import { findWebAddress, openEnvelope } from '../envelope/envelope.ts'
import type { Calls } from './api.ts'
import type { Launcher } from './launcher.ts'
import type { Memory } from './memory.ts'
import type { LoaderOptions } from './options.ts'
import { currentPage, type Page } from './page.ts'
import { words } from './words.ts'

const trackedMax = 50
/** How long after its page the chat may take to say that it is there. */
const patienceMs = 3000
type Letter = LoaderToChat extends infer L ? (L extends { zhanggui: 1 } ? Omit<L, 'zhanggui'> : never) : never

/** The iframe with the chat, and the talk with it. It is made when first needed. */
export function createPanel(deps: { options: LoaderOptions; memory: Memory; launcher: Launcher }): Calls & {
  page(page: Page): void
  resume(): void
} {
  const { options, memory, launcher } = deps
  let frame: HTMLIFrameElement | undefined
  let isReady = false
  let isOpen = false
  let customerToken: string | undefined
  let waiting: Letter[] = []

  const phone = matchMedia('(max-width: 640px)')

  function ensureFrame(): void {
    if (frame) return
    frame = document.createElement('iframe')
    frame.title = words[options.locale].chat
    frame.allow = 'clipboard-write; autoplay'
    frame.src = `${options.chatUrl}?key=${encodeURIComponent(options.publicKey)}#${encodeURIComponent(location.origin)}`
    frame.onload = () => setTimeout(() => isReady || giveUp(), patienceMs)
    launcher.place(frame)
  }

  /** Where the chat may not be shown or cannot be reached, the browser's own words in the frame help nobody. */
  function giveUp(): void {
    close()
    frame?.remove()
    frame = undefined
  }

  function post(letter: Letter): void {
    frame?.contentWindow?.postMessage({ zhanggui: 1, ...letter }, options.origin)
  }

  /** To the chat, or kept until it is there. */
  function tell(letter: Letter): void {
    if (isReady) post(letter)
    else waiting.push(letter)
  }

  function start(): void {
    isReady = true
    post({
      type: 'start',
      publicKey: options.publicKey,
      visitorToken: memory.read('token'),
      customerToken,
      locale: options.locale,
      page: currentPage(),
      open: isOpen,
    })
    const tracked = keptEvents()
    memory.write('tracked', undefined, 'session')
    if (tracked.length > 0) post({ type: 'track', events: tracked })
    for (const letter of waiting) post(letter)
    waiting = []
  }

  function take(letter: ChatToLoader): void {
    if (letter.type === 'ready') start()
    else if (letter.type === 'token') memory.write('token', String(letter.visitorToken))
    else if (letter.type === 'look') launcher.look(letter)
    else if (letter.type === 'unread') launcher.unread(Number(letter.count) || 0, letter.preview)
    else if (letter.type === 'close') close()
    else if (letter.type === 'open') visit(String(letter.url))
  }

  /** A card's page: in this tab when it is the shop's own, else in a new one. */
  function visit(url: string): void {
    const address = findWebAddress(url, location.href)
    if (!address) return
    if (phone.matches) close()
    if (address.origin === location.origin) location.assign(address.href)
    else window.open(address.href, '_blank', 'noopener')
  }

  function show(focus: boolean): void {
    ensureFrame()
    isOpen = true
    memory.write('open', '1', 'session')
    launcher.show(true)
    if (!focus) return
    frame?.focus()
    tell({ type: 'opened' })
  }

  function close(): void {
    if (!isOpen) return
    isOpen = false
    memory.write('open', undefined, 'session')
    launcher.show(false)
    tell({ type: 'closed' })
  }

  function keptEvents(): TrackEvent[] {
    try {
      return JSON.parse(memory.read('tracked', 'session') ?? '[]')
    } catch {
      return []
    }
  }

  addEventListener('message', (event) => {
    const letter = frame && openEnvelope<ChatToLoader>(event, frame.contentWindow, options.origin)
    if (letter) take(letter)
  })
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isOpen) close()
  })

  return {
    open: () => show(true),
    close,
    identify(token) {
      customerToken = token ?? undefined
      if (token) ensureFrame()
      if (isReady) return post({ type: 'customer', customerToken: token })
      waiting = waiting.filter((letter) => letter.type !== 'customer')
      // Nobody is signed in: a known customer's history must not greet the next person at this browser.
      if (!token && memory.read('token')) waiting.push({ type: 'customer', customerToken: null })
    },
    track(kind, facts) {
      const event = { ...facts, kind, at: new Date().toISOString() }
      if (isReady) return post({ type: 'track', events: [event] })
      memory.write('tracked', JSON.stringify([...keptEvents(), event].slice(-trackedMax)), 'session')
    },
    say(text) {
      show(true)
      tell({ type: 'say', text: String(text) })
    },
    page: (page) => isReady && post({ type: 'page', page }),
    /** A returning visitor gets her unread count at once, and the chat open where she left it open. */
    resume() {
      if (memory.read('open', 'session') && !phone.matches) show(false)
      else if (memory.read('token')) ensureFrame()
    },
  }
}
