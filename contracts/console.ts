import type { Ack } from './common.ts'
import type { ConversationView } from './conversation.ts'
import type { AgentPresenceView, Presence } from './desk.ts'
import type { MessageView } from './message.ts'

/** Calls of a staff socket (namespace `/desk`, signed in by the session cookie); writes go over HTTP. */
export interface DeskCalls {
  /** Joins a conversation's room, so that its messages and typing arrive. */
  'conversation.open': (input: { conversationId: string }, ack: (answer: Ack<null>) => void) => void
  'conversation.close': (input: { conversationId: string }) => void
  typing: (input: { conversationId: string; typing: boolean }) => void
  read: (input: { conversationId: string; seq: number }) => void
}

/** What a staff socket tells. `conversation` and `queue` go to the whole tenant's staff, the rest to opened rooms. */
export interface DeskNews {
  message: (message: MessageView) => void
  'message.updated': (message: MessageView) => void
  conversation: (conversation: ConversationView) => void
  typing: (state: {
    conversationId: string
    author: 'customer' | 'agent'
    name: string
    typing: boolean
    preview?: string
  }) => void
  /** Others who have this conversation open. */
  viewing: (state: { conversationId: string; staff: { id: string; name: string }[] }) => void
  'queue.changed': () => void
  'presence.changed': (presence: AgentPresenceView) => void
  /** New work for the signed-in agent: notify and sound. */
  'work.assigned': (input: {
    conversationId: string
    contactName: string | null
    how: 'automatic' | 'accepted'
  }) => void
  /** Her own presence was changed elsewhere. */
  presence: (presence: Presence) => void
}
