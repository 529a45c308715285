import { type ReactNode, useId } from 'react'
import './form.css'
import { Icon } from '../parts/Icon.tsx'
import { useFormText } from './texts.ts'

/** What a control inside a `Field` takes over. */
export interface FieldProps {
  id: string
  'aria-describedby'?: string
  status?: 'error'
}

/**
 * A labelled control with its hint or what is wrong with it.
 *
 * @example <Field label={t('name')} error={form.issues.name}>{(field) => <Input {...field} value={…} onChange={…} />}</Field>
 */
export function Field({
  label,
  hint,
  error,
  optional = false,
  extra,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean
  extra?: ReactNode
  children: (field: FieldProps) => ReactNode
}) {
  const t = useFormText()
  const id = useId()
  const said = error || hint ? `${id}-said` : undefined
  return (
    <div className="field">
      <div className="row">
        <label htmlFor={id} className="field-label grow">
          {label}
          {optional && <span className="faint tiny"> {t('optional')}</span>}
        </label>
        {extra}
      </div>
      {children({
        id,
        ...(said ? { 'aria-describedby': said } : {}),
        ...(error ? { status: 'error' as const } : {}),
      })}
      {error ? (
        <p id={said} className="field-error" role="alert">
          <Icon name="alert" size={14} />
          {error}
        </p>
      ) : (
        hint && (
          <p id={said} className="field-hint">
            {hint}
          </p>
        )
      )}
    </div>
  )
}

/** A switch or tick box with its words beside it. */
export function FieldLine({
  label,
  hint,
  children,
}: {
  label: string
  hint?: string
  children: (field: { id: string }) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field-line">
      {children({ id })}
      <label htmlFor={id}>
        {label}
        {hint && <span className="field-hint">{hint}</span>}
      </label>
    </div>
  )
}

/** A titled card of fields. */
export function FieldGroup({
  title,
  text,
  extra,
  children,
}: {
  title: ReactNode
  text?: ReactNode
  extra?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="card field-group">
      <div className="row">
        <h2 className="grow">{title}</h2>
        {extra}
      </div>
      {text && <p className="small muted field-group-text">{text}</p>}
      <div className="field-group-body">{children}</div>
    </section>
  )
}
