/** What the shop allows, in the words of the JSON shop format; labels also in English. */
export const POLICIES = {
  identify: { anyOf: [['phone'], ['email'], ['orderNo', 'phoneLast4'], ['name', 'postcode']] },
  confirmWrites: true,
  cancel: {
    states: ['awaiting_payment', 'paid'],
    afterItemEdit: false,
    partial: false,
    reasons: [
      { code: 'no_longer_needed', label: '不想要了', translations: { en: { label: 'No longer needed' } } },
      { code: 'ordered_by_mistake', label: '拍错了', translations: { en: { label: 'Ordered by mistake' } } },
      { code: 'wrong_address', label: '地址填错了', translations: { en: { label: 'Wrong address' } } },
      { code: 'too_slow', label: '发货太慢', translations: { en: { label: 'Takes too long' } } },
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
  return: {
    states: ['delivered'],
    windowDays: 7,
    refundTo: ['original', 'gift_card'],
    refundWhen: 'received',
    reasons: [
      { code: 'no_reason', label: '七天无理由', translations: { en: { label: 'Changed my mind' } } },
      { code: 'wrong_size', label: '尺码不合适', translations: { en: { label: 'Wrong size' } } },
      { code: 'damaged', label: '商品破损', translations: { en: { label: 'Arrived damaged' } } },
      { code: 'not_as_described', label: '与描述不符', translations: { en: { label: 'Not as described' } } },
      { code: 'wrong_item', label: '发错商品', translations: { en: { label: 'Wrong item sent' } } },
    ],
  },
  exchange: {
    states: ['delivered'],
    windowDays: 15,
    items: 'same_product',
    allowSameVariant: true,
    settleWhen: 'received',
  },
  afterSalesRequestsPerOrder: 1,
  payments: { split: false, giftCardMustCoverAll: true },
  refundDays: { wallet: [0, 1], card: [3, 7], gift_card: [0, 0], transfer: [3, 7], other: [5, 7] },
}
