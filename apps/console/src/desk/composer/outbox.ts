import type { AttachmentView, MessageView } from '../../../../../contracts/message.ts'
import type { DraftKind } from './drafts.ts'

/** A message that was sent off here and is not yet known to be stored. */
export interface Outgoing {
  clientId: string
  conversationId: string
  kind: DraftKind
  text: string
  attachments: AttachmentView[]
  at: string
  /** waiting = goes out by itself; refused = the server said no, a person decides. */
  state: 'waiting' | 'sending' | 'refused'
  error?: unknown
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

export interface OutboxDeps {
  store: Store
  staffId: string
  send: (message: Outgoing) => Promise<MessageView>
  /** The refusal is not for good: no connection, a server in trouble, an expired sign-in. */
  isPassing: (error: unknown) => boolean
  onStored: (message: MessageView) => void
}

export type Outbox = ReturnType<typeof createOutbox>

/**
 * Messages on their way. Each is kept in the browser until the server has stored it, goes out in the order it was
 * written, and is tried again under the same `clientId`, so that a retry never says anything twice.
 */
export function createOutbox({ store, staffId, send, isPassing, onStored }: OutboxDeps) {
  const prefix = `zhanggui.outbox.${staffId}.`
  const listeners = new Set<() => void>()
  const busy = new Set<string>()
  let items: readonly Outgoing[] = readKept(store, prefix)

  function set(next: readonly Outgoing[]) {
    items = next
    for (const listener of listeners) listener()
  }
  function change(clientId: string, over: Partial<Outgoing>) {
    set(items.map((item) => (item.clientId === clientId ? { ...item, ...over } : item)))
  }
  function remove(clientId: string) {
    store.removeItem(prefix + clientId)
    set(items.filter((item) => item.clientId !== clientId))
  }

  /** Sends what waits in one conversation, one after the other; stops when the connection fails. */
  async function run(conversationId: string): Promise<void> {
    if (busy.has(conversationId)) return
    busy.add(conversationId)
    try {
      for (let next = nextOf(conversationId); next; next = nextOf(conversationId)) if (!(await trySend(next))) break
    } finally {
      busy.delete(conversationId)
    }
  }
  function nextOf(conversationId: string) {
    return items.find((item) => item.conversationId === conversationId && item.state === 'waiting')
  }
  async function trySend(item: Outgoing): Promise<boolean> {
    change(item.clientId, { state: 'sending' })
    try {
      onStored(await send(item))
      remove(item.clientId)
      return true
    } catch (error) {
      const passing = isPassing(error)
      change(item.clientId, { state: passing ? 'waiting' : 'refused', error })
      return !passing
    }
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    items: () => items,
    add(message: Omit<Outgoing, 'state'>): Promise<void> {
      const item: Outgoing = { ...message, state: 'waiting' }
      store.setItem(prefix + item.clientId, JSON.stringify(item))
      set([...items, item])
      return run(item.conversationId)
    },
    /** Tries everything that waits. */
    async flush(): Promise<void> {
      await Promise.all([...new Set(items.map((item) => item.conversationId))].map(run))
    },
    async retry(clientId: string): Promise<void> {
      const item = items.find((one) => one.clientId === clientId)
      if (!item) return
      change(clientId, { state: 'waiting' })
      await run(item.conversationId)
    },
    /** Gives a message up, for example to edit it again. */
    drop: remove,
    /** The server told of these by other means; they need no answer any more. */
    settle(messages: readonly MessageView[]): void {
      for (const { clientId } of messages)
        if (clientId && items.some((item) => item.clientId === clientId && item.state !== 'sending')) remove(clientId)
    },
  }
}

function readKept(store: Store, prefix: string): Outgoing[] {
  const kept: Outgoing[] = []
  for (let index = 0; index < store.length; index++) {
    const key = store.key(index)
    if (!key?.startsWith(prefix)) continue
    try {
      kept.push({ ...(JSON.parse(store.getItem(key) ?? '') as Outgoing), state: 'waiting' })
    } catch {
      // Damaged by another program: there is nothing to send.
    }
  }
  return kept.sort((a, b) => a.at.localeCompare(b.at))
}
