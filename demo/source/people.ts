import { CUSTOMERS } from './customers.ts'
import type { Address, Customer, PaymentMethod } from './shop-types.ts'
import type { CustomerSource } from './types.ts'

function addressOf(source: CustomerSource): Address {
  const [line1, district, city, region, country, postcode] = source.address.split('|')
  return {
    name: source.name.full!,
    phone: source.phone,
    line1: line1!,
    ...(district ? { district } : {}),
    city: city!,
    ...(region ? { region } : {}),
    country: country!,
    ...(postcode ? { postcode } : {}),
  }
}

/** The payment method behind a short word such as `wx` or `gift:200`. */
function methodOf(source: CustomerSource, word: string): PaymentMethod {
  const english = source.locale === 'en'
  const [kind, value] = word.split(':')
  const id = `${source.id}-${kind}`
  if (kind === 'wx') return { id, kind: 'wallet', label: '微信支付', brand: 'wechat' }
  if (kind === 'ali') return { id, kind: 'wallet', label: '支付宝', brand: 'alipay' }
  if (kind === 'paypal') return { id, kind: 'wallet', label: 'PayPal', brand: 'paypal' }
  if (kind === 'card') {
    const last4 = String(1000 + ((Number(source.id.slice(1)) * 7919) % 9000))
    const brand = english ? 'visa' : 'unionpay'
    return { id, kind: 'card', label: english ? `Visa ending ${last4}` : `银行卡（尾号${last4}）`, brand, last4 }
  }
  if (kind === 'gift')
    return { id, kind: 'gift_card', label: english ? 'Yunshan gift card' : '云杉礼品卡', balance: Number(value) * 100 }
  throw new Error(`unknown payment method ${word}`)
}

/** All customers of the shop. */
export function buildCustomers(): Customer[] {
  return CUSTOMERS.map((source) => ({
    id: source.id,
    name: source.name,
    emails: [source.email],
    phones: [source.phone],
    locale: source.locale,
    level: source.level,
    address: addressOf(source),
    paymentMethods: source.pays.map((word) => methodOf(source, word)),
  }))
}
