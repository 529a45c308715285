import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'answering.faq.changed': '刚才有人改过这条问答，请在上面选用哪一版。',
    'answering.faq.notFound': '这条问答已经被删除。',
    'answering.release.notFound': '没有这个版本。',
    'answering.faq.repeatedLanguage': '同一种语言的问题写了两次。',
    'answering.keywordRule.repeated': '有一条引导重复了，请重新载入。',
  },
  en: {
    'answering.faq.changed': 'Somebody saved this entry just now. Choose above which version to keep.',
    'answering.faq.notFound': 'This entry has been deleted.',
    'answering.release.notFound': 'There is no such release.',
    'answering.faq.repeatedLanguage': 'A language has two questions.',
    'answering.keywordRule.repeated': 'One guidance is there twice. Reload the page.',
  },
})
