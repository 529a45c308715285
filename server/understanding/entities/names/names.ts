import type { Entity } from '../../../../contracts/reading.ts'
import { given, longSurnames, surnames } from './name-lists.ts'
import { mayHoldNames, readNames, shippedNames } from './names-model.ts'

/** Less sure names are not told: a customer's message has few, and a wrong one disturbs more than a missed one. */
const enough = { PER: 0.85, LOC: 0.9, ORG: 0.9 } as Record<string, number>
const kinds = { PER: 'person', LOC: 'place', ORG: 'organisation' } as const
const han = /[\u4e00-\u9fff]{2}/
/** Longer texts are read only so far: names stand in messages, not in what is pasted. */
const most = 2000
const pause = /[\s,，。.!！?？;；:：、()（）\d]/

const knownOrganisations = new RegExp(
  '顺丰(?:速运|快递|同城)?|圆通(?:速递|快递)?|中通(?:快递)?|申通(?:快递)?|韵达(?:快递)?|极兔(?:速递|快递)?|德邦(?:快递|物流)?|百世(?:快递)?|京东(?:物流|快递)|天天快递|宅急送|跨越速运|安能物流|中国邮政|邮政(?:快递|EMS)?|菜鸟(?:驿站|裹裹)?|丰巢|' +
    '支付宝|微信支付|财付通|云闪付|花呗|淘宝|天猫|拼多多|京东|抖音|快手|唯品会|小红书|苏宁易购|闲鱼|得物|亚马逊|' +
    '(?:中国)?(?:工商|建设|农业|招商|交通|浦发|民生|兴业|平安|光大|中信|邮政储蓄|邮储)银行|中国银行|(?:工|建|农|招)行(?=卡|信用卡|的卡)|消费者协会|消协|工商局|市场监管(?:总)?局|质检局',
  'g',
)
/** Places abroad that customers ask about. */
const abroad = new RegExp(
  '美国|英国|法国|德国|日本|韩国|泰国|越南|印度(?!尼)|印度尼西亚|印尼|马来西亚|新加坡|菲律宾|澳大利亚|澳洲|新西兰|加拿大|意大利|西班牙|葡萄牙|荷兰(?!豆)|比利时|瑞士(?!卷)|瑞典|挪威|丹麦|芬兰|俄罗斯|巴西|墨西哥|阿根廷|南非|埃及|土耳其|迪拜|阿联酋|沙特|' +
    '纽约|洛杉矶|旧金山|芝加哥|西雅图|伦敦|巴黎|柏林|罗马(?!仕|柱)|米兰|东京|大阪|首尔|曼谷|悉尼|墨尔本|温哥华|多伦多|莫斯科|吉隆坡|欧洲|北美|东南亚',
  'g',
)
const latinOrganisations =
  /(?<![A-Za-z])(?:fedex|ups|dhl|usps|ems|tnt|paypal|amazon|alipay|wechat pay|klarna|stripe|royal mail|dpd|gls|hermes|evri)(?![A-Za-z])/gi

const common = [...surnames]
  .slice(0, 140)
  .filter((one) => !'高于万方时白路成和'.includes(one))
  .join('')
const titled = new RegExp(
  `([${common}]|(?<![\\u4e00-\\u9fff])[高于万方白路])(先生|女士|小姐|太太|师傅|经理|店长|老师|总(?![是共计部额价算会体之有在])|阿姨(?!说))`,
  'g',
)
const nicknamed = new RegExp(
  `(?<=客服|导购|店员|快递员|顾问|销售|老师)(?:[是叫])?([小老阿][${[...surnames].join('')}])(?![\\u4e00-\\u9fff]?(?:的码|号))`,
  'g',
)
const introduced =
  /(?:我(?:的名字)?叫|我(?:的)?(?:姓名|名字)[是叫]|(?:收货人|收件人|寄件人|联系人|姓名|收货人姓名|户名|抬头人)(?:是|叫|为|改成|改为|写|[:：\s]){1,2}|署名)\s?([\u4e00-\u9fff]{2,12})/g
const saidToBe = /我是([\u4e00-\u9fff]{3,4})(?![\u4e00-\u9fff])/g
const afterName =
  /^(?:电话|手机|地址|联系|号码|住|收|女士|先生|[的,，。.!！?？\s]|在|给|和|跟|啊|呀|哦|吧|吗|呢|可以|帮|买|下单|订单|订|这边|想|要|查|退|已|没|有|还|请|麻烦)/
const english =
  /\b(?:[Mm]y (?:full )?name(?: is|'s)|[Tt]his is|[Ii](?:'m| am)|[Nn]ame:|[Rr]ecipient:?|[Aa]ttn:?|[Mm]rs?\.?|[Mm]s\.?|[Dd]r\.?)\s((?:[A-Z][a-z'’-]{1,20})(?:\s(?:[A-Z]\.|[A-Z][a-z'’-]{1,20})){0,2})(?![\w])/g
const notPersons =
  /^(?:Not|Very|So|Really|Sorry|Just|Still|Looking|Trying|From|In|On|Waiting|Happy|Unable|Going|The|Having|Chinese|German|French|Hello|Hi|Order|Customer|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|American|British)\b/

