import type { Link } from '../connection/link.ts'
import { beep } from '../look/sound.ts'
import { findUnread } from '../message/message.log.ts'
import type { ChatState } from '../state/state.ts'
import type { Store } from '../state/store.ts'
import type { Shop } from './shop.ts'

/** Tells others how far the customer is: the service by marks, the launcher by the unread count, her by a sound. */
export function createTelling(
  self: Window,
  { store, shop, link }: { store: Store<ChatState>; shop: Shop; link: Link },
) {
  const told = { unread: -1, deliveredSeq: 0, readSeq: 0 }

  function tellMarks(): void {
    const { log, isOpen, readSeq, phase } = store.get()
    const last = log.messages.at(-1)?.seq ?? 0
    if (phase !== 'ready' || last === 0) return
    if (isOpen && self.document.visibilityState === 'visible' && last > readSeq) {
      store.set({ readSeq: last })
      return
    }
    const isNew = last > told.deliveredSeq || readSeq > told.readSeq
    if (!isNew || !link.isConnected()) return
    link.tell('marks', { deliveredSeq: last, readSeq })
    Object.assign(told, { deliveredSeq: last, readSeq })
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

  return {
    announce(): void {
      const { visit, isMuted, isOpen } = store.get()
      if (visit?.widget.sound && !isMuted && !(isOpen && self.document.hasFocus())) beep()
    },
    /** A new connection may be to a service that has not heard them. */
    forgetMarks: () => Object.assign(told, { deliveredSeq: 0, readSeq: 0 }),
  }
}
