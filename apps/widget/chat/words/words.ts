import type { ErrorBody, UiLocale } from '../../../../contracts/common.ts'
import type { OrderState, ProductCard, ShipmentState, SystemFact } from '../../../../contracts/message.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening'
type Plain =
  | 'chat'
  | 'often'
  | 'recentOrder'
  | 'connecting'
  | 'teamAway'
  | 'placeholder'
  | 'placeholderResolved'
  | 'write'
  | 'send'
  | 'emoji'
  | 'attach'
  | 'more'
  | 'fold'
  | 'menuPerson'
  | 'menuLeave'
  | 'menuErase'
  | 'privacyNotice'
  | 'agree'
  | 'menuMute'
  | 'menuUnmute'
  | 'menuLanguage'
  | 'powered'
  | 'log'
  | 'you'
  | 'bot'
  | 'agent'
  | 'waiting'
  | 'tooFast'
  | 'sending'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'again'
  | 'discard'
  | 'source'
  | 'helpful'
  | 'notHelpful'
  | 'thanks'
  | 'feedback'
  | 'offline'
  | 'loadingOlder'
  | 'older'
  | 'newMessages'
  | 'today'
  | 'yesterday'
  | 'queueAhead'
  | 'queueNext'
  | 'queueWait'
  | 'lessThanMinute'
  | 'queueUnknown'
  | 'leaveQueue'
  | 'leaveMessage'
  | 'awayTitle'
  | 'leaveTitle'
  | 'leaveName'
  | 'leaveContact'
  | 'leaveText'
  | 'leaveSend'
  | 'leaveDone'
  | 'cancel'
  | 'close'
  | 'rateStars'
  | 'rateComment'
  | 'rateAnonymous'
  | 'rateSend'
  | 'rateSkip'
  | 'rateThanks'
  | 'required'
  | 'badEmail'
  | 'badPhone'
  | 'badNumber'
  | 'choose'
  | 'formSent'
  | 'tooMany'
  | 'retryUpload'
  | 'dropHere'
  | 'order'
  | 'copy'
  | 'copied'
  | 'trace'
  | 'refusedTitle'
  | 'tryAgain'
  | 'starting'
  | 'unframed'
type Named =
  | 'askOrder'
  | 'botOnline'
  | 'agentHere'
  | 'typing'
  | 'updated'
  | 'tooLarge'
  | 'emptyFile'
  | 'uploading'
  | 'remove'
  | 'openImage'
  | 'unknownError'
type Counted = 'queuePlace' | 'queueUnit' | 'minutes' | 'rateStar' | 'tooLong' | 'items' | 'showTrace'

/** Everything the chat itself says, in one language. */
export type Words = Record<Plain, string> &
  Record<Named, (name: string) => string> &
  Record<Counted, (count: number) => string> & {
    hello(part: DayPart, name: string | null): string
    invite: string
    intro(shop: string, bot: string): string
    rateTitle(name: string | null): string
    rateWords: [string, string, string, string, string]
    rateTags: { good: string[]; bad: string[] }
    availability: Record<ProductCard['availability'], string>
    orderState: Record<OrderState, string>
    shipmentState: Record<ShipmentState, string>
    system: Record<Exclude<SystemFact['kind'], 'rating_requested'>, (about: string) => string>
    errors: Record<string, string>
  }

export const words: Record<UiLocale, Words> = { 'zh-CN': zh, en }

/** The sentence for a refusal; a code without one is told as it is. */
export function tellError(say: Words, error: ErrorBody): string {
  const sentence = say.errors[error.code] ?? say.unknownError(error.code)
  return sentence.replace(/\{(\w+)\}/g, (_, fact: string) => String(error.facts?.[fact] ?? ''))
}

/** What a system message says to the customer; empty when it only drives a card. */
export function tellSystem(say: Words, fact: SystemFact): string {
  if (fact.kind === 'rating_requested') return ''
  if (fact.kind === 'agent_joined' || fact.kind === 'agent_left') return say.system[fact.kind](fact.agentName)
  if (fact.kind === 'rated') return say.system.rated(String(fact.score))
  return say.system[fact.kind]?.('') ?? ''
}
