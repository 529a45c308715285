import type { Generated, JSONColumnType, Selectable } from 'kysely'
import type { MessageContent, MessageView } from '../../../contracts/message.ts'
import type { Reading } from '../../../contracts/reading.ts'

export interface MessageTable {
  tenant_id: string
  id: string
  conversation_id: string
  session_id: string
  inbox_id: string
  seq: number
  direction: MessageView['direction']
  author_kind: MessageView['author']['kind']
  author_id: string | null
  author_name: string | null
  author_avatar: string | null
  private: Generated<boolean>
  text: Generated<string>
  content: JSONColumnType<MessageContent>
  client_id: string | null
  source_id: string | null
  feedback: 'up' | 'down' | null
  feedback_at: Date | null
  reading: JSONColumnType<Reading> | null
  words: string | null
  created_at: Generated<Date>
}
export type Message = Omit<Selectable<MessageTable>, 'words'>

declare module '../../kernel/database.ts' {
  interface Database {
    message: MessageTable
  }
}
