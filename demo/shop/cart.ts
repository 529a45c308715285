import type { Good } from './shelf.ts'

export interface CartLine {
  choiceId: string
  qty: number
}

export const linesMax = 30
export const qtyMax = 20

/** Reads the cart out of its cookie: `variant:qty` with commas. What is not a line is left out. */
export function readCart(text: string | undefined): CartLine[] {
  const lines = new Map<string, number>()
  for (const part of (text ?? '').slice(0, 4000).split(',')) {
    const [, choiceId, qty] = /^([\w-]{1,80}):(\d{1,2})$/.exec(part) ?? []
    if (choiceId && Number(qty) > 0 && lines.size < linesMax) lines.set(choiceId, Math.min(Number(qty), qtyMax))
  }
  return [...lines].map(([choiceId, qty]) => ({ choiceId, qty }))
}

export function writeCart(lines: CartLine[]): string {
  return lines.map(({ choiceId, qty }) => `${choiceId}:${qty}`).join(',')
}

export function addToCart(lines: CartLine[], choiceId: string, qty: number): CartLine[] {
  const before = lines.find((line) => line.choiceId === choiceId)
  if (!before && lines.length >= linesMax) return lines
  return setInCart(lines, choiceId, (before?.qty ?? 0) + qty)
}

/** Sets a line's quantity; 0 takes it out. */
export function setInCart(lines: CartLine[], choiceId: string, qty: number): CartLine[] {
  const rest = lines.filter((line) => line.choiceId !== choiceId)
  if (qty <= 0) return rest
  const line = { choiceId, qty: Math.min(qty, qtyMax) }
  return lines.some((one) => one.choiceId === choiceId)
    ? lines.map((one) => (one.choiceId === choiceId ? line : one))
    : [...lines, line]
}

export function countOf(lines: CartLine[]): number {
  return lines.reduce((count, line) => count + line.qty, 0)
}

export interface Reckoning {
  goods: number
  /** ¥40 off for every full ¥300. */
  promotion: number
  /** Silver 2 %, gold 5 %, after the promotion. */
  member: number
  shipping: number
  total: number
  /** What is still missing for the next ¥40, in fen; null when nothing in the cart takes part. */
  untilNext: number | null
}

const everyFen = 30_000
const offFen = 4_000
const freeAbroadFen = 69_900
const abroadFen = 12_000
const memberShare: Record<string, number> = { 银卡: 0.02, 金卡: 0.05 }
const withoutPromotion = ['食品', '虚拟商品']

/** What a cart costs by the shop's published rules, in fen. */
export function reckon(
  lines: { good: Good; price: number; qty: number }[],
  who: { level: string | null; abroad: boolean },
): Reckoning {
  const sum = (some: typeof lines) => some.reduce((all, line) => all + line.price * line.qty, 0)
  const goods = sum(lines)
  const taking = lines.filter(({ good }) => !good.tags.some((tag) => withoutPromotion.includes(tag)))
  const promoted = sum(taking)
  const promotion = Math.floor(promoted / everyFen) * offFen
  const member = Math.round((promoted - promotion) * (memberShare[who.level ?? ''] ?? 0))
  const payable = goods - promotion - member
  const shipping = who.abroad && payable < freeAbroadFen && payable > 0 ? abroadFen : 0
  return {
    goods,
    promotion,
    member,
    shipping,
    total: payable + shipping,
    untilNext: taking.length > 0 ? everyFen - (promoted % everyFen) : null,
  }
}
