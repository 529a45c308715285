import type { ErrorBody, UiLocale } from '../../../../contracts/common.ts'
import type { VisitorConversation, VisitView } from '../../../../contracts/widget.ts'
import { emptyLog, type MessageLog } from '../message/message.log.ts'
import type { PendingMessage } from '../outbox/outbox.ts'

export type Visit = Pick<VisitView, 'widget' | 'privacy' | 'customer' | 'peopleAvailable' | 'recentOrder'>

export interface ChatState {
  phase: 'starting' | 'ready' | 'refused'
  refusal: ErrorBody | null
  locale: UiLocale
  visit: Visit | null
  conversation: VisitorConversation | null
  log: MessageLog
  pending: PendingMessage[]
  typing: { author: 'bot' | 'agent'; name: string } | null
  /** The customer has read up to here. */
  readSeq: number
  isOnline: boolean
  isOpen: boolean
  /** How often the customer opened the chat herself: each time it may take the focus. */
  openings: number
  isMuted: boolean
  isLoadingOlder: boolean
  /** What was refused last, until it is dismissed. */
  notice: ErrorBody | null
  isLeavingMessage: boolean
  /** Sessions the customer does not want to rate. */
  unrated: string[]
  /** Where cards' own addresses start from. */
  pageUrl: string
}

export function initialState(locale: UiLocale, isMuted: boolean): ChatState {
  return {
    phase: 'starting',
    refusal: null,
    locale,
    visit: null,
    conversation: null,
    log: emptyLog,
    pending: [],
    typing: null,
    readSeq: 0,
    isOnline: true,
    isOpen: false,
    openings: 0,
    isMuted,
    isLoadingOlder: false,
    notice: null,
    isLeavingMessage: false,
    unrated: [],
    pageUrl: '',
  }
}
