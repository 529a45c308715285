import type { OrderState } from '../../../contracts/message.ts'
import type { AfterSales, Instead, RefuseCode } from '../../commerce/index.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Everything the bot says by itself, in one language. The answer comes first; what happens next is said. */
export interface Phrases {
  greeting(name: string | null, bot: string): string
  greetingAgain: string
  identity(bot: string): string
  thanks: string
  thanksAfterAnswer: string
  goodbye: string
  confirmed: string
  denied: string
  vented: string
  /** What the bot must not do: commands to it, data of others, an order of somebody close. */
  outOfBounds: string
  ofOthers: string
  ofRelative: string
  sorry: Record<'angry' | 'anxious' | 'sad' | 'disappointed', string>

  /** How customers ask for the way, in plain words that a knowledge base has. */
  /** What else customers ask in words of their own, as a knowledge base has it. */
  plainQuestions: Record<'discount' | 'openToday' | 'returnable' | 'cancelPart', string>
  afterSalesQuestions: Record<'return.request' | 'exchange.request' | 'refund.request', string>
  didYouMean: string
  languages: string
  noneOfThese: string
  unknown: string
  unknownAgain: string
  attachmentOnly: string
  solvedQuestion: string
  solved: string
  notSolved: string
  solvedReply: string
  notSolvedReply: string
  person: string
  feedbackThanks: string

  handoff: string
  handoffAngry: string
  handoffUnknown: string
  handoffProof: string
  handoffFailed: string
  handoffAway(backAt: string | null): string
  /** Beside a form, or a notice, of the chat itself that says the rest. */
  handoffAwayBeside(backAt: string | null): string
  leaveThanksBeside(backAt: string | null): string
  leaveForm: { title: string; name: string; contact: string; text: string; submit: string }
  leaveThanks(backAt: string | null): string
  leaveIncomplete: string
  leftQueue: string

  proofNeeded(no: string | null): string
  proofForm: { title: string; orderNo: string; proof: string; proofHint: string; submit: string }
  proofWrong: string
  proofWrongAgain: string
  proofStill(missing: 'proof' | 'number' | 'both'): string
  /** The number looks cut short. */
  proofPiece(piece: string): string
  proofWithoutNumber: string
  proofNumberWhere: string

  order: {
    state(no: string, state: OrderState): string
    onItsWay(no: string, by: string | null): string
    outForDelivery(no: string, by: string | null): string
    late(no: string, by: string): string
    exception(no: string, latest: string | null): string
    packed(no: string): string
    deliveredAt(no: string, at: string): string
    pickup(no: string, store: string): string
    parcels(count: number): string
    latest(at: string, text: string): string
    refunded(amount: string): string
    refunding(amount: string): string
    cancelled(no: string): string
    which: string
    list: string
    none: string
    noneOpen: string
    notFound(no: string): string
    orPick: string
    incomplete(piece: string): string
    expected(by: string): string
    noProduct(words: string): string
    others(count: number): string
    oneOther(title: string, state: OrderState): string
    urge: string
    urgeSending: string
    showAll: string
    states: Record<OrderState, string>
    changeAddress: { label: string; text: string }
    cancel: { label: string; text: string }
    afterSales: { label: string; text: string }
    allMine: string
  }

  /** Changes of an order: asked, refused, done. */
  change: {
    whichCancel: string
    cancelSummary(no: string, total: string, paid: boolean): string
    cancelYes(reason: string): string
    cancelNo: string
    cancelled(no: string, refund: string | null): string
    kept: string
    notYet: string
    whichAddress: string
    addressAsk(no: string): string
    addressForm: {
      title: string
      submit: string
      fields: Record<'name' | 'phone' | 'region' | 'city' | 'district' | 'line1' | 'postcode', string>
    }
    addressIncomplete: string
    addressLate: string
    addressReadBack(no: string, address: string): string
    addressYes: string
    addressNo: string
    addressKept: string
    addressDone(no: string, address: string): string
    refused(no: string, wish: 'cancel' | 'changeAddress', code: RefuseCode, state: OrderState): string
    possible(ways: string[]): string
    instead: Record<Instead, string>
  }

  /** Returns, exchanges and claims under way. */
  claim: {
    kinds: Record<AfterSales['kind'], string>
    status(no: string, kind: string, state: AfterSales['state']): string
    refundAfterReceipt(method: string, days: string): string
    days(from: number, to: number): string
  }

  product: {
    price(title: string, price: string): string
    stock: Record<'in' | 'low' | 'out', string>
    inStores(list: string): string
    notInStores: string
    storeHas(store: string, pieces: string): string
    storeOut(store: string): string
    pieces(count: number): string
    some: string
    several: string
    from(price: string): string
    found(words: string): string
    which: string
    others: string
    cheaper: string
    noOption(title: string, asked: string, instead: string): string
    optionsAre(title: string, options: string): string
    storeFacts(name: string, address: string | null, hours: string | null, phone: string | null): string
  }

  when(at: Date, now: Date, timezone: string): string
  deadline(at: Date, now: Date, timezone: string): string
  money(amount: number, currency: string): string
  list(items: string[]): string
}

const languages = { 'zh-CN': zh, en }

export function phrasesFor(locale: 'zh-CN' | 'en'): Phrases {
  return languages[locale]
}
