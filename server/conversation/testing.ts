import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Insertable } from 'kysely'
import type { MessageContent } from '../../contracts/message.ts'
import { createAccounts } from '../accounts/index.ts'
import { createCustomers } from '../customers/index.ts'
import { readConfig } from '../kernel/config.ts'
import type { Db } from '../kernel/database.ts'
import { createEventBus } from '../kernel/events.ts'
import { newId } from '../kernel/ids.ts'
import { createMail } from '../kernel/mail.ts'
import { createPersonalData } from '../kernel/personal-data/personal-data.ts'
import { createSecrets } from '../kernel/secrets/secrets.ts'
import { createFolderStorage } from '../kernel/storage.ts'
import { createRecordingRealtime, createTestDatabase, testLog } from '../kernel/testing.ts'
import type { ConversationTable } from './conversation/conversation.table.ts'
import type { InboxTable } from './inbox/inbox.table.ts'
import { standardWidget } from './inbox/widget-settings.ts'
import { createConversation } from './index.ts'
import type { MessageTable } from './message/message.table.ts'
import type { SessionTable } from './session/session.table.ts'

/** A web inbox of a tenant, made directly in the database. */
export async function createTestInbox(db: Db, tenantId: string, overrides: Partial<Insertable<InboxTable>> = {}) {
  const inboxId = overrides.id ?? newId()
  const publicKey = overrides.public_key ?? `test-${newId()}`
  const widget = JSON.stringify(standardWidget('云杉优选'))
  await db
    .insertInto('inbox')
    .values({
      channel: 'web',
      name: '网店',
      widget,
      ...overrides,
      tenant_id: tenantId,
      id: inboxId,
      public_key: publicKey,
    })
    .execute()
  return { inboxId, publicKey }
}

/** An open conversation of a contact with one session, in the bot's hands and without messages unless told otherwise. */
export async function createTestConversation(
  db: Db,
  tenantId: string,
  given: { inboxId: string; contactId: string; session?: Partial<Insertable<SessionTable>> } & Partial<
    Omit<Insertable<ConversationTable>, 'tenant_id' | 'inbox_id' | 'contact_id' | 'session_id'>
  >,
) {
  const { inboxId, contactId, session, ...columns } = given
  const conversationId = columns.id ?? newId()
  const sessionId = session?.id ?? newId()
  const key = { tenant_id: tenantId, inbox_id: inboxId, contact_id: contactId }
  await db
    .insertInto('conversation')
    .values({ channel: 'web', status: 'bot', ...columns, ...key, id: conversationId, session_id: sessionId })
    .execute()
  await db
    .insertInto('session')
    .values({ first_seq: 1, opening: '', ...session, ...key, id: sessionId, conversation_id: conversationId })
    .execute()
  return { conversationId, sessionId }
}

/** A message at the end of a conversation, made directly in the database: incoming from the customer unless told otherwise. */
export async function createTestMessage(
  db: Db,
  tenantId: string,
  conversationId: string,
  given: Partial<Omit<Insertable<MessageTable>, 'content'>> & { text: string; content?: MessageContent },
) {
  const conversation = await db
    .updateTable('conversation')
    .set((eb) => ({ last_seq: eb('last_seq', '+', 1), last_said_seq: eb('last_seq', '+', 1) }))
    .where('tenant_id', '=', tenantId)
    .where('id', '=', conversationId)
    .returning(['last_seq', 'session_id', 'inbox_id'])
    .executeTakeFirstOrThrow()
  const messageId = given.id ?? newId()
  await db
    .insertInto('message')
    .values({
      session_id: conversation.session_id,
      inbox_id: conversation.inbox_id,
      direction: 'incoming',
      author_kind: 'customer',
      ...given,
      tenant_id: tenantId,
      id: messageId,
      conversation_id: conversationId,
      seq: conversation.last_seq,
      content: JSON.stringify(given.content ?? {}),
    })
    .execute()
  return { messageId, seq: conversation.last_seq }
}

/** The module as main builds it, with real accounts and customers, files in a temporary folder, and told news kept. */
export async function createTestConversations(options: { now?: () => Date } = {}) {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-files-'))
  const secrets = createSecrets('a secret of at least thirty-two characters')
  const realtime = createRecordingRealtime()
  const events = createEventBus({ database, log: testLog })
  const mail = createMail({ from: 'test@example.com', log: testLog })
  const accounts = createAccounts({ database, config: readConfig({}), secrets, mail, log: testLog })
  const personalData = createPersonalData()
  const customers = createCustomers({ db: database.db, personalData })
  const storage = createFolderStorage(folder)
  const deps = {
    database,
    db: database.db,
    events,
    realtime,
    storage,
    secrets,
    accounts,
    customers,
    personalData,
    log: testLog,
  }
  const conversation = createConversation({ ...deps, ...options })
  return {
    ...deps,
    conversation,
    folder,
    async close(): Promise<void> {
      await conversation.stop()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
