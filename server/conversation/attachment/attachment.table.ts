import type { Generated, Selectable } from 'kysely'
import type { AttachmentView } from '../../../contracts/message.ts'

export interface AttachmentTable {
  tenant_id: string
  id: string
  uploaded_by_kind: 'contact' | 'staff' | 'bot'
  uploaded_by: string
  conversation_id: string | null
  message_id: string | null
  place: Generated<number>
  name: string
  mime: string
  kind: AttachmentView['kind']
  size: number
  width: number | null
  height: number | null
  storage_key: string
  created_at: Generated<Date>
}
export type Attachment = Selectable<AttachmentTable>

declare module '../../kernel/database.ts' {
  interface Database {
    attachment: AttachmentTable
  }
}
