import { personReply } from '../small-talk/smallTalk.ts'
import { withAttempt } from '../state/state.ts'
import { choiceOf, type Decision, type Turn } from '../turn/turn.ts'

/** 「解决了」 or 「没有」 below an answer. */
export function decideFeedback(turn: Turn): Decision | undefined {
  const kind = choiceOf(turn)?.kind
  if (kind !== 'solved' && kind !== 'unsolved') return undefined
  const { say, state } = turn
  const solved = kind === 'solved'
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
