import type { Form } from '../../../../contracts/message.ts'

export type FieldFault = 'required' | 'badEmail' | 'badPhone' | 'badNumber'
type Field = Form['fields'][number]

/** What is wrong with each field, by name. The service checks again. */
export function checkForm(fields: readonly Field[], values: Record<string, string>): Record<string, FieldFault> {
  const faults: Record<string, FieldFault> = {}
  for (const field of fields) {
    const fault = checkField(field, (values[field.name] ?? '').trim())
    if (fault) faults[field.name] = fault
  }
  return faults
}

function checkField(field: Field, value: string): FieldFault | undefined {
  if (!value) return field.required ? 'required' : undefined
  if (field.kind === 'email' && !/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(value)) return 'badEmail'
  if (field.kind === 'phone' && !/^\+?[\d\s()-]{5,20}$/.test(value)) return 'badPhone'
  if (field.kind === 'number' && !/^-?\d+([.,]\d+)?$/.test(value)) return 'badNumber'
  return undefined
}
