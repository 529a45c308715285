import { defineErrorTexts } from '../../frame/i18n.ts'

defineErrorTexts({
  'zh-CN': {
    'customers.privacy.notFound': '没有这条记录。',
    'customers.privacy.codeWrong': '输入的不是确认码，没有抹除。',
    'customers.privacy.stateWrong': '这一步已经有人做过了，请重新载入。',
    'customers.privacy.alreadyAsked': '已经有一条没完成的，请到“设置 → 隐私”里处理。',
    'customers.privacy.fileGone': '文件已过期，请再导出一次。',
    'customers.privacy.exportTooLarge': '她的文件太多，一次导不出来。',
    'customers.privacy.proofNotFound': '没有这份证明。',
    'customers.privacy.retentionUnknown': '没有“{{kind}}”这类数据。',
    'customers.privacy.retentionTooShort': '法律要求至少保存{{leastDays}}天，没有保存。',
    'secrets.keyMissing': '有一项保密数据打不开：它是用以前的密钥封存的。请管理员设置SECRET_KEY_PREVIOUS。',
    'secrets.damaged': '有一项保密数据已损坏，请重新填写。',
  },
  en: {
    'customers.privacy.notFound': 'There is no such request.',
    'customers.privacy.codeWrong': "That isn't the code, so nothing was erased.",
    'customers.privacy.stateWrong': 'Somebody has done this already. Reload the page.',
    'customers.privacy.alreadyAsked': 'One is under way already: see Settings → Privacy.',
    'customers.privacy.fileGone': 'The file has expired. Export again.',
    'customers.privacy.exportTooLarge': 'Her files are too large for one export.',
    'customers.privacy.proofNotFound': 'There is no such proof.',
    'customers.privacy.retentionUnknown': 'There is no kind of data called {{kind}}.',
    'customers.privacy.retentionTooShort': 'A law wants at least {{leastDays}} days, so nothing was saved.',
    'secrets.keyMissing':
      'A stored secret cannot be opened: it was sealed under a former key. Ask your administrator to set SECRET_KEY_PREVIOUS.',
    'secrets.damaged': 'A stored secret is damaged. Enter it again.',
  },
})
