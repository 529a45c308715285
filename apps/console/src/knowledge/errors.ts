import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'answering.faq.notFound': '这条问答已经被删除。',
    'answering.release.notFound': '没有这个版本，现在用的版本不变。',
    'answering.faq.repeatedLanguage': '同一种语言的问题写了两次，没有保存。别的问法请写成相似问。',
    'answering.keywordRule.repeated': '有一条引导重复了，没有保存。请重新载入页面。',
  },
  en: {
    'answering.faq.notFound': 'This entry has been deleted.',
    'answering.release.notFound': 'There is no such release. The one in use stays.',
    'answering.faq.repeatedLanguage':
      "A language has two questions, so the entry wasn't saved. Write other ways to ask as paraphrases.",
    'answering.keywordRule.repeated': 'One guidance is there twice, so nothing was saved. Reload the page.',
  },
})
