import type { Card, MessageContent } from '../../../contracts/message.ts'
import type { FoundAnswer } from '../../answering/index.ts'
import { productCard } from '../../commerce/index.ts'
import { withAttempt } from '../state/state.ts'
import type { Decision, Turn } from '../turn/turn.ts'
import { choiceOf } from '../turn/turn.ts'

/** Says what the knowledge base knows, with its source, and what goes with it. */
export async function answerWith(turn: Turn, found: FoundAnswer, reason: string): Promise<Decision> {
  const { say } = turn
  const cards = await guidanceCards(turn, found.entry.guidance)
  const { productIds } = found.entry.guidance
  const content: MessageContent = {
    sources: [found.source],
    asksFeedback: true,
    ...(cards.length > 0 ? { cards } : {}),
    // The web chat has thumbs below the answer; elsewhere the same question is put in words.
    ...(turn.channel === 'web'
      ? {}
      : {
          quickReplies: [
            { id: 'solved', label: say.solved },
            { id: 'unsolved', label: say.notSolved },
          ],
        }),
  }
  return {
    decision: 'answer',
    reason,
    confidence: found.confidence,
    faqKey: found.entry.key,
    reply: { text: found.answer.text, content },
    state: {
      ...withAttempt(turn.state, turn.text, `answered ${found.entry.question}`),
      ...(productIds.length > 0
        ? { topic: { kind: 'products' as const, productIds, query: turn.text.slice(0, 100), variantIds: [], seen: [] } }
        : {}),
      unanswered: 0,
    },
    given: { entryId: found.entry.id, releaseNumber: found.releaseNumber, confidence: found.confidence },
    answers: 'faq',
  }
}

/** A question offered before was chosen. */
export async function decideChosenQuestion(turn: Turn): Promise<Decision | undefined> {
  const choice = choiceOf(turn)
  if (choice?.kind !== 'faq') return undefined
  const found = await turn.answering.answerOf(turn.tenantId, choice.value, askerOf(turn))
  return found && answerWith(turn, found, 'chosen')
}

export function askerOf(turn: Turn) {
  return { locale: turn.locale, channel: turn.channel, at: turn.now }
}

/** Products and pages that go with an answer. */
export async function guidanceCards(
  turn: Turn,
  guidance: { productIds: string[]; links: { label: string; url: string }[] },
): Promise<Card[]> {
  const products = await Promise.all(guidance.productIds.map((id) => turn.shop.products.get(id)))
  const productCards = products.flatMap((product) => (product ? [productCard(product, turn.locale)] : []))
  const links = guidance.links.map(({ label, url }) => ({
    kind: 'link' as const,
    title: label,
    text: null,
    image: null,
    url,
  }))
  return [...productCards, ...links].slice(0, 10)
}
