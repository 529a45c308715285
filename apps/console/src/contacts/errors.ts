import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'customers.contact.notFound': '没有这位客户，可能已经被删除或合并。',
    'customers.contact.phoneInvalid': '“{{phone}}”不像电话号码，没有保存。至少要三位数字。',
    'commerce.shopNotFound': '还没有接上店铺，所以没有订单。会话不受影响。',
    'commerce.orderNotFound': '店铺里没有这个订单。会话不受影响。',
  },
  en: {
    'customers.contact.notFound': 'There is no such contact; it may have been deleted or merged.',
    'customers.contact.phoneInvalid':
      "“{{phone}}” isn't a phone number, so it wasn't saved. It needs at least three digits.",
    'commerce.shopNotFound': 'No shop is connected, so there are no orders. You can still reply.',
    'commerce.orderNotFound': 'The shop has no such order. You can still reply.',
  },
})
