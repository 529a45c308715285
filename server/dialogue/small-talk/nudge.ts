import { choiceOf, type Decision, hasIntent, type Turn } from '../turn/turn.ts'
import { personReply } from './smallTalk.ts'

/** 「[微笑]」: how other chats write a sticker that they cannot show. */
const sticker = /[[【][^[\]【】]{1,12}[\]】]/gu
const picture = /[[【](?:图片|照片|视频|语音|文件|image|photo|picture|video|voice|file)[\]】]/i
const signs = /[\s\p{P}\p{S}\p{M}\p{Cf}]/gu
const thumbsUp = /^(?:👍|🙏|❤|🌹|😊|🥰|👌|🤝)/u

/** Only signs, a sticker or a lone digit: she knocks, and is asked what she needs; it is no failed question. */
export function decideNudge(turn: Turn): Decision | undefined {
  const { say, state } = turn
  if (choiceOf(turn) || turn.text.trim() === '') return undefined
  if (picture.test(turn.text)) return nudge(turn, 'picture_named', say.attachmentOnly, [personReply(turn)])
  const rest = turn.text.replace(sticker, '').replace(signs, '')
  if (rest !== '' && !/^\d{1,3}$/.test(rest) && !/^(?:喂+|hello+|嗯+|额+|呃+|哦+|啊+|em+|hmm+)$/i.test(rest))
    return undefined
  if (hasIntent(turn, 'confirm') || isUnhappyFace(turn)) return undefined
  if (thumbsUp.test(turn.text.trim())) return nudge(turn, 'thumbs_up', say.thanks, [])
  return nudge(turn, 'nudge', say.greetingAgain, state.attempts.length === 0 ? turn.starters : [])
}

/** 👎 and 😡 say something, unlike 😀. */
function isUnhappyFace({ text, reading: { emotion } }: Turn): boolean {
  return /\p{Extended_Pictographic}/u.test(text) && ['angry', 'disappointed', 'sad'].includes(emotion.label)
}

function nudge(turn: Turn, reason: string, text: string, quickReplies: Turn['starters']): Decision {
  return {
    decision: 'greeting',
    reason,
    confidence: 0.8,
    reply: { text, content: quickReplies.length > 0 ? { quickReplies } : {} },
    state: turn.state,
  }
}
