import { type Store, storeName } from '../../commerce/index.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, type Decision, type Turn } from '../turn/turn.ts'
import { storeNamed } from './productQuestion.ts'

const asksPhone = /电话|号码|联系方式|怎么联系|\bphone\b|\bnumber\b|\bcall\b/i
const asksPlace = /在哪|地址|怎么走|怎么去|哪里|位置|\bwhere\b|\baddress\b|\bget to\b/i
const asksHours = /几点|营业|开门|关门|打烊|开到|开着|\bhours\b|\bopen\b|\bclos/i
const speaksOfStores = /店|\bstores?\b|\bshops?\b/i

/** Phone, place and hours of a store that is named; of all stores, their phones. */
export async function decideStoreFacts(turn: Turn): Promise<Decision | undefined> {
  if (choiceOf(turn) || turn.text.length > 40) return undefined
  const { text } = turn
  const phone = asksPhone.test(text)
  if (!phone && !asksPlace.test(text) && !asksHours.test(text)) return undefined
  const named = await storeNamed(turn)
  if (named) return tell(turn, [named])
  return phone && speaksOfStores.test(text) ? tell(turn, await turn.shop.stores()) : undefined
}

function tell(turn: Turn, stores: Store[]): Decision | undefined {
  if (stores.length === 0) return undefined
  const { say, locale } = turn
  const lines = stores.map((store) => {
    const words = store.translations[locale] ?? store.translations[locale.split('-')[0]!]
    const facts = [words?.address ?? store.address, words?.hours ?? store.hours, store.phone]
    return say.product.storeFacts(storeName(store, locale), facts[0] ?? null, facts[1] ?? null, facts[2] ?? null)
  })
  const names = stores.map((store) => storeName(store, locale)).join('、')
  return {
    decision: 'answer',
    reason: 'store_facts',
    confidence: 0.9,
    reply: {
      text: lines.join('\n'),
      content: {
        sources: stores.map((store) => ({
          kind: 'store' as const,
          id: store.id,
          title: storeName(store, locale),
          updatedAt: null,
          url: null,
        })),
      },
    },
    state: { ...withAttempt(turn.state, turn.text, `store ${names}`), unanswered: 0 },
    answers: 'product',
  }
}
