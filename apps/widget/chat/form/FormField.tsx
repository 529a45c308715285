import { useId } from 'preact/hooks'
import type { Form } from '../../../../contracts/message.ts'
import { useWords } from '../state/context.ts'
import type { FieldFault } from './form.check.ts'

export interface FieldProps {
  field: Form['fields'][number]
  value: string
  fault: FieldFault | undefined
  change(value: string): void
}

const kinds = {
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  number: { type: 'text', autocomplete: 'off' },
  text: { type: 'text', autocomplete: undefined },
}

/** One labelled field with its own complaint. */
export function FormField({ field, value, fault, change }: FieldProps) {
  const { say } = useWords()
  const id = useId()
  const isGroup = field.kind === 'radio'
  const Label = isGroup ? 'span' : 'label'
  return (
    <div class="field">
      <Label {...(isGroup ? { id: `${id}-label` } : { htmlFor: id })} class="label">
        {field.label}
        {field.required && <span aria-hidden="true"> *</span>}
      </Label>
      <Control field={field} value={value} fault={fault} change={change} id={id} />
      {fault && (
        <span class="fault" id={`${id}-fault`}>
          {say[fault]}
        </span>
      )}
    </div>
  )
}

function Control({ field, value, fault, change, id }: FieldProps & { id: string }) {
  const { say } = useWords()
  const typed = (event: { currentTarget: { value: string } }) => change(event.currentTarget.value)
  const shared = {
    id,
    name: field.name,
    required: field.required,
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': fault ? `${id}-fault` : undefined,
  }
  const written = {
    ...shared,
    value,
    placeholder: field.placeholder,
    maxLength: field.maxLength ?? 2000,
    onInput: typed,
  }
  if (field.kind === 'radio') return <Choices field={field} value={value} change={change} id={id} />
  if (field.kind === 'select')
    return (
      <select {...shared} value={value} onChange={typed}>
        <option value="">{field.placeholder ?? say.choose}</option>
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  if (field.kind === 'textarea') return <textarea {...written} rows={3} />
  const inputMode = field.kind === 'number' ? 'decimal' : undefined
  const { type, autocomplete } = kinds[field.kind]
  return <input {...written} {...({ type, autocomplete, inputMode } as object)} />
}

function Choices({ field, value, change, id }: Omit<FieldProps, 'fault'> & { id: string }) {
  return (
    <div class="choices" role="radiogroup" aria-labelledby={`${id}-label`} aria-required={field.required}>
      {field.options?.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={field.name}
            value={option.value}
            checked={value === option.value}
            onChange={() => change(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  )
}
