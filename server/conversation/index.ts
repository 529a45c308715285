export { ownerChanged } from './control/control.events.ts'
export type {
  AttachmentService,
  Conversation,
  ConversationState,
  InboxService,
  Incoming,
  ListedConversation,
  OwnerCause,
  ResolvedBy,
  SayOptions,
  Utterance,
} from './face.ts'
export { handoffRequested, queueLeft } from './handoff/handoff.events.ts'
export { standardWidget } from './inbox/widget-settings.ts'
export { feedbackGiven, messageAnnotated, messageReceived, messageSaid, noteWritten } from './message/message.events.ts'
export { ratingGiven, ratingInvited } from './rating/rating.events.ts'
export { sessionOpened, sessionReopened, sessionResolved, topicSet } from './session/session.events.ts'
