import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'customers.contact.notFound': '没有这位客户，可能已经被删除或合并。',
    'customers.contact.phoneInvalid': '电话号码不对：{{phone}}。',
    'commerce.shopNotFound': '还没有接上店铺，所以没有订单。',
  },
  en: {
    'customers.contact.notFound': 'There is no such contact; it may have been deleted or merged.',
    'customers.contact.phoneInvalid': "The phone number isn't right: {{phone}}.",
    'commerce.shopNotFound': 'No shop is connected, so there are no orders.',
  },
})
