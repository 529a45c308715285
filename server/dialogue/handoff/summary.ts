import type { HandoffSummary } from '../../../contracts/conversation.ts'
import type { Turn } from '../turn/turn.ts'

/** What people are told when they take over; in the language of the house. */
export interface SummaryWords {
  nothing: string
  wanted(said: string[], order: string[]): string
  tried(steps: string[]): string
  known(name: string | null, proven: boolean): string
  open: Record<string, string>
  mood(label: string): string
}

const zh: SummaryWords = {
  nothing: '还没有尝试',
  wanted: (said, order) =>
    `${said.map((one) => `“${one}”`).join('；')}${order.length > 0 ? `（订单${order.join('、')}）` : ''}`,
  tried: (steps) => steps.join('；'),
  known: (name, proven) => (proven ? `客户身份已确认${name ? `：${name}` : ''}` : '客户身份还没有确认'),
  open: {
    customer_request: '客户要求人工',
    missing_knowledge: '知识库里没有答案',
    unsupported_request: '机器人还办不了这件事',
    policy_restriction: '规则不允许，客户仍需要处理',
    tool_failure: '店铺系统没有响应',
    negative_emotion: '客户情绪激动，请先安抚',
    pending_clarification: '身份没有核对上，请人工核实',
  },
  mood: (label) => `情绪：${{ angry: '愤怒', anxious: '着急', disappointed: '失望', sad: '难过' }[label] ?? label}`,
}

const en: SummaryWords = {
  nothing: 'nothing yet',
  wanted: (said, order) =>
    `${said.map((one) => `“${one}”`).join('; ')}${order.length > 0 ? ` (order ${order.join(', ')})` : ''}`,
  tried: (steps) => steps.join('; '),
  known: (name, proven) => (proven ? `identity confirmed${name ? `: ${name}` : ''}` : 'identity not confirmed'),
  open: {
    customer_request: 'wants a person',
    missing_knowledge: 'the knowledge base has no answer',
    unsupported_request: 'the bot cannot do this yet',
    policy_restriction: 'the rules forbid it; the customer still needs help',
    tool_failure: 'the shop did not answer',
    negative_emotion: 'upset: calm first',
    pending_clarification: 'the proof of identity failed: please check',
  },
  mood: (label) => `mood: ${label}`,
}

/** Tells an agent what is wanted, what was tried and what is open, in the tenant's language. */
export function summarise(turn: Turn, reason: string, houseLocale: 'zh-CN' | 'en'): HandoffSummary {
  const words = houseLocale === 'en' ? en : zh
  const attempts = turn.state.attempts
  const said = [...new Set([...attempts.map((attempt) => attempt.said), turn.text.trim().slice(0, 120)])]
  const telling = said.filter((one) => one !== '' && !isOnlyAsking(one)).slice(-3)
  const orders = [...new Set(attempts.flatMap((attempt) => /^order ([^:]+):/.exec(attempt.did)?.[1] ?? []))]
  const { label, strength } = turn.reading.emotion
  const calm = label === 'neutral' || label === 'satisfied' || label === 'grateful' || strength < 2
  return {
    wanted: words.wanted(telling.length > 0 ? telling : said.slice(-1), orders),
    tried:
      attempts.length > 0 ? words.tried(attempts.map((attempt) => describe(attempt.did, houseLocale))) : words.nothing,
    open: [
      words.open[reason] ?? reason,
      words.known(turn.contact.name, turn.customerId !== null),
      ...(calm ? [] : [words.mood(label)]),
    ].join(houseLocale === 'en' ? '; ' : '；'),
  }
}

/** 「转人工」 and a bare click on a button say nothing of what is wanted. */
function isOnlyAsking(text: string): boolean {
  return /^(转?人工(客服)?|找?真人|客服|talk to a person|(an? )?(agent|human)|没有|都不是|none of these|not really)[\s。!！.?？]*$/i.test(
    text,
  )
}

/** The steps that the bot took, in words; what it cannot name it shows as it noted it. */
function describe(did: string, locale: 'zh-CN' | 'en'): string {
  if (locale === 'en') return did
  return did
    .replace(/^order ([^:]+): cancelled$/, '取消了订单$1，或告知已取消')
    .replace(/^order ([^:]+): address changed$/, '改了订单$1的地址')
    .replace(/^order ([^:]+): .*/, '查了订单$1')
    .replace(/^asked to confirm cancelling (.*)/, '请客户确认取消订单$1')
    .replace(/^asked for a new address of (.*)/, '请客户填写订单$1的新地址')
    .replace(/^cancel of (.*) refused$/, '说明订单$1不能取消')
    .replace(/^changeAddress of (.*) refused$/, '说明订单$1不能改地址')
    .replace(/^answered (.*)/, '回答了“$1”')
    .replace(/^listed orders$/, '列出了订单')
    .replace(/^asked which order$/, '请客户选订单')
    .replace(/^no orders$/, '没有找到订单')
    .replace(/^asked who she is$/, '请客户核对身份')
    .replace(/^proof of identity failed$/, '身份核对失败')
    .replace(/^product (.*)/, '介绍了商品$1')
    .replace(/^guided$/, '推荐了商品或做法')
    .replace(/^offered questions$/, '给出了相近的问题')
    .replace(/^did not know$/, '没有答上来')
    .replace(/^not solved$/, '客户说没有解决')
}
