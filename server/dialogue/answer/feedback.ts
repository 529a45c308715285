import { handOver } from '../handoff/handoff.ts'
import { personReply } from '../small-talk/smallTalk.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, type Decision, type Turn } from '../turn/turn.ts'

/** 「解决了」 or 「没有」 below an answer. */
export function decideFeedback(turn: Turn): Promise<Decision> | Decision | undefined {
  const kind = choiceOf(turn)?.kind ?? typed(turn)
  if (kind !== 'solved' && kind !== 'unsolved') return undefined
  const { say, state } = turn
  const solved = kind === 'solved'
  if (!solved && state.attempts.at(-1)?.did === 'not solved')
    return handOver(turn, 'missing_knowledge', say.handoffUnknown, 'not_solved_again')
  const messageId = state.lastAnswer?.messageId
  const value = solved ? ('up' as const) : ('down' as const)
  return {
    decision: 'feedback',
    reason: kind,
    confidence: 1,
    reply: solved
      ? { text: say.solvedReply }
      : { text: say.notSolvedReply, content: { quickReplies: [personReply(turn)] } },
    state: solved
      ? { ...state, unanswered: 0, step: null }
      : { ...withAttempt(state, '', 'not solved'), unanswered: state.unanswered + 1 },
    ...(messageId && state.lastAnswer?.kind === 'faq' ? { feedback: { messageId, value } } : {}),
  }
}

const notSolved =
  /^👎|^(?:还是|都|根本|这|完全|并)*(?:没有?|未|不)(?:解决|搞定|管用|行|顶用|对|有?帮助?|是我(?:想?要?问)的)[^,，。]{0,6}$|^(?:没用|不管用|答非所问|不是这个|我问的不是这个|不是问这个)[啊呀的了吧。!！]*$|^(?:that |this |it )?(?:didn't|did not|doesn't|does not|isn't|is not|not) (?:help(?:ful)?|work|solved|solve it|what i (?:asked|meant))\b/i
const solved =
  /^👍|^(?:已经|问题|都|好了)*(?:解决|搞定|明白|懂|清楚|知道)了[啊呀呢哦。!！~]*$|^(?:that|this|it)(?:'s)? (?:helped|solved|works|worked)\b|^(?:got it|solved|fixed)[.!]*$/i

/** The same in words, right after an answer. */
function typed({ text, state, message }: Turn): 'solved' | 'unsolved' | undefined {
  if (!state.lastAnswer || state.step || message.content.filledForm) return undefined
  const said = text.trim()
  if (notSolved.test(said)) return 'unsolved'
  return solved.test(said) ? 'solved' : undefined
}
