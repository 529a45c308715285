import type { Decision, Turn } from '../turn/turn.ts'
import { confidenceOf, hasIntent } from '../turn/turn.ts'

/** Greeting, thanks, goodbye and "who are you": short, and only when nothing else is wanted. */
export function decideSmallTalk(turn: Turn): Decision | undefined {
  const [first] = turn.reading.intents
  if (!first) return undefined
  if (first.name === 'greeting') return greet(turn)
  if (first.name === 'thanks') return thank(turn)
  if (first.name === 'goodbye') return small(turn, 'goodbye', turn.say.goodbye)
  if (first.name === 'confirm') return small(turn, 'confirm', turn.say.confirmed)
  if (first.name === 'deny') return small(turn, 'deny', turn.say.denied)
  if (hasIntent(turn, 'bot.identity'))
    return {
      ...small(turn, 'identity', turn.say.identity(turn.botName)),
      reply: { text: turn.say.identity(turn.botName), content: { quickReplies: [personReply(turn)] } },
    }
  return undefined
}

function greet(turn: Turn): Decision {
  const { say, state } = turn
  if (state.greeted) return small(turn, 'greeting', say.greetingAgain)
  const text = say.greeting(turn.contact.name, turn.botName)
  const content = turn.starters.length > 0 ? { quickReplies: turn.starters } : {}
  return {
    ...small(turn, 'greeting', text),
    reply: { text, content },
    state: { ...state, greeted: true, unanswered: 0 },
  }
}

function thank(turn: Turn): Decision {
  const lastAnswer = turn.state.unanswered === 0 ? turn.state.lastAnswer : null
  return {
    ...small(turn, 'thanks', lastAnswer ? turn.say.thanksAfterAnswer : turn.say.thanks),
    reason: lastAnswer ? 'after_answer' : 'thanks',
  }
}

type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'identity' | 'confirm' | 'deny'

function small(turn: Turn, decision: SmallTalk, text: string): Decision {
  const intent = decision === 'identity' ? 'bot.identity' : decision
  return {
    decision,
    reason: decision,
    confidence: confidenceOf(turn, intent),
    reply: { text },
    state: { ...turn.state, unanswered: 0 },
  }
}

export function personReply(turn: Turn) {
  return { id: 'person', label: turn.say.person, icon: 'person' as const }
}
