import type { MessageContent } from '../../../../contracts/message.ts'
import { useChatState, useWords } from '../state/context.ts'
import type { Words } from '../words/words.ts'

/** What the customer filled in, under the labels of the form it answers. */
export function FilledForm({ filled }: { filled: NonNullable<MessageContent['filledForm']> }) {
  const { say } = useWords()
  const form = useChatState((state) => state.log.messages.find((message) => message.id === filled.of)?.content.form)
  const rows = Object.entries(filled.values).map(([name, value]) => {
    const field = form?.fields.find((each) => each.name === name)
    const shown = field?.options?.find((option) => option.value === value)?.label ?? value
    return [field?.label ?? ownLabels(say)[filled.id]?.[name] ?? name, shown] as const
  })
  return (
    <dl class="bubble filled">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Labels of the forms that the chat itself shows. */
function ownLabels(say: Words): Record<string, Record<string, string>> {
  return { leave_message: { name: say.leaveName, contact: say.leaveContact, text: say.leaveText } }
}
