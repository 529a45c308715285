import { defineErrorTexts } from '../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'answering.faq.changed': '刚才有人改过这条问答，请在上面选用哪一版。',
    'answering.faq.notFound': '这条问答已经被删除。',
    'answering.release.notFound': '没有这个版本。',
    'answering.release.nothingToPublish': '没有要发布的改动。',
    'answering.release.unchanged': '没有要发布的改动。',
  },
  en: {
    'answering.faq.changed': 'Somebody saved this entry just now. Choose above which version to keep.',
    'answering.faq.notFound': 'This entry has been deleted.',
    'answering.release.notFound': 'There is no such release.',
    'answering.release.nothingToPublish': 'There is nothing to publish.',
    'answering.release.unchanged': 'There is nothing to publish.',
  },
})
