import { answeringPublicEvents } from './answering/index.ts'
import { commercePublicEvents } from './commerce/index.ts'
import { conversationPublicEvents } from './conversation/index.ts'
import { customersPublicEvents } from './customers/index.ts'
import { deskPublicEvents } from './desk/index.ts'
import type { PublicEvent } from './kernel/webhooks/index.ts'

/** Everything that webhooks may be told, by all modules. */
export const publicEvents: readonly PublicEvent[] = [
  ...conversationPublicEvents,
  ...deskPublicEvents,
  ...customersPublicEvents,
  ...commercePublicEvents,
  ...answeringPublicEvents,
]
