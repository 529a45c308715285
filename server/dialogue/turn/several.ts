import type { Card } from '../../../contracts/message.ts'
import { choiceOf, type Decision, type Turn } from './turn.ts'

/** Where a second wish begins. */
const borders =
  /[。；;!！?？\n]+|(?<=[\p{Script=Han}]{4})\s+(?=[\p{Script=Han}]{4})|[，,\s]*(?:还有就是|还有(?!没|货|吗|别的|其他|其它|多少|几)|另外|顺便(?:问一?下)?|再(?:问一?下|就是)|对了|然后想问)[，,\s]*|[,.]?\s+(?:and also|also|and (?=(?:how|what|where|when|can|do|is)\b)|by the way,?)\s+/giu
const longest = 120
const mostWishes = 3
const shortestWish = 4

/** Two or three wishes in one message are answered one after the other, where each has a firm answer. */
export async function decideSeveral(
  turn: Turn,
  decideOne: (turn: Turn) => Promise<Decision>,
): Promise<Decision | undefined> {
  const parts = wishesIn(turn)
  if (parts.length < 2 || parts.length > mostWishes) return undefined
  const decisions: Decision[] = []
  let { state } = turn
  for (const text of parts) {
    const reading = await turn.read(text)
    const decision = await decideOne({ ...turn, text, reading, state })
    if (['greeting', 'thanks', 'confirm'].includes(decision.decision)) continue
    decisions.push(decision)
    state = decision.state
  }
  const asking = decisions.filter(isAsking)
  const firm = decisions.filter((one) => isFirm(one) && !isAsking(one))
  if (firm.length === 0 || asking.length > 1 || firm.length + asking.length !== decisions.length) return undefined
  if (new Set(decisions.map((one) => one.reply!.text)).size < 2) return undefined
  const [question] = asking
  const step = question ? question.state.step : state.step
  return joined([...firm, ...asking], { ...state, step })
}

/** Comes last: it asks for a yes, an address or an order. */
function isAsking(decision: Decision): boolean {
  return ['order_change', 'order_choice'].includes(decision.decision) && !decision.reason.includes('refused')
}

function wishesIn(turn: Turn): string[] {
  if (choiceOf(turn) || turn.message.content.filledForm || turn.text.length > longest || turn.state.step) return []
  return turn.text
    .split(borders)
    .map((part) => part.trim())
    .filter((part) => part.length >= shortestWish)
}

function isFirm(decision: Decision): boolean {
  if (decision.handoff) return false
  if (decision.decision === 'order_change') return decision.reason.includes('refused')
  if (decision.decision === 'answer') return decision.confidence >= 0.5
  if (decision.decision === 'order_status' || decision.decision === 'product') return decision.confidence >= 0.8
  return false
}

/** One reply out of several: the words below each other, with everything that goes with them. */
function joined(parts: Decision[], state: Decision['state']): Decision {
  const contents = parts.map((part) => part.reply!.content ?? {})
  const [first] = parts
  const last = parts.at(-1)!
  const { quickReplies, form } = isAsking(last) ? contents.at(-1)! : {}
  const given = parts.find((part) => part.given)
  return {
    ...first!,
    reason: isAsking(last) ? last.reason : 'several_wishes',
    confidence: Math.min(...parts.map((part) => part.confidence)),
    ...(given?.given ? { given: given.given } : {}),
    ...(given?.faqKey ? { faqKey: given.faqKey } : {}),
    reply: {
      text: parts.map((part) => part.reply!.text).join('\n\n'),
      content: {
        cards: eachOnce(contents.flatMap((content) => content.cards ?? [])),
        sources: contents.flatMap((content) => content.sources ?? []).slice(0, 10),
        ...(quickReplies ? { quickReplies } : {}),
        ...(form ? { form } : {}),
        ...(contents.some((content) => content.asksFeedback) ? { asksFeedback: true } : {}),
      },
    },
    actions: parts.flatMap((part) => part.actions ?? []),
    state,
  }
}

/** An order that several parts speak of is shown once. */
function eachOnce(cards: Card[]): Card[] {
  const known = (card: Card) => (card.kind === 'order' ? card.no : card.kind === 'product' ? card.productId : card.url)
  return cards.filter((card, index) => cards.findIndex((one) => known(one) === known(card)) === index).slice(0, 10)
}
