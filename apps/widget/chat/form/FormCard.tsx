import { useRef, useState } from 'preact/hooks'
import type { Form } from '../../../../contracts/message.ts'
import { useChat } from '../state/context.ts'
import { FormField } from './FormField.tsx'
import { checkForm, type FieldFault } from './form.check.ts'

/** Fields to fill in one go; sent as the customer's message, then closed. */
export function FormCard({ form, messageId }: { form: Form; messageId: string }) {
  const { chat, state, say } = useChat()
  const [values, setValues] = useState<Record<string, string>>({})
  const [faults, setFaults] = useState<Record<string, FieldFault>>({})
  const element = useRef<HTMLFormElement>(null)
  const isSent =
    state.log.messages.some((message) => message.content.filledForm?.of === messageId) ||
    state.pending.some((item) => item.filledForm?.of === messageId)

  function submit(event: Event): void {
    event.preventDefault()
    const found = checkForm(form.fields, values)
    setFaults(found)
    const wrong = form.fields.find((field) => found[field.name])
    if (wrong) {
      element.current?.querySelector<HTMLElement>(`[name="${wrong.name}"]`)?.focus()
      return
    }
    const filled = Object.entries(values).map(([name, value]) => [name, value.trim()] as const)
    chat.say({
      filledForm: { id: form.id, of: messageId, values: Object.fromEntries(filled.filter(([, value]) => value)) },
    })
  }

  return (
    <form class="card form" ref={element} noValidate onSubmit={submit}>
      <fieldset disabled={isSent} class="card-part">
        {form.title && <legend>{form.title}</legend>}
        {form.fields.map((field) => (
          <FormField
            key={field.name}
            field={field}
            value={values[field.name] ?? ''}
            fault={faults[field.name]}
            change={(value) => setValues({ ...values, [field.name]: value })}
          />
        ))}
      </fieldset>
      <div class="card-part form-foot">
        <button type="submit" class="btn pri" disabled={isSent}>
          {isSent ? say.formSent : form.submitLabel}
        </button>
      </div>
    </form>
  )
}
