import type { ErrorBody } from '../../../../contracts/common.ts'
import type { AttachmentView, MessageContent, MessageView, WriteMessage } from '../../../../contracts/message.ts'

/** A message that the service has not acknowledged yet. */
export interface PendingMessage {
  clientId: string
  text: string
  attachments: AttachmentView[]
  choice?: MessageContent['choice']
  filledForm?: MessageContent['filledForm']
  writtenAt: string
  state: 'waiting' | 'sending' | 'failed'
  error: ErrorBody | null
}

export type Delivery =
  | { kind: 'stored'; message: MessageView }
  /** It waits and is tried again; `error`: what it waits for. */
  | { kind: 'unreachable'; error?: ErrorBody }
  | { kind: 'refused'; error: ErrorBody }

export interface OutboxDeps {
  load(): PendingMessage[]
  save(pending: PendingMessage[]): void
  deliver(message: WriteMessage): Promise<Delivery>
  changed(pending: PendingMessage[]): void
  stored(message: MessageView): void
}
export type Outbox = ReturnType<typeof createOutbox>

/** Keeps what the customer wrote, in order, until it is acknowledged. The same `clientId` is sent again, so twice is once. */
export function createOutbox(deps: OutboxDeps) {
  let pending: PendingMessage[] = []
  let isFlushing = false
  let isAskedAgain = false
  const findWaiting = () => pending.find((each) => each.state === 'waiting')

  function change(next: PendingMessage[]): void {
    pending = next
    deps.save(pending)
    deps.changed(pending)
  }

  function mark(clientId: string, patch: Partial<PendingMessage>): void {
    change(pending.map((each) => (each.clientId === clientId ? { ...each, ...patch } : each)))
  }

  /** Whether the next one may be tried. */
  async function sendOne(item: PendingMessage): Promise<boolean> {
    mark(item.clientId, { state: 'sending', error: null })
    const delivery = await deps.deliver(asWritten(item))
    if (delivery.kind === 'stored') {
      settle(delivery.message)
      deps.stored(delivery.message)
      return true
    }
    if (delivery.kind === 'refused') mark(item.clientId, { state: 'failed', error: delivery.error })
    else mark(item.clientId, { state: 'waiting', error: delivery.error ?? null })
    return delivery.kind === 'refused'
  }

  /** Sends what waits. Asked for again meanwhile (the connection came back), it does not stop at a failure of before. */
  async function flush(): Promise<void> {
    isAskedAgain = isFlushing
    if (isFlushing) return
    isFlushing = true
    try {
      for (let next = findWaiting(); next; next = findWaiting()) {
        const goesOn = await sendOne(next)
        if (!goesOn && !isAskedAgain) return
        isAskedAgain = false
      }
    } finally {
      isFlushing = false
    }
  }

  /** A message that arrived by another way is not pending any more. */
  function settle(message: Pick<MessageView, 'clientId'>): void {
    if (!pending.some((each) => each.clientId === message.clientId)) return
    change(pending.filter((each) => each.clientId !== message.clientId))
  }

  return {
    /** Takes up what an earlier page left unsent. */
    resume(): void {
      change(deps.load().map((each) => (each.state === 'sending' ? { ...each, state: 'waiting' } : each)))
    },
    add(item: Omit<PendingMessage, 'state' | 'error'>): Promise<void> {
      change([...pending, { ...item, state: 'waiting', error: null }])
      return flush()
    },
    retry(clientId: string): Promise<void> {
      mark(clientId, { state: 'waiting', error: null })
      return flush()
    },
    discard: (clientId: string) => settle({ clientId }),
    clear: () => change([]),
    settle,
    flush,
  }
}

function asWritten(item: PendingMessage): WriteMessage {
  return {
    clientId: item.clientId,
    text: item.text,
    attachmentIds: item.attachments.map((attachment) => attachment.id),
    choice: item.choice,
    filledForm: item.filledForm,
  }
}
