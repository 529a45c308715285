/** The normalised value of an entity in one line: plain things as they are, the parts of others by their names. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.map(showValue).join(' – ')
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined && part !== '')
    .map(([name, part]) => `${name} ${showValue(part)}`)
    .join(' · ')
}
