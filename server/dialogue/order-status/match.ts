import type { Order } from '../../commerce/index.ts'

const han = /\p{Script=Han}/u
/** Words of asking, which are never part of a product's name that somebody asks for. */
const asking =
  /我的|我|买的|买了|下的|订的|那个|这个|那条|这条|那件|这件|订单|包裹|快递|物流|单子|到哪了|到哪里了|到哪儿了|到哪|到了吗|到了|在哪里|在哪儿|在哪|什么时候|怎么还没|怎么|还没|发货|送到|收到|查一下|帮我|请问|看看|看一下|了吗|吗|呢|啊|的/gu
const dull = new Set(
  'where is my the order parcel package when will it arrive what about has been and status are you'.split(' '),
)

/** Her orders that hold what the text calls by name, or undefined when the text calls nothing in them. */
export function ordersHolding(text: string, orders: readonly Order[]): { orders: Order[]; words: string } | undefined {
  let best = 0
  let words = ''
  let found: Order[] = []
  for (const order of orders) {
    const overlap = longestOverlap(text, order)
    if (overlap.length > best) {
      best = overlap.length
      words = overlap
      found = [order]
    } else if (best > 0 && overlap.length === best) found.push(order)
  }
  return best > 0 ? { orders: found, words } : undefined
}

function longestOverlap(text: string, order: Order): string {
  const asked = text.toLowerCase().replace(asking, ' ')
  const names = order.lines.flatMap((line) => [
    line.title,
    ...line.names,
    ...Object.values(line.translations).flatMap((words) => (words.title ? [words.title] : [])),
  ])
  return names
    .map((name) => name.toLowerCase())
    .map((name) => (han.test(name) ? commonStretch(asked, name) : commonWords(asked, name)))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '')
}

/** The longest stretch of at least two characters that both have. */
function commonStretch(text: string, name: string): string {
  for (let length = name.length; length >= 2; length--)
    for (let at = 0; at + length <= name.length; at++) {
      const part = name.slice(at, at + length)
      if (!/\s/.test(part) && text.includes(part)) return part
    }
  return ''
}

function commonWords(text: string, name: string): string {
  const asked = new Set(text.split(/[^\p{L}\p{N}]+/u).map((word) => word.replace(/s$/, '')))
  const shared = name
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word.length > 2 && !dull.has(word) && asked.has(word))
  return shared.join(' ')
}
