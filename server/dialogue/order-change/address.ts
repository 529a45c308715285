import type { Form } from '../../../contracts/message.ts'
import { type Address, decide, type Order } from '../../commerce/index.ts'
import { cardOf, orderReply } from '../order-status/describe.ts'
import { askForProof } from '../order-status/identify.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, confidenceOf, type Decision, entitiesOf, hasIntent, type Turn } from '../turn/turn.ts'
import { refuseChange } from './refusal.ts'
import { findTarget, wishesOfShown } from './target.ts'

const changing =
  /改(?:成|到)?(?:送|寄)到|(?:送|寄)到(?:公司|单位|家里|学校|别处|别的)|(?:改|换)[^,，。]{0,4}地址|地址[^,，。]{0,4}(?:改|换)|\b(?:change|update)\b.{0,20}\baddress\b/i
export const addressForm = 'address'

/** Where an order goes is changed: allowed by the rules, read back whole, and done after a clear yes. */
export async function decideAddressChange(turn: Turn): Promise<Decision | undefined> {
  const choice = choiceOf(turn)
  if (choice?.kind === 'change_address') return askAddressOf(turn, choice.value)
  if (turn.message.content.filledForm?.id === addressForm) return readBack(turn)
  const confirmed = await decideConfirmation(turn)
  if (confirmed) return confirmed
  if (choice || !(hasIntent(turn, 'order.change_address') || wishesOfShown(turn, changing))) return undefined
  if (!turn.customerId) return askForProof(turn, entitiesOf(turn, 'order_no')[0] ?? null, 'changeAddress')
  return startAddressChange(turn)
}

/** Finds the order and asks for the address; without any open order the knowledge base explains. */
export async function startAddressChange(turn: Turn): Promise<Decision | undefined> {
  const target = await findTarget(turn, { kind: 'changeAddress' })
  if (target.kind === 'one') return askAddress(turn, target.order)
  if (target.kind === 'several') return chooseOrder(turn, target.orders)
  return target.kind === 'none' ? undefined : plain(turn, 'number_not_found', turn.say.order.notFound(target.no))
}

async function askAddressOf(turn: Turn, orderId: string): Promise<Decision> {
  if (!turn.customerId) return askForProof(turn, null, 'changeAddress')
  const order = await ownOrder(turn, orderId)
  return order ? askAddress(turn, order) : plain(turn, 'not_found', turn.say.order.noneOpen)
}

async function ownOrder(turn: Turn, orderId: string): Promise<Order | undefined> {
  const order = await turn.shop.orders.get(orderId)
  return order && order.customerId === turn.customerId ? order : undefined
}

async function askAddress(turn: Turn, order: Order): Promise<Decision> {
  const ruling = decide({ kind: 'changeAddress' }, order, await turn.shop.policies())
  if (!ruling.allowed) return refuseChange(turn, order, 'changeAddress', ruling)
  return {
    decision: 'order_change',
    reason: 'address_asked',
    confidence: confidenceOf(turn, 'order.change_address'),
    reply: { text: turn.say.change.addressAsk(order.no), content: { form: formFor(turn, order) } },
    state: {
      ...withAttempt(turn.state, turn.text, `asked for a new address of ${order.no}`),
      step: { kind: 'changeAddress', orderId: order.id, version: order.version, address: null },
      unanswered: 0,
    },
  }
}

/** What the order has now stands in the fields as an example. */
function formFor(turn: Turn, { shipTo }: Order): Form {
  const { addressForm: words } = turn.say.change
  const field = (name: keyof typeof words.fields, required: boolean, now: string | undefined) => ({
    name,
    label: words.fields[name],
    kind: name === 'phone' ? ('phone' as const) : ('text' as const),
    required,
    maxLength: 200,
    ...(now ? { placeholder: now.slice(0, 120) } : {}),
  })
  return {
    id: addressForm,
    title: words.title,
    submitLabel: words.submit,
    fields: [
      field('name', true, shipTo.name),
      field('phone', true, shipTo.phone),
      field('region', false, shipTo.region),
      field('city', true, shipTo.city),
      field('district', false, shipTo.district),
      field('line1', true, shipTo.line1),
      field('postcode', false, shipTo.postcode),
    ],
  }
}

