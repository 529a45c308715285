import { z } from 'zod'
import { orderState } from '../../../contracts/message.ts'

const states = z.array(orderState)
const refundTo = z.array(z.enum(['original', 'gift_card', 'any_on_file']))
const itemRule = z.enum(['none', 'same_product', 'same_category', 'any'])
const days = z.tuple([z.int().min(0), z.int().min(0)])
const reasons = z.array(z.looseObject({ code: z.string().min(1), label: z.string().min(1) }))
const identifier = z.enum(['email', 'phone', 'name', 'postcode', 'orderNo', 'phoneLast4'])

/** The rules a shop sets; what it leaves out is ours (`standardPolicies`). */
export const policiesFormat = z.looseObject({
  /** Each inner list: all of these together prove who somebody is. */
  identify: z.looseObject({ anyOf: z.array(z.array(identifier).min(1)).min(1) }).optional(),
  confirmWrites: z.boolean().optional(),
  cancel: z
    .looseObject({ states, afterItemEdit: z.boolean(), partial: z.boolean(), reasons: reasons.optional(), refundTo })
    .optional(),
  edit: z
    .looseObject({
      states,
      address: z.boolean(),
      addressAfterItemEdit: z.boolean(),
      payment: z.boolean(),
      items: itemRule,
      itemEditsPerOrder: z.int().min(0),
      allowSameVariant: z.boolean(),
    })
    .optional(),
  return: z
    .looseObject({
      states,
      windowDays: z.int().min(0).nullable(),
      refundTo,
      refundWhen: z.enum(['requested', 'received']),
      reasons: reasons.optional(),
    })
    .optional(),
  exchange: z
    .looseObject({
      states,
      windowDays: z.int().min(0).nullable(),
      items: itemRule,
      allowSameVariant: z.boolean(),
      settleWhen: z.enum(['requested', 'received']),
    })
    .optional(),
  afterSalesRequestsPerOrder: z.int().min(0).nullable().optional(),
  payments: z.looseObject({ split: z.boolean(), giftCardMustCoverAll: z.boolean() }).optional(),
  refundDays: z.partialRecord(z.enum(['card', 'wallet', 'gift_card', 'transfer', 'cod', 'other']), days).optional(),
})
export type GivenPolicies = z.infer<typeof policiesFormat>
export type Policies = Required<Pick<GivenPolicies, keyof typeof standardPolicies>>

/** The rules of a shop that says nothing: those of mainland China's trade, on the careful side. */
export const standardPolicies = {
  identify: { anyOf: [['email'], ['phone'], ['orderNo', 'phoneLast4']] },
  confirmWrites: true,
  cancel: {
    states: ['awaiting_payment', 'paid'],
    afterItemEdit: false,
    partial: false,
    reasons: [
      { code: 'no_longer_needed', label: '不想要了' },
      { code: 'ordered_by_mistake', label: '拍错了' },
    ],
    refundTo: ['original'],
  },
  edit: {
    states: ['awaiting_payment', 'paid'],
    address: true,
    addressAfterItemEdit: true,
    payment: true,
    items: 'same_product',
    itemEditsPerOrder: 1,
    allowSameVariant: false,
  },
  return: { states: ['delivered'], windowDays: 7, refundTo: ['original', 'gift_card'], refundWhen: 'received' },
  exchange: {
    states: ['delivered'],
    windowDays: 7,
    items: 'same_product',
    allowSameVariant: true,
    settleWhen: 'received',
  },
  afterSalesRequestsPerOrder: 1,
  payments: { split: false, giftCardMustCoverAll: true },
  refundDays: { gift_card: [0, 0], other: [5, 7] },
} satisfies GivenPolicies

/** A shop's rules with ours where it says nothing. */
export function withStandard(given: GivenPolicies | undefined): Policies {
  return { ...standardPolicies, ...given } as Policies
}
