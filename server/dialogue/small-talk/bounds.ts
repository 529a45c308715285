import { choiceOf, type Decision, type Turn } from '../turn/turn.ts'
import { personReply } from './smallTalk.ts'

/** Words meant for a machine, to make it forget what it may do. */
const commands =
  /(?:忽略|无视|忘(?:记|掉)|跳过|绕过)[^,，。]{0,8}(?:指令|提示|规则|设定|限制|要求)|系统提示|提示词|开发者模式|越狱|(?:扮演|假装你?是|现在你?是)[^,，。]{0,10}(?:管理员|老板|开发|黑客|店长)|\b(?:ignore|forget|disregard|bypass)\b.{0,30}\b(?:instructions?|prompts?|rules?|above)\b|\bsystem prompt\b|\bdeveloper mode\b|\bjailbreak\b|\byou are now\b/i
/** What belongs to somebody else. */
const ofOthers =
  /(?:所有|全部|其他|其它|别的|别|任何)(?:的)?(?:客户|顾客|用户|会员|买家|人)(?:们)?的?[^,，。]{0,8}(?:手机|电话|地址|订单|信息|资料|名单|邮箱|姓名|买)|(?:客户|顾客|用户|会员)(?:名单|数据库|资料库)|(?:老公|老婆|爱人|妈妈|我妈|爸爸|我爸|朋友|同事|同学|别人|室友|女儿|儿子)的?(?:那个|这个)?(?:订单|单子|快递|包裹)|\b(?:other|all|every|another)\b.{0,12}\b(?:customers?|users?|people|person)(?:'s?)?\b.{0,20}\b(?:orders?|phones?|numbers?|address(?:es)?|e-?mails?|data|details)\b|\bmy (?:husband|wife|friend|mum|mom|dad|partner|colleague)(?:'s)\b.{0,10}\b(?:order|parcel|package)\b/i

/** What the bot must not do is declined in a sentence; it is no question that it failed to answer. */
export function decideBounds(turn: Turn): Decision | undefined {
  if (choiceOf(turn)) return undefined
  const { say } = turn
  const words = turn.reading.normalised
  if (ofOthers.test(words) && !commands.test(words)) {
    const related = /老公|老婆|爱人|妈|爸|朋友|同事|同学|室友|女儿|儿子|\bmy\b/i.test(words)
    return decline(turn, related ? 'order_of_a_relative' : 'data_of_others', related ? say.ofRelative : say.ofOthers)
  }
  return commands.test(words) ? decline(turn, 'commands', say.outOfBounds) : undefined
}

function decline(turn: Turn, reason: string, text: string): Decision {
  const quickReplies = reason === 'order_of_a_relative' ? [personReply(turn)] : turn.starters
  return {
    decision: 'unknown',
    reason,
    confidence: 0.9,
    reply: { text, content: quickReplies.length > 0 ? { quickReplies } : {} },
    state: turn.state,
  }
}