async function readBack(turn: Turn): Promise<Decision | undefined> {
  const { step } = turn.state
  const order = step?.kind === 'changeAddress' && turn.customerId ? await ownOrder(turn, step.orderId) : undefined
  if (step?.kind !== 'changeAddress' || !order) return plain(turn, 'address_late', turn.say.change.addressLate)
  const address = addressOf(turn.message.content.filledForm!.values, order)
  if (!address) return plain(turn, 'address_incomplete', turn.say.change.addressIncomplete, formFor(turn, order))
  const { say } = turn
  return {
    decision: 'order_change',
    reason: 'address_read_back',
    confidence: 1,
    reply: {
      text: say.change.addressReadBack(order.no, lineOf(address, turn.locale)),
      content: {
        quickReplies: [
          { id: 'address_yes', label: say.change.addressYes },
          { id: 'address_no', label: say.change.addressNo },
        ],
      },
    },
    state: { ...turn.state, step: { ...step, address }, unanswered: 0 },
  }
}

function addressOf(values: Record<string, string>, order: Order): Address | undefined {
  const given = Object.fromEntries(
    ['name', 'phone', 'region', 'city', 'district', 'line1', 'postcode'].flatMap((name) => {
      const value = values[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  if (!given.line1 || !given.city || !given.name || !given.phone) return undefined
  return { ...given, line1: given.line1, city: given.city, country: order.shipTo.country }
}

function lineOf(address: Address, locale: string): string {
  const { name, phone, region, city, district, line1, postcode } = address
  const parts = [...new Set([region, city, district].filter(Boolean))]
  return locale === 'en'
    ? [name, phone, line1, ...parts.reverse(), postcode].filter(Boolean).join(', ')
    : `${parts.join('')}${line1}${postcode ? `（${postcode}）` : ''}，${name}，${phone}`
}

async function decideConfirmation(turn: Turn): Promise<Decision | undefined> {
  const { step } = turn.state
  if (step?.kind !== 'changeAddress' || !step.address || !turn.customerId) return undefined
  const choice = choiceOf(turn)
  if (!choice && !turn.state.awaitsYes) return undefined
  if (choice?.kind === 'address_no' || (!choice && hasIntent(turn, 'deny')))
    return plain(turn, 'kept', turn.say.change.addressKept)
  if (choice?.kind !== 'address_yes' && (choice || !hasIntent(turn, 'confirm'))) return undefined
  const order = await ownOrder(turn, step.orderId)
  return order ? changeAddress(turn, order, step.version, step.address) : undefined
}

async function changeAddress(turn: Turn, order: Order, version: number, address: Address): Promise<Decision> {
  const outcome = await turn.shop.orders.setAddress(order.id, address, version, {
    key: `address:${order.id}:${version}`,
    actor: { kind: 'customer', id: turn.customerId! },
  })
  if (!outcome.ok && outcome.code === 'changed_meanwhile') return askAddress(turn, order)
  if (!outcome.ok) return refuseChange(turn, order, 'changeAddress', outcome)
  return {
    decision: 'order_change',
    reason: 'address_changed',
    confidence: 1,
    reply: {
      text: turn.say.change.addressDone(order.no, lineOf(address, turn.locale)),
      content: { cards: [await cardOf(turn, outcome.value)] },
    },
    state: { ...withAttempt(turn.state, '', `order ${order.no}: address changed`), step: null, unanswered: 0 },
    actions: [{ name: 'order.address.changed', facts: { orderId: order.id, orderNo: order.no } }],
    answers: 'order',
  }
}

function chooseOrder(turn: Turn, orders: Order[]): Decision {
  return {
    decision: 'order_choice',
    reason: 'several_to_readdress',
    confidence: 0.8,
    reply: {
      text: turn.say.change.whichAddress,
      content: {
        quickReplies: orders.map((order) => ({
          ...orderReply(turn, order),
          id: `change_address:${order.id}`.slice(0, 100),
        })),
      },
    },
    state: { ...withAttempt(turn.state, turn.text, 'asked which order'), step: null, unanswered: 0 },
  }
}

function plain(turn: Turn, reason: string, text: string, form?: Form): Decision {
  return {
    decision: 'order_change',
    reason,
    confidence: 0.9,
    reply: { text, ...(form ? { content: { form } } : {}) },
    state: { ...turn.state, unanswered: 0, ...(form ? {} : { step: null }) },
  }
}
