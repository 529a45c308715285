import type { AttachmentView, MessageView } from '../../../contracts/message.ts'
import type { LinkSigner } from '../attachment/attachment.link.ts'
import type { Attachment } from '../attachment/attachment.table.ts'
import type { Message } from './message.table.ts'

export function presentAttachment(attachment: Attachment, links: LinkSigner): AttachmentView {
  const { id, name, mime, kind, size, width, height } = attachment
  return { id, name, mime, kind, size, width, height, url: links.urlOf(attachment.tenant_id, id) }
}

export function presentMessage(message: Message, attachments: readonly Attachment[], links: LinkSigner): MessageView {
  return {
    id: message.id,
    conversationId: message.conversation_id,
    sessionId: message.session_id,
    seq: message.seq,
    direction: message.direction,
    author: {
      kind: message.author_kind,
      id: message.author_id,
      name: message.author_name,
      avatar: message.author_avatar,
    },
    private: message.private,
    text: message.text,
    content: message.content,
    attachments: attachments.map((attachment) => presentAttachment(attachment, links)),
    clientId: message.client_id,
    feedback: message.feedback,
    reading: message.reading,
    createdAt: message.created_at.toISOString(),
  }
}

/** As the customer may see it: without what we read in it, and without ids of people. */
export function forCustomer(message: MessageView): MessageView {
  const { reading: _, ...rest } = message
  return rest.author.kind === 'customer' ? rest : { ...rest, author: { ...rest.author, id: null } }
}