/** Persons, places and organisations: by the words that announce them, by lists, and by the trained model. */
export function findNames(text: string, taken: readonly Entity[] = []): Entity[] {
  const found: Entity[] = []
  if (/[A-Za-z]{2}/.test(text)) findLatin(found, text)
  if (!han.test(text)) return found
  for (const match of text.matchAll(knownOrganisations)) found.push(named('organisation', match[0], match.index, 0.9))
  for (const match of text.matchAll(abroad)) found.push(named('place', match[0], match.index, 0.85))
  if (/[生士姐太傅理长师总姨]/.test(text))
    for (const match of text.matchAll(titled)) found.push(person(match[0], match.index, 0.85))
  if (/[小老阿]/.test(text))
    for (const match of text.matchAll(nicknamed))
      found.push(person(match[1]!, match.index + match[0].length - match[1]!.length, 0.8))
  if (text.includes('我是')) for (const match of text.matchAll(saidToBe)) pushSaid(found, match)
  if (/[叫名人]/.test(text)) for (const match of text.matchAll(introduced)) pushIntroduced(found, match)
  const model = shippedNames()
  for (const { from, to } of openStretches(text, [...taken, ...found])) {
    const stretch = text.slice(from, to)
    if (!mayHoldNames(stretch, model.lexicon)) continue
    for (const { start, end, label, confidence } of readNames(stretch, model)) {
      if (confidence < enough[label]! || end - start < 2) continue
      const sure = Math.round(confidence * 85) / 100
      found.push(named(kinds[label as keyof typeof kinds], stretch.slice(start, end), from + start, sure))
    }
  }
  return found
}

/** Clauses, without what is known to be something else; only so much of long texts. */
function openStretches(text: string, taken: readonly Entity[]): { from: number; to: number }[] {
  const size = Math.min(text.length, most)
  const closed = new Uint8Array(size)
  for (const { start, end, confidence } of taken)
    if (confidence >= 0.8 && start < size) closed.fill(1, start, Math.min(end, size))
  const stretches: { from: number; to: number }[] = []
  let from = 0
  for (let at = 0; at <= size; at++) {
    if (at < size && !closed[at] && !pause.test(text[at]!)) continue
    if (at - from > 1) stretches.push({ from, to: at })
    from = at + 1
  }
  return stretches
}

function findLatin(found: Entity[], text: string): void {
  for (const match of text.matchAll(latinOrganisations)) found.push(named('organisation', match[0], match.index, 0.85))
  if (/name|this is|i'm|i am|recip|attn|m[rs]|dr/i.test(text))
    for (const match of text.matchAll(english)) {
      const name = match[1]!
      if (!notPersons.test(name))
        found.push(
          person(name, match.index + match[0].length - name.length, /name|ecip|ttn/i.test(match[0]) ? 0.93 : 0.75),
        )
    }
}

/** 我叫张伟 ends where the name can end: surname and one or two characters more, before a word that follows names. */
function pushIntroduced(found: Entity[], match: RegExpExecArray): void {
  const said = match[1]!
  const start = match.index + match[0].length - said.length
  const surname = longSurnames.has(said.slice(0, 2)) ? 2 : surnames.has(said[0]!) ? 1 : 0
  if (surname === 0) {
    if (said.length <= 4 && match[0].length > said.length + 2 && /[:：\s]/.test(match[0]))
      found.push(person(said, start, 0.75))
    return
  }
  const lengths = [surname + 2, surname + 1].filter((length) => length <= said.length)
  const length =
    lengths.find((one) => said.length === one || afterName.test(said.slice(one))) ??
    (lengths.length > 0 && said.length < 7 ? lengths[0] : undefined)
  if (length) found.push(person(said.slice(0, length), start, said.length === length ? 0.95 : 0.85))
}

/** 我是王晓明: only what is made like a name from end to end. */
function pushSaid(found: Entity[], match: RegExpExecArray): void {
  const name = match[1]!
  const size = longSurnames.has(name.slice(0, 2)) ? 2 : surnames.has(name[0]!) ? 1 : 0
  const rest = [...name.slice(size)]
  if (size > 0 && rest.length === 2 && rest.every((one) => given.has(one)))
    found.push(person(name, match.index + 2, 0.85))
}

/** A name between others of one line: 张三 13800138000 浙江省…. */
export function findRecipients(text: string, found: readonly Entity[]): Entity[] {
  const beside = found.filter(({ kind }) => kind === 'address' || kind === 'phone')
  if (beside.length < 2 || !beside.some(({ kind }) => kind === 'address')) return []
  return [...text.matchAll(/(?<=^|[\s,，、;；:：\n\d])([\u4e00-\u9fff]{2,4})(?=$|[\s,，、;；\n\d(（+])/g)].flatMap(
    (match) => {
      const name = match[1]!
      const fits = (surnames.has(name[0]!) && name.length <= 3) || longSurnames.has(name.slice(0, 2))
      const taken = found.some((one) => one.start < match.index + name.length && match.index < one.end)
      return fits && !taken && !/^(?:收货|地址|电话|手机|联系|谢谢|姓名)/.test(name)
        ? [person(name, match.index, 0.93)]
        : []
    },
  )
}

function person(text: string, start: number, confidence: number): Entity {
  return named('person', text, start, confidence)
}

function named(kind: 'person' | 'place' | 'organisation', text: string, start: number, confidence: number): Entity {
  return { kind, text, start, end: start + text.length, value: { name: text }, confidence }
}
