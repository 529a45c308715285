import type { ChatToLoader, LoaderToChat } from '../../../../contracts/widget.ts'
import { openEnvelope } from '../../envelope/envelope.ts'

export type ShopLetter = LoaderToChat
type Letter = ChatToLoader extends infer L ? (L extends { zhanggui: 1 } ? Omit<L, 'zhanggui'> : never) : never
export type Shop = ReturnType<typeof meetShop>

/**
 * The talk with the loader on the shop's page. The page names its origin in the fragment of our address; the first
 * `start` from the parent window at that origin pins it, and nobody else is heard or told anything. A `start` for another
 * inbox than the one in our address is not heard either: who may frame us was decided by that one's settings.
 */
export function meetShop(self: Window, take: (letter: ShopLetter) => void) {
  const origin = namedOrigin(self.location.hash)
  const key = new URLSearchParams(self.location.search).get('key')
  const isFramed = self.parent !== self
  let pinned: string | undefined

  self.addEventListener('message', (event) => {
    const letter = openEnvelope<LoaderToChat>(event, isFramed && self.parent, pinned ?? origin)
    if (!letter || (letter.type === 'start' ? letter.publicKey !== key : !pinned)) return
    pinned = event.origin
    take(letter)
  })

  function tell(letter: Letter): void {
    const target = pinned ?? (letter.type === 'ready' ? origin : undefined)
    if (isFramed && target) self.parent.postMessage({ zhanggui: 1, ...letter }, target)
  }
  return { isFramed: isFramed && origin !== '', tell }
}

/** The origin in `#https%3A%2F%2Fshop.example`, or nothing. */
export function namedOrigin(hash: string): string {
  try {
    const named = decodeURIComponent(hash.slice(1))
    return new URL(named).origin === named && named !== 'null' ? named : ''
  } catch {
    return ''
  }
}
