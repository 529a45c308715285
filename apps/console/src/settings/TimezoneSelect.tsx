import { Select } from 'antd'
import type { FieldProps } from '../frame/forms/Field.tsx'

const zones = Intl.supportedValuesOf('timeZone')

/** A time zone by its name, found by typing. */
export function TimezoneSelect({
  field,
  value,
  change,
}: {
  field: FieldProps
  value: string
  change: (zone: string) => void
}) {
  const all = zones.includes(value) ? zones : [value, ...zones]
  return (
    <Select
      {...field}
      showSearch
      value={value}
      options={all.map((zone) => ({ value: zone, label: `${zone.replaceAll('_', ' ')}  ${offsetOf(zone)}` }))}
      onChange={change}
      style={{ width: '100%' }}
    />
  )
}

function offsetOf(zone: string): string {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
      new Date(),
    )
    return parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
  } catch {
    return ''
  }
}
