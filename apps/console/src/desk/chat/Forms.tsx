import type { Form, MessageContent } from '../../../../../contracts/message.ts'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useDeskText } from '../texts.ts'

type Filled = NonNullable<MessageContent['filledForm']>

/** A form as the customer was asked to fill it, and whether she has. */
export function FormShape({ form, filled }: { form: Form; filled: boolean }) {
  const t = useDeskText()
  return (
    <div className="form-shape small">
      <div className="row">
        <b className="grow cut">{form.title ?? t('formOf')}</b>
        <Tag tone={filled ? 'good' : 'warn'}>{t(filled ? 'formFilled' : 'formOpen')}</Tag>
      </div>
      <ul>
        {form.fields.map((field) => (
          <li key={field.name}>
            {field.label}
            {field.required && <span className="text-bad"> *</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The message form is the widget's own: no message asked for it. */
const leftParts = ['name', 'contact', 'text'] as const

/** What the customer filled in, with the words of the form that asked. */
export function FilledForm({ filled, form }: { filled: Filled; form: Form | undefined }) {
  const t = useDeskText()
  const { values } = filled
  const field = (name: string) => form?.fields.find((one) => one.name === name)
  const isLeft = filled.id === 'leave_message'
  const rows = isLeft
    ? leftParts.map((name) => ({ name, label: t(`left.${name}`), value: values[name] ?? '' }))
    : Object.entries(values).map(([name, value]) => ({
        name,
        label: field(name)?.label ?? name,
        value: field(name)?.options?.find((option) => option.value === value)?.label ?? value,
      }))
  return (
    <div className="form-shape small">
      <b>{isLeft ? t('leftMessage') : (form?.title ?? t('filled'))}</b>
      <dl>
        {rows.map(({ name, label, value }) => (
          <div key={name} className="row">
            <dt className="faint">{label}</dt>
            <dd className="grow">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
