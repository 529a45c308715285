import type { ConversationView } from '../../../contracts/conversation.ts'
import type { MessageView } from '../../../contracts/message.ts'
import type { Log } from '../../kernel/log.ts'
import type { Realtime } from '../../kernel/realtime/realtime.ts'
import type { Conversation } from '../conversation/conversation.table.ts'
import type { ConversationState, Conversation as Face } from '../face.ts'
import { forCustomer } from '../message/message.present.ts'

/** The room of a customer's browsers in one inbox: known before her first message makes a conversation. */
export function visitorRoom(inboxId: string, contactId: string): string {
  return `visit:${inboxId}:${contactId}`
}
export const conversationRoom = (conversationId: string) => `conversation:${conversationId}`
export const tenantRoom = (tenantId: string) => `tenant:${tenantId}`
export const staffRoom = (staffId: string) => `staff:${staffId}`

/** Pauses so long before telling how a conversation stands, so that a question and the bot's reply are told once. */
const gatherMs = 100

export interface LiveDeps {
  realtime: Realtime
  log: Log
  /** How a conversation stands, for the desk as a whole and for its customer, read at once; nothing of one erased. */
  look(
    tenantId: string,
    conversationId: string,
  ): Promise<{ view: ConversationView; state: ConversationState } | undefined>
}
export type Live = ReturnType<typeof createLive>

/** Tells browsers what was committed. Nothing depends on it: who missed it asks for what came after its last `seq`. */
export function createLive({ realtime, log, look }: LiveDeps) {
  const listeners: Parameters<Face['onCustomerState']>[0][] = []
  const pending = new Map<string, Promise<void>>()
  let stopped = false

  async function tellState(tenantId: string, conversationId: string): Promise<void> {
    const seen = await look(tenantId, conversationId)
    if (!seen) return
    const { view, state } = seen
    realtime.emit('/desk', tenantRoom(tenantId), 'conversation', view)
    for (const listener of listeners) await listener(state)
  }

  async function tellSoon(tenantId: string, conversationId: string): Promise<void> {
    await new Promise((done) => setTimeout(done, gatherMs))
    pending.delete(conversationId)
    if (stopped) return
    await tellState(tenantId, conversationId).catch((error) =>
      log.warn({ err: error, conversationId }, 'browsers were not told how a conversation stands'),
    )
  }

  const running = new Set<Promise<void>>()
  function pushState(tenantId: string, conversationId: string): Promise<void> {
    const waiting = pending.get(conversationId)
    if (waiting) return waiting
    const telling = tellSoon(tenantId, conversationId).finally(() => running.delete(telling))
    pending.set(conversationId, telling)
    running.add(telling)
    return telling
  }

  /** What only staff see of a message. */
  function tellStaff(event: 'message' | 'message.updated', message: MessageView): void {
    realtime.emit('/desk', conversationRoom(message.conversationId), event, message)
  }

  function tellMessage(event: 'message' | 'message.updated', place: Place, message: MessageView): void {
    tellStaff(event, message)
    if (!message.private)
      realtime.emit('/visitor', visitorRoom(place.inbox_id, place.contact_id), event, forCustomer(message))
  }

  return {
    pushState,
    tellStaff,
    tellMessage,

    /** After commit of a thread's changes. */
    told(conversation: Conversation, messages: readonly MessageView[]): void {
      for (const message of messages) tellMessage('message', conversation, message)
      void pushState(conversation.tenant_id, conversation.id)
    },

    onCustomerState(listener: Parameters<Face['onCustomerState']>[0]): void {
      listeners.push(listener)
    },

    async stop(): Promise<void> {
      stopped = true
      await Promise.all(running)
    },
  }
}

type Place = Pick<Conversation, 'inbox_id' | 'contact_id'>
