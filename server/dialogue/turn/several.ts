import { choiceOf, type Decision, type Turn } from './turn.ts'

/** Where a second wish begins. */
const borders =
  /[。；;!！?？\n]+|[，,\s]*(?:还有就是|还有(?!没|货|吗|别的|其他|其它|多少|几)|另外|顺便(?:问一?下)?|再(?:问一?下|就是)|对了|然后想问)[，,\s]*|[,.]?\s+(?:and also|also|and (?=(?:how|what|where|when|can|do|is)\b)|by the way,?)\s+/giu
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
  const firm = decisions.filter(isFirm)
  const different = new Set(firm.map((one) => one.reply!.text)).size
  return different > 1 && firm.length === decisions.length ? joined(firm, state) : undefined
}

function wishesIn(turn: Turn): string[] {
  if (choiceOf(turn) || turn.message.content.filledForm || turn.text.length > longest || turn.state.step) return []
  return turn.text
    .split(borders)
    .map((part) => part.trim())
    .filter((part) => part.length >= shortestWish)
}

function isFirm(decision: Decision): boolean {
  if (decision.handoff || decision.reply?.content?.form) return false
  if (decision.decision === 'answer') return decision.confidence >= 0.5
  if (decision.decision === 'order_status' || decision.decision === 'product') return decision.confidence >= 0.8
  return false
}

/** One reply out of several: the words below each other, with everything that goes with them. */
function joined(parts: Decision[], state: Decision['state']): Decision {
  const contents = parts.map((part) => part.reply!.content ?? {})
  const [first] = parts
  const given = parts.find((part) => part.given)
  return {
    ...first!,
    reason: 'several_wishes',
    confidence: Math.min(...parts.map((part) => part.confidence)),
    ...(given?.given ? { given: given.given } : {}),
    ...(given?.faqKey ? { faqKey: given.faqKey } : {}),
    reply: {
      text: parts.map((part) => part.reply!.text).join('\n\n'),
      content: {
        cards: contents.flatMap((content) => content.cards ?? []).slice(0, 10),
        sources: contents.flatMap((content) => content.sources ?? []).slice(0, 10),
        ...(contents.some((content) => content.asksFeedback) ? { asksFeedback: true } : {}),
      },
    },
    actions: parts.flatMap((part) => part.actions ?? []),
    state,
  }
}
