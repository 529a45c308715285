import { useRef, useState } from 'preact/hooks'
import type { ErrorBody } from '../../../../contracts/common.ts'
import type { Form } from '../../../../contracts/message.ts'
import { FormField } from '../form/FormField.tsx'
import { checkForm, type FieldFault } from '../form/form.check.ts'
import { useChat } from '../state/context.ts'
import { newId } from '../state/ids.ts'
import { tellError, type Words } from '../words/words.ts'

const fieldsOf = (say: Words): Form['fields'] => [
  { name: 'name', label: say.leaveName, kind: 'text', required: true, maxLength: 80 },
  { name: 'contact', label: say.leaveContact, kind: 'text', required: true, maxLength: 200 },
  { name: 'text', label: say.leaveText, kind: 'textarea', required: true, maxLength: 2000 },
]

/** A message with contact details, for when nobody can answer now. */
export function LeaveMessage({ isAway }: { isAway?: boolean }) {
  const { chat, state, say } = useChat()
  const known = state.visit?.customer.name ?? ''
  const [values, setValues] = useState<Record<string, string>>({ name: known })
  const [faults, setFaults] = useState<Record<string, FieldFault>>({})
  const [refusal, setRefusal] = useState<ErrorBody>()
  const [isSending, setSending] = useState(false)
  const clientId = useRef(newId())
  const element = useRef<HTMLFormElement>(null)
  const fields = fieldsOf(say)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const found = checkForm(fields, values)
    setFaults(found)
    const wrong = fields.find((field) => found[field.name])
    if (wrong) return element.current?.querySelector<HTMLElement>(`[name="${wrong.name}"]`)?.focus()
    setSending(true)
    const { name = '', contact = '', text = '' } = values
    setRefusal(await chat.leaveMessage({ clientId: clientId.current, name, contact, text }))
    setSending(false)
  }

  return (
    <form class="card form wide" ref={element} noValidate onSubmit={(event) => void submit(event)}>
      <fieldset class="card-part" disabled={isSending}>
        <legend>{isAway ? say.awayTitle : say.leaveTitle}</legend>
        {isAway && <p>{state.visit?.widget.texts[state.locale].away}</p>}
        {fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            fault={faults[field.name]}
            change={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
        {refusal && (
          <p class="fault" role="alert">
            {tellError(say, refusal)}
          </p>
        )}
      </fieldset>
      <div class="card-part form-foot">
        <button type="submit" class="btn pri" disabled={isSending}>
          {say.leaveSend}
        </button>
        <button
          type="button"
          class="btn quiet"
          onClick={() => (isAway ? void chat.leaveQueue() : chat.showLeaveMessage(false))}
        >
          {isAway ? say.leaveQueue : say.cancel}
        </button>
      </div>
    </form>
  )
}
