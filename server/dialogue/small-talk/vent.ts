import { withAttempt } from '../state/state.ts'
import { type Decision, hasIntent, strengthInWords, type Turn } from '../turn/turn.ts'
import { personReply } from './smallTalk.ts'

const filler =
  /我|你们?|您|的|了|真的?|太|很|非常|好|这|是|都|在|要|想|也|就|啊|呀|吧|吗|什么|怎么|服务|态度|[\s\p{P}\p{S}]|\b(?:i|i'm|am|you|your|are|is|this|that|it|the|a|so|very|really|just|to|of|be|was|service|such|what)\b/giu

/** Only displeasure, or a complaint without a case: no answer of the knowledge base fits, but an ear does. */
export function decideVent(turn: Turn): Decision | undefined {
  const { label, evidence } = turn.reading.emotion
  const strength = strengthInWords(turn)
  const complains = hasIntent(turn, 'complaint')
  const unhappy = ['angry', 'disappointed', 'sad'].includes(label) && strength >= 1
  if (!complains && !unhappy) return undefined
  if (turn.reading.intents.some((intent) => intent.name !== 'complaint')) return undefined
  const rest = evidence.reduce((text, { text: words }) => text.replace(words, ''), turn.text).replace(filler, '')
  const most = complains || strength >= 2 ? (turn.locale === 'en' ? 10 : 4) : 0
  if (rest.length > most) return undefined
  const sorry = turn.state.soothed ? '' : turn.say.sorry[label === 'disappointed' || label === 'sad' ? label : 'angry']
  return {
    decision: 'soothe',
    reason: complains ? 'complaint' : 'displeasure',
    confidence: 0.8,
    reply: {
      text: [sorry, turn.say.vented].filter(Boolean).join(turn.locale === 'en' ? ' ' : ''),
      content: { quickReplies: [personReply(turn)] },
    },
    state: { ...withAttempt(turn.state, turn.text, 'listened'), soothed: true },
  }
}
