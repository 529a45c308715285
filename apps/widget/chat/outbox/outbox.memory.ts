import type { Shelf } from '../state/storage.ts'
import type { PendingMessage } from './outbox.ts'

const field = 'zhanggui:outbox'
export type OutboxMemory = ReturnType<typeof createOutboxMemory>

/**
 * Keeps unsent messages over a reload. They belong to one visitor: another one at the same browser, or another shop's
 * page, neither sees nor sends them.
 */
export function createOutboxMemory(shelf: Shelf) {
  let name = ''
  let owner = ''
  return {
    /** A visitor who is not known yet, at her first start, keeps nothing. */
    belongTo(publicKey: string, visitorToken: string | undefined): void {
      name = `${field}:${publicKey}`
      owner = visitorToken ? digest(visitorToken) : ''
    },
    load(): PendingMessage[] {
      try {
        const kept = JSON.parse(shelf.getItem(name) ?? 'null')
        return owner && kept?.owner === owner && Array.isArray(kept.pending) ? kept.pending : []
      } catch {
        return []
      }
    },
    save(pending: PendingMessage[]): void {
      try {
        if (pending.length === 0) shelf.removeItem(name)
        else if (owner) shelf.setItem(name, JSON.stringify({ owner, pending }))
      } catch {
        // Without storage the messages live as long as the page.
      }
    },
  }
}

/** Tells two tokens apart without keeping either (53 bits, not a secret). */
function digest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
