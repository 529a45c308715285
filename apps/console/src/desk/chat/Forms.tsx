import type { Form } from '../../../../../contracts/message.ts'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useDeskText } from '../texts.ts'

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

/** What the customer filled in, with the words of the form that asked. */
export function FilledForm({ values, form }: { values: Record<string, string>; form: Form | undefined }) {
  const t = useDeskText()
  const field = (name: string) => form?.fields.find((one) => one.name === name)
  return (
    <div className="form-shape small">
      <b>{form?.title ?? t('filled')}</b>
      <dl>
        {Object.entries(values).map(([name, value]) => (
          <div key={name} className="row">
            <dt className="faint">{field(name)?.label ?? name}</dt>
            <dd className="grow">{field(name)?.options?.find((option) => option.value === value)?.label ?? value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
