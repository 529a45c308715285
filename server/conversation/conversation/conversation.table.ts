import type { Generated, Selectable } from 'kysely'
import type { ControlOwner, ConversationStatus } from '../../../contracts/conversation.ts'
import type { Channel } from '../../../contracts/inbox.ts'
import type { EmotionLabel } from '../../../contracts/reading.ts'

export interface ConversationTable {
  tenant_id: string
  id: string
  inbox_id: string
  contact_id: string
  channel: Channel
  status: ConversationStatus
  owner_kind: Generated<ControlOwner['kind']>
  owner_agent_id: string | null
  owner_name: string | null
  owner_avatar: string | null
  owner_since: Generated<Date>
  version: Generated<number>
  last_seq: Generated<number>
  last_said_seq: Generated<number>
  session_id: string
  customer_delivered_seq: Generated<number>
  customer_read_seq: Generated<number>
  staff_read_seq: Generated<number>
  round_began_at: Date | null
  waiting_since: Date | null
  last_incoming_at: Date | null
  emotion_label: EmotionLabel | null
  emotion_strength: number | null
  page_url: string | null
  page_title: string | null
  user_agent: string | null
  online_until: Date | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
}
/** A conversation as its row says. */
export type Conversation = Selectable<ConversationTable>

export interface StaffReadTable {
  tenant_id: string
  conversation_id: string
  staff_id: string
  seq: number
  read_at: Generated<Date>
}

declare module '../../kernel/database.ts' {
  interface Database {
    conversation: ConversationTable
    staff_read: StaffReadTable
  }
}
