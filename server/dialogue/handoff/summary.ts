import type { HandoffSummary } from '../../../contracts/conversation.ts'
import type { Turn } from '../turn/turn.ts'

/** What people are told when they take over; in the language of the house. */
export interface SummaryWords {
  nothing: string
  unsaid: string
  open: Record<string, string>
  quote(said: string): string
  known(name: string | null, proven: boolean): string
  mood(label: string): string
  join: string
}

const zh: SummaryWords = {
  nothing: '还没有尝试',
  unsaid: '没有说明，直接要人工',
  quote: (said) => `“${said}”`,
  join: '；',
  known: (name, proven) => (proven ? `身份已确认${name ? `（${name}）` : ''}` : '身份未确认'),
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
  unsaid: 'did not say, asked for a person',
  quote: (said) => `“${said}”`,
  join: '; ',
  known: (name, proven) => (proven ? `identity confirmed${name ? ` (${name})` : ''}` : 'identity not confirmed'),
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

/** Tells an agent what is wanted, what was tried and what is open: one crisp line each, in the tenant's language. */
export function summarise(turn: Turn, reason: string, houseLocale: 'zh-CN' | 'en'): HandoffSummary {
  const words = houseLocale === 'en' ? en : zh
  const { attempts } = turn.state
  const topics = newest(attempts.flatMap(({ did }) => topicOf(did, houseLocale) ?? []))
  const said = lastWords(turn, topics.at(-1))
  const wanted = [...topics.slice(-mostTopics), ...(said ? [words.quote(said)] : [])].join(words.join)
  const taken = newest(attempts.map(({ did }) => stepOf(did, houseLocale))).slice(-mostSteps)
  const { label, strength } = turn.reading.emotion
  const calm = label === 'neutral' || label === 'satisfied' || label === 'grateful' || strength < 2
  const upset = reason === 'negative_emotion' || calm ? [] : [words.mood(label)]
  const known = words.known(turn.contact.name, turn.customerId !== null)
  return {
    wanted: wanted || words.unsaid,
    tried: taken.length > 0 ? taken.join(words.join) : words.nothing,
    open: [words.open[reason] ?? reason, known, ...upset].join(words.join),
  }
}

const mostTopics = 2
const mostSteps = 3
const longestQuote = 40

/** Each once, where it came up last. */
function newest(lines: string[]): string[] {
  return lines.filter((line, index) => lines.lastIndexOf(line) === index)
}

/** The newest words that say something of the matter, cut short. */
function lastWords({ state, text, reading }: Turn, topic = ''): string | undefined {
  const asksOnly = reading.intents[0]?.name === 'handoff.request' && text.trim().length <= 16
  const before = state.attempts.map((attempt) => attempt.said).reverse()
  const said = [...(asksOnly ? [] : [text]), ...before].map((one) => one.trim())
  const telling = said.find((one) => one.replace(/[^\p{L}]/gu, '').length > 1 && !isOnlyAsking(one))
  if (!telling || topic === telling.replace(/(?<![?？。!！\s])[?？。!！\s]+$/u, '')) return undefined
  const line = telling.replace(/\s+/g, ' ')
  return line.length > longestQuote ? `${line.slice(0, longestQuote)}…` : line
}

/** 「转人工」 and a bare click on a button say nothing of what is wanted. */
function isOnlyAsking(text: string): boolean {
  return /^(?:(?:我要|请|帮我|给我|麻烦|快|赶紧)*(?:转|找|接|叫|换)*(?:一?下|个|一?位)?(?:到)?(?:人工|真人|客服)+(?:客服|服务)?|(?:(?:i )?(?:want|need|would like) to )?(?:talk|speak) to an? (?:real )?(?:person|human|agent)(?: please| pls)?|(?:an? )?(?:agent|human)|没有|都不是|(?:还是)?(?:不行|没有?用|没有?解决)(?:啊|呀)?|none of these|not really)[\s。!！.?？]*$/i.test(
    text,
  )
}

type Words = readonly [zh: string, en: string]
interface Step {
  did: RegExp
  /** What she wants, as far as this step shows it. */
  topic?: Words
  step: Words
}

/** The steps that the bot notes, in the words that an agent reads; `$1` is an order's number, a question or goods. */
const steps: readonly Step[] = [
  {
    did: /^order ([^:]+): cancelled$/,
    topic: ['取消订单$1', 'cancel order $1'],
    step: ['订单$1已取消', 'order $1 is cancelled'],
  },
  {
    did: /^order ([^:]+): address changed$/,
    topic: ['改订单$1的地址', 'new address for order $1'],
    step: ['已改订单$1的地址', 'changed the address of order $1'],
  },
  {
    did: /^order ([^:]+): (?:return|exchange|refund|claim_\w+)$/,
    topic: ['订单$1的退换', 'return or refund of order $1'],
    step: ['已告知订单$1的退换进度', 'told how far the return of order $1 is'],
  },
  {
    did: /^order ([^:]+): .*/,
    topic: ['订单$1的进度', 'where order $1 is'],
    step: ['已告知订单$1的进度', 'told where order $1 is'],
  },
  {
    did: /^asked to confirm cancelling (.*)/,
    topic: ['取消订单$1', 'cancel order $1'],
    step: ['等客户确认取消订单$1', 'asked to confirm cancelling $1'],
  },
  {
    did: /^asked for a new address of (.*)/,
    topic: ['改订单$1的地址', 'new address for order $1'],
    step: ['等客户填订单$1的新地址', 'asked for the new address of $1'],
  },
  {
    did: /^cancel of (.*) refused$/,
    topic: ['取消订单$1', 'cancel order $1'],
    step: ['已说明订单$1不能取消', 'explained why $1 cannot be cancelled'],
  },
  {
    did: /^changeAddress of (.*) refused$/,
    topic: ['改订单$1的地址', 'new address for order $1'],
    step: ['已说明订单$1不能改地址', 'explained why the address of $1 cannot change'],
  },
  { did: /^answered (.*)/, topic: ['$1', '$1'], step: ['已回答“$1”', 'answered “$1”'] },
  { did: /^product (.*)/, topic: ['咨询$1', 'asks about $1'], step: ['已介绍$1', 'showed $1'] },
  { did: /^store (.*)/, step: ['已告知$1的信息', 'told about $1'] },
  { did: /^listed orders$/, step: ['列出了订单', 'listed the orders'] },
  { did: /^asked which order$/, step: ['请客户选订单', 'asked which order'] },
  { did: /^no orders$/, step: ['没有找到订单', 'found no orders'] },
  {
    did: /^asked who she is$/,
    topic: ['查订单', 'order status'],
    step: ['请客户核对身份', 'asked for proof of identity'],
  },
  { did: /^proof of identity failed$/, step: ['身份核对失败', 'the proof of identity failed'] },
  { did: /^guided$/, step: ['推荐了商品或做法', 'suggested products or ways'] },
  { did: /^offered questions$/, step: ['给出了相近的问题', 'offered the nearest questions'] },
  { did: /^did not know$/, step: ['没有答上来', 'had no answer'] },
  { did: /^listened$/, step: ['安抚了客户', 'calmed the customer'] },
  { did: /^not solved$/, step: ['客户说没有解决', 'the customer says it did not help'] },
]

function topicOf(did: string, locale: string): string | undefined {
  const known = steps.find((one) => one.did.test(did))
  return known?.topic && did.replace(known.did, known.topic[locale === 'en' ? 1 : 0]).replace(/[?？]$/, '')
}

function stepOf(did: string, locale: string): string {
  const known = steps.find((one) => one.did.test(did))
  return known ? did.replace(known.did, known.step[locale === 'en' ? 1 : 0]) : did
}
