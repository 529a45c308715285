import type { MessageContent } from '../../../../contracts/message.ts'
import { useChatState } from '../state/context.ts'

/** What the customer filled in, under the labels of the form it answers. */
export function FilledForm({ filled }: { filled: NonNullable<MessageContent['filledForm']> }) {
  const form = useChatState((state) => state.log.messages.find((message) => message.id === filled.of)?.content.form)
  const rows = Object.entries(filled.values).map(([name, value]) => {
    const field = form?.fields.find((each) => each.name === name)
    const shown = field?.options?.find((option) => option.value === value)?.label ?? value
    return [field?.label ?? name, shown] as const
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
