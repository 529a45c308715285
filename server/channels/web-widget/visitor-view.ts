import type { QueuePlace } from '../../../contracts/desk.ts'
import type { OrderCard } from '../../../contracts/message.ts'
import type { VisitorConversation } from '../../../contracts/widget.ts'
import type { Conversation, ConversationState } from '../../conversation/index.ts'

/** What the widget shows and other modules know: filled by main. */
export interface WidgetPorts {
  queuePlace(tenantId: string, conversationId: string): Promise<QueuePlace | undefined>
  /** Whether people answer now. */
  peopleAvailable(tenantId: string): Promise<boolean>
  recentOrder(tenantId: string, shopCustomerId: string, locale: string): Promise<OrderCard | null>
}

/** The conversation as its customer sees it. */
export async function presentForVisitor(
  state: ConversationState,
  conversation: Pick<Conversation, 'sessionToRate'>,
  ports: Pick<WidgetPorts, 'queuePlace'>,
): Promise<VisitorConversation> {
  const { owner } = state
  return {
    id: state.id,
    status: state.status,
    sessionId: state.sessionId,
    lastSeq: state.lastSeq,
    owner: owner.kind,
    agent: owner.kind === 'agent' ? { name: state.ownerName ?? '', avatar: state.ownerAvatar } : null,
    queue: owner.kind === 'queue' ? ((await ports.queuePlace(state.tenantId, state.id)) ?? null) : null,
    staffReadSeq: state.staffReadSeq,
    rateSessionId: await conversation.sessionToRate(state),
  }
}
