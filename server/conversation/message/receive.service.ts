import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { type MessageView, messageContent, messageTextMax } from '../../../contracts/message.ts'
import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import { newId } from '../../kernel/ids.ts'
import { inTenant } from '../../kernel/tenancy.ts'
import type { LinkSigner } from '../attachment/attachment.link.ts'
import { findAttachmentsOf } from '../attachment/attachment.repository.ts'
import { isOpen } from '../control/control.ts'
import { insertConversation, lockConversationOf } from '../conversation/conversation.repository.ts'
import { stateOf } from '../conversation/conversation.state.ts'
import type { Conversation } from '../conversation/conversation.table.ts'
import type { Thread, Threads } from '../conversation/conversation.thread.ts'
import type { Conversation as Face, Incoming } from '../face.ts'
import { inboxNotFound } from '../inbox/inbox.errors.ts'
import { findChannel } from '../inbox/inbox.repository.ts'
import { openSession } from '../session/session.open.ts'
import { clientIdUsed, messageInvalid } from './message.errors.ts'
import { messageReceived } from './message.events.ts'
import { presentMessage } from './message.present.ts'
import { findRepeated } from './message.repository.ts'
import { cleanText, shorten } from './message.text.ts'

const incoming = z
  .object({
    clientId: z.string().min(1).max(100).optional(),
    sourceId: z.string().min(1).max(300).optional(),
    text: z.string().max(messageTextMax).default(''),
    attachmentIds: z.array(id).max(9).default([]),
    choice: messageContent.shape.choice,
    filledForm: messageContent.shape.filledForm,
  })
  .refine((one) => one.text.trim() !== '' || one.attachmentIds.length > 0 || one.filledForm !== undefined, {
    message: 'a message needs text, an attachment or a filled form',
  })

/** Takes in what customers say: stored once, in order, with the fact that it has come. */
export function createReceive({ db, threads, links }: { db: Db; threads: Threads; links: LinkSigner }) {
  const receive: Face['receive'] = async (input, within) => {
    const words = checkIncoming(input)
    return inTenant(within ?? db, input.tenantId, async (trx) => {
      const locked = await lockOrMake(trx, input)
      const place = { conversationId: locked.id, inboxId: input.inboxId }
      const repeated = await findRepeated(trx, input.tenantId, place, words)
      if (repeated) {
        if (repeated.direction !== 'incoming') throw clientIdUsed({ clientId: words.clientId ?? '' })
        const files = await findAttachmentsOf(trx, input.tenantId, [repeated.id])
        const message = presentMessage(repeated, files.get(repeated.id) ?? [], links)
        return { message, conversation: stateOf(locked), duplicate: true }
      }
      return threads.runThread(trx, locked, async (thread) => {
        const message = await store(thread, input, words)
        return { message, conversation: stateOf(thread.conversation), duplicate: false }
      })
    })
  }
  return receive
}

function checkIncoming(input: Incoming): z.output<typeof incoming> {
  const read = incoming.safeParse(input)
  if (read.success) return read.data
  throw messageInvalid({
    issues: read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}

/** The conversation's row, held. Of several first messages at once, one makes it. */
async function lockOrMake(trx: Db, input: Incoming): Promise<Conversation> {
  const { tenantId, inboxId, contactId } = input
  const known = await lockConversationOf(trx, tenantId, inboxId, contactId)
  if (known) return known
  const channel = await findChannel(trx, tenantId, inboxId)
  if (!channel) throw inboxNotFound({ id: inboxId })
  await insertConversation(trx, {
    tenant_id: tenantId,
    id: newId(),
    inbox_id: inboxId,
    contact_id: contactId,
    channel,
    status: 'new',
    session_id: newId(),
  })
  return (await lockConversationOf(trx, tenantId, inboxId, contactId))!
}

async function store(thread: Thread, input: Incoming, words: z.output<typeof incoming>): Promise<MessageView> {
  const { trx, tenantId, at, conversation } = thread
  if (!isOpen(conversation)) await openSession(thread, openingOf(words))
  const beganRound = conversation.round_began_at === null
  noteArrival(thread, input)
  const message = await thread.add({
    direction: 'incoming',
    author_kind: 'customer',
    author_id: input.contactId,
    author_name: input.contactName ? cleanText(input.contactName) : null,
    client_id: words.clientId ?? null,
    source_id: words.sourceId ?? null,
    text: words.text,
    content: {
      ...(words.choice ? { choice: words.choice } : {}),
      ...(words.filledForm ? { filledForm: words.filledForm } : {}),
    },
    attachments: { uploader: { tenantId, kind: 'contact', id: input.contactId }, ids: words.attachmentIds },
  })
  thread.change({ last_incoming_at: at, round_began_at: conversation.round_began_at ?? at })
  await appendEvent(trx, messageReceived, tenantId, {
    conversationId: conversation.id,
    sessionId: conversation.session_id,
    messageId: message.id,
    seq: message.seq,
    contactId: conversation.contact_id,
    inboxId: conversation.inbox_id,
    owner: conversation.owner_kind,
    beganRound,
  })
  return message
}

/** A message does not change who has control; people who have it owe her a reply from now on. */
function noteArrival(thread: Thread, input: Incoming): void {
  const { at, conversation } = thread
  if (conversation.owner_kind !== 'bot') thread.change({ waiting_since: conversation.waiting_since ?? at })
  if (conversation.owner_kind === 'agent' && conversation.status !== 'active') thread.change({ status: 'active' })
  if (input.page) thread.change({ page_url: cleanText(input.page.url), page_title: cleanText(input.page.title) })
  if (input.userAgent) thread.change({ user_agent: shorten(cleanText(input.userAgent), 400) })
}

function openingOf(words: z.output<typeof incoming>): string {
  return shorten(cleanText(words.text).trim(), 200)
}
