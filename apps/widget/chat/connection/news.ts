import type { MessageView } from '../../../../contracts/message.ts'
import type { VisitorNews } from '../../../../contracts/widget.ts'
import { changeMessage } from '../message/message.log.ts'
import type { ChatState } from '../state/state.ts'
import type { Store } from '../state/store.ts'

const typingLastsMs = 8000

export interface NewsDeps {
  store: Store<ChatState>
  take(messages: MessageView[]): void
  /** A message of the shop that was not known before. */
  announce(): void
  /** Opening hours and presence may have changed since the visit began. */
  refreshVisit(): void
}

/** What the service tells unasked, put into the state. */
export function createNews({ store, take, announce, refreshVisit }: NewsDeps): VisitorNews {
  let typingTimer: ReturnType<typeof setTimeout> | undefined
  return {
    message(message) {
      const isNew = !store.get().log.messages.some((held) => held.id === message.id)
      take([message])
      if (isNew && message.direction === 'outgoing') announce()
    },
    'message.updated': (message) => store.set({ log: changeMessage(store.get().log, message) }),
    conversation(conversation) {
      const { conversation: before, typing } = store.get()
      store.set({ conversation, typing: typing?.author === conversation.owner ? typing : null })
      if (conversation.owner === 'queue' && before?.owner !== 'queue') refreshVisit()
    },
    typing({ author, name, typing }) {
      clearTimeout(typingTimer)
      store.set({ typing: typing ? { author, name } : null })
      if (typing) typingTimer = setTimeout(() => store.set({ typing: null }), typingLastsMs)
    },
  }
}
