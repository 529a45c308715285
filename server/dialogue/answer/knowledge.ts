import type { Found } from '../../answering/index.ts'
import { handOver } from '../handoff/handoff.ts'
import { personReply } from '../small-talk/smallTalk.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, type Decision, hasIntent, type Turn } from '../turn/turn.ts'
import { answerWith, askerOf, guidanceCards } from './faq.ts'

const offered = 3
/** Messages in a row without an answer after which a person takes over. */
const failuresAllowed = 2

/** The knowledge base answers, if it is sure. */
export async function decideAnswer(turn: Turn, found: Found): Promise<Decision | undefined> {
  return found.kind === 'answer' ? answerWith(turn, found, 'matched') : undefined
}

/** She wants to return, exchange or get money back: how that is done, however she put it. */
export async function decideAfterSalesWay(turn: Turn): Promise<Decision | undefined> {
  const wish = (['exchange.request', 'refund.request', 'return.request'] as const).find((name) => hasIntent(turn, name))
  if (!wish) return undefined
  const question = turn.say.afterSalesQuestions[wish]
  const found = await turn.answering.find(turn.tenantId, question, askerOf(turn))
  return found.kind === 'answer' ? answerWith(turn, found, 'way_of_wish') : undefined
}

/** Words that lead to products, questions or pages. */
export async function decideGuide(turn: Turn): Promise<Decision | undefined> {
  const guide = await turn.answering.guide(turn.tenantId, turn.text, turn.locale)
  if (!guide) return undefined
  const cards = await guidanceCards(turn, guide)
  const quickReplies = guide.questions.map(({ key, question }) => questionReply(key, question))
  if (!guide.text || (cards.length === 0 && quickReplies.length === 0)) return undefined
  return {
    decision: 'guide',
    reason: 'keyword',
    confidence: 0.7,
    reply: {
      text: guide.text,
      content: { ...(cards.length > 0 ? { cards } : {}), ...(quickReplies.length > 0 ? { quickReplies } : {}) },
    },
    state: { ...withAttempt(turn.state, turn.text, 'guided'), unanswered: 0 },
    answers: 'product',
  }
}

/** Not sure: the nearest questions are offered. Not at all: what can be done instead; at the third time, a person. */
export function decideUnsure(turn: Turn, found: Found): Promise<Decision> | Decision {
  const unanswered = turn.state.unanswered + 1
  if (unanswered > failuresAllowed) return giveUp(turn)
  if (choiceOf(turn)?.kind === 'none') return doNotKnow(turn, 0.3, 'none_of_these', unanswered)
  if (found.kind === 'near') return offerQuestions(turn, found, unanswered)
  return doNotKnow(turn, found.confidence, 'no_match', unanswered)
}

function giveUp(turn: Turn): Promise<Decision> {
  const state = withAttempt(turn.state, turn.text, 'did not know')
  return handOver({ ...turn, state }, 'missing_knowledge', turn.say.handoffUnknown, 'unanswered_again')
}

function offerQuestions(turn: Turn, found: Found & { kind: 'near' }, unanswered: number): Decision {
  const { say } = turn
  const questions = found.matches.slice(0, offered).map((match) => questionReply(match.key, match.question))
  return {
    decision: 'clarify',
    reason: 'near',
    confidence: found.confidence,
    ...(found.matches[0] ? { faqKey: found.matches[0].key } : {}),
    reply: {
      text: say.didYouMean,
      content: {
        quickReplies: [
          ...questions,
          ...(unanswered > 1 ? [personReply(turn)] : [{ id: 'none', label: say.noneOfThese }]),
        ],
      },
    },
    state: { ...withAttempt(turn.state, turn.text, 'offered questions'), unanswered },
  }
}

function doNotKnow(turn: Turn, confidence: number, reason: string, unanswered: number): Decision {
  const { say } = turn
  const again = unanswered > 1
  const starters = turn.starters.filter((starter) => starter.id !== 'person')
  return {
    decision: 'unknown',
    reason,
    confidence,
    reply: {
      text: again ? say.unknownAgain : say.unknown,
      content: { quickReplies: again ? [personReply(turn), ...starters] : starters },
    },
    state: { ...withAttempt(turn.state, turn.text, 'did not know'), unanswered },
  }
}

function questionReply(key: string, question: string) {
  return { id: `faq:${key}`.slice(0, 100), label: question.slice(0, 120), icon: 'question' as const }
}

export async function findAnswer(turn: Turn): Promise<Found> {
  return turn.text.trim() === ''
    ? { kind: 'unknown', confidence: 0 }
    : turn.answering.find(turn.tenantId, turn.text, askerOf(turn))
}
