import { z } from 'zod'
import { id } from '../../../contracts/common.ts'
import { type MessageView, messageContent, messageTextMax } from '../../../contracts/message.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { Db } from '../../kernel/database.ts'
import { appendEvent } from '../../kernel/events.ts'
import type { LinkSigner } from '../attachment/attachment.link.ts'
import { findAttachmentsOf, type Uploader } from '../attachment/attachment.repository.ts'
import { controlPolicy } from '../control/control.policy.ts'
import { requireControl } from '../control/control.ts'
import { raiseStaffRead } from '../conversation/conversation.repository.ts'
import type { Thread, Threads } from '../conversation/conversation.thread.ts'
import type { Conversation as Face, SayOptions, Utterance } from '../face.ts'
import { recordFirstReply } from '../session/session.repository.ts'
import { clientIdUsed, messageInvalid } from './message.errors.ts'
import { messageSaid, noteWritten } from './message.events.ts'
import { presentMessage } from './message.present.ts'
import { findRepeated } from './message.repository.ts'
import type { Message } from './message.table.ts'

const utterance = z
  .object({
    clientId: z.string().min(1).max(100),
    text: z.string().max(messageTextMax).default(''),
    content: messageContent.omit({ system: true, choice: true, filledForm: true }).default({}),
    attachmentIds: z.array(id).max(9).default([]),
  })
  .refine(
    (one) =>
      one.text.trim() !== '' ||
      one.attachmentIds.length > 0 ||
      one.content.cards?.length ||
      one.content.form !== undefined,
    { message: 'a message needs text, an attachment, a card or a form' },
  )
type Checked = z.output<typeof utterance>

export interface AuthorDeps {
  threads: Threads
  links: LinkSigner
  /** How customers see a member of staff. */
  avatarOf(actor: Actor, trx: Db): Promise<string | null>
}

/** Replies of the bot and of agents: stored only while their author has control. */
export function createSay({ threads, links, avatarOf }: AuthorDeps) {
  const sayAll: Face['sayAll'] = async (actor, conversationId, words, options = {}, within) => {
    controlPolicy.require(actor, 'say')
    const checked = words.map(checkUtterance)
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const repeated = await findAllRepeated(thread, actor, checked, false)
      if (repeated.length === checked.length) return presentAll(thread, repeated)
      requireControl(actor, thread.conversation, options)
      const said: MessageView[] = []
      for (const one of checked) {
        const before = repeated.find((message) => message.client_id === one.clientId)
        said.push(...(before ? await presentAll(thread, [before]) : [await reply(thread, actor, one)]))
      }
      return said
    })
  }

  const say: Face['say'] = async (actor, conversationId, { evenIfQueued, ...words }, within) => {
    const options: SayOptions = evenIfQueued ? { evenIfQueued } : {}
    const [message] = await sayAll(actor, conversationId, [words], options, within)
    return message!
  }

  const note: Face['note'] = async (actor, conversationId, words, within) => {
    controlPolicy.require(actor, 'note')
    const checked = checkUtterance(words)
    return threads.inThread(actor.tenantId, conversationId, within, async (thread) => {
      const repeated = await findAllRepeated(thread, actor, [checked], true)
      if (repeated.length > 0) return (await presentAll(thread, repeated))[0]!
      const message = await add(thread, actor, checked, true)
      await appendEvent(thread.trx, noteWritten, actor.tenantId, { ...placeOf(message), agentId: actor.id })
      return message
    })
  }

  async function reply(thread: Thread, actor: Actor, words: Checked): Promise<MessageView> {
    const { trx, tenantId, at, conversation } = thread
    const kind = actor.role === 'bot' ? 'bot' : 'agent'
    const since = kind === 'bot' ? conversation.round_began_at : conversation.waiting_since
    const message = await add(thread, actor, words, false)
    const column = kind === 'bot' ? 'first_bot_reply_at' : 'first_human_reply_at'
    const first = await recordFirstReply(trx, tenantId, conversation.session_id, column, at)
    thread.change({ round_began_at: null })
    if (kind === 'agent') await noteHumanReply(thread, actor, message.seq)
    await appendEvent(trx, messageSaid, tenantId, {
      ...placeOf(message),
      author: { kind, id: actor.id },
      first,
      roundSeconds: since ? Math.max(0, (at.getTime() - since.getTime()) / 1000) : null,
    })
    return message
  }

  async function noteHumanReply(thread: Thread, actor: Actor, seq: number): Promise<void> {
    const { trx, tenantId, conversation } = thread
    thread.change({ status: 'waiting', waiting_since: null, staff_read_seq: seq })
    await raiseStaffRead(trx, { tenant_id: tenantId, conversation_id: conversation.id, staff_id: actor.id, seq })
  }

  async function add(thread: Thread, actor: Actor, words: Checked, isPrivate: boolean): Promise<MessageView> {
    return thread.add({
      direction: 'outgoing',
      author_kind: actor.role === 'bot' ? 'bot' : 'agent',
      author_id: actor.id,
      author_name: actor.name ?? null,
      author_avatar: actor.role === 'bot' ? null : await avatarOf(actor, thread.trx),
      private: isPrivate,
      client_id: words.clientId,
      text: words.text,
      content: words.content,
      attachments: { uploader: uploaderOf(actor), ids: words.attachmentIds },
    })
  }

  async function presentAll(thread: Thread, messages: readonly Message[]): Promise<MessageView[]> {
    const ids = messages.map((message) => message.id)
    const files = await findAttachmentsOf(thread.trx, thread.tenantId, ids)
    return messages.map((message) => presentMessage(message, files.get(message.id) ?? [], links))
  }

  return { say, sayAll, note }
}

function checkUtterance(words: Utterance): Checked {
  const read = utterance.safeParse(words)
  if (read.success) return read.data
  throw messageInvalid({
    issues: read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  })
}

/** What of these words was stored before. A key of another author's message is refused. */
async function findAllRepeated(
  thread: Thread,
  actor: Actor,
  words: readonly Checked[],
  isPrivate: boolean,
): Promise<Message[]> {
  const { trx, tenantId, conversation } = thread
  const place = { conversationId: conversation.id, inboxId: conversation.inbox_id }
  const found: Message[] = []
  for (const { clientId } of words) {
    const repeated = await findRepeated(trx, tenantId, place, { clientId })
    if (!repeated) continue
    if (!isBy(actor, repeated) || repeated.private !== isPrivate) throw clientIdUsed({ clientId })
    found.push(repeated)
  }
  return found
}

/** The bot is one author, whichever process speaks for it. */
function isBy(actor: Actor, message: Message): boolean {
  return actor.role === 'bot' ? message.author_kind === 'bot' : message.author_id === actor.id
}

export function uploaderOf(actor: Actor): Uploader {
  return { tenantId: actor.tenantId, kind: actor.role === 'bot' ? 'bot' : 'staff', id: actor.id }
}

function placeOf(message: MessageView) {
  const { conversationId, sessionId, id: messageId, seq } = message
  return { conversationId, sessionId, messageId, seq }
}
