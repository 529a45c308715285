import { moneyText } from '../frame/time.ts'

/** The normalised value of an entity in one line: plain things as they are, products by title, others by their parts. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(showValue).join(' – ')
  if ('title' in value) return String(value.title)
  if (isMoney(value))
    return [value.amount, value.most]
      .flatMap((amount) => (amount === undefined ? [] : moneyText({ ...value, amount })))
      .join(' – ')
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined && part !== '')
    .map(([name, part]) => `${name} ${showValue(part)}`)
    .join(' · ')
}

/** An amount, or with `most` a range of money. */
function isMoney(value: object): value is { amount: number; most?: number; currency: string } {
  return (
    'amount' in value && typeof value.amount === 'number' && 'currency' in value && typeof value.currency === 'string'
  )
}
