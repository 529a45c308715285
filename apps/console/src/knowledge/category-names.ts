import type { UiLocale } from '../../../../contracts/common.ts'
import { useLocale } from '../frame/i18n.ts'

/** Categories that imported knowledge usually names in English, as the screens call them. */
const names: Record<UiLocale, Readonly<Record<string, string>>> = {
  'zh-CN': {
    account: '账户',
    coupons: '优惠券',
    'cross-border': '跨境',
    invoices: '发票',
    members: '会员',
    orders: '订单',
    payment: '支付',
    products: '商品',
    refunds: '退款',
    returns: '退换货',
    shipping: '物流',
    stores: '门店',
  },
  en: {
    account: 'Account',
    coupons: 'Coupons',
    'cross-border': 'Cross-border',
    invoices: 'Invoices',
    members: 'Members',
    orders: 'Orders',
    payment: 'Payment',
    products: 'Products',
    refunds: 'Refunds',
    returns: 'Returns',
    shipping: 'Shipping',
    stores: 'Stores',
  },
}

/** Shows a category; one that is not in the list is shown as somebody wrote it. */
export function useCategoryName(): (category: string) => string {
  const known = names[useLocale()]
  return (category) => known[category] ?? category
}
