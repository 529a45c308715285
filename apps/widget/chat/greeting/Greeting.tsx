import { OrderLine } from '../card/OrderLine.tsx'
import { BotAvatar } from '../head/Avatar.tsx'
import { Icon } from '../look/Icon.tsx'
import { QuickReplies } from '../message/QuickReplies.tsx'
import { useChat } from '../state/context.ts'
import { dayPart } from '../words/format.ts'

/** The first screen: a welcome in the shop's voice, the latest order, and what others ask. */
export function Greeting() {
  const { chat, state, say } = useChat()
  if (!state.visit) return null
  const { widget, customer, recentOrder } = state.visit
  const starters = widget.starters[state.locale]
  const chips = starters.filter((starter) => starter.icon)
  const questions = starters.filter((starter) => !starter.icon)
  return (
    <section class="greeting">
      <h2>{say.hello(dayPart(), customer.name)}</h2>
      <p>{say.invite}</p>
      {recentOrder && (
        <button type="button" class="recent" onClick={() => chat.say({ text: say.askOrder(recentOrder.no) })}>
          <OrderLine order={recentOrder} label={say.recentOrder} />
          <Icon name="right" />
        </button>
      )}
      <div class="message">
        <BotAvatar />
        <div class="stack">
          <div class="bubble">{widget.texts[state.locale].greeting || say.intro(widget.title, widget.botName)}</div>
        </div>
      </div>
      <QuickReplies replies={chips.length > 0 ? chips : starters} />
      {chips.length > 0 && questions.length > 0 && (
        <div class="often">
          <h3>{say.often}</h3>
          {questions.map((question) => (
            <button
              key={question.id}
              type="button"
              onClick={() => chat.say({ text: question.text || question.label, choice: { id: question.id } })}
            >
              <span>{question.label}</span>
              <Icon name="right" size={14} />
            </button>
          ))}
        </div>
      )}
    </section>
  )
}
