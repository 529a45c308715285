import { z } from 'zod'
import type { PublicEvent } from './public-event.ts'

const introduction = `# What webhooks tell

Written by \`npx zhanggui webhooks --reference\` from the declarations in \`server/\`; do not edit by hand. How webhooks are
set up, checked and sent again: [Webhooks](../guides/webhooks.md).

Every message is \`{ "id", "type", "tenantId", "at", "data" }\`. The tables below show \`data\` for each \`type\`. Fields that
are marked “with texts” are there only for an endpoint that asks for texts; all others are ids and figures, to be asked
for over the API. New types and new fields may come; names stay.
`

interface Field {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Field[]
  items?: Field
  properties?: Record<string, Field>
  description?: string
}

/** The reference page of what endpoints can be told. */
export function webhookReference(events: readonly PublicEvent[]): string {
  const sections = [...events]
    .sort((a, b) => a.type.localeCompare(b.type))
    .map(
      ({ type, description, data }) =>
        `\n## \`${type}\`\n\n${description}\n\n${tableOf(z.toJSONSchema(data) as Field, requiredOf(data))}`,
    )
  return introduction + sections.join('')
}

function requiredOf(data: z.ZodObject): readonly string[] {
  return (z.toJSONSchema(data).required as string[] | undefined) ?? []
}

function tableOf(schema: Field, required: readonly string[]): string {
  const rows = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const note = [field.description, required.includes(name) ? undefined : 'with texts'].filter(Boolean).join('; ')
    return `| \`${name}\` | ${wordFor(field)} | ${note} |\n`
  })
  return `| field | kind | |\n|---|---|---|\n${rows.join('')}`
}

function wordFor(field: Field): string {
  if (field.anyOf) return field.anyOf.map(wordFor).join(' or ')
  if (field.enum) return field.enum.map((value) => `\`${value}\``).join(', ')
  if (field.const !== undefined) return `\`${field.const}\``
  if (field.type === 'array') return `list of ${wordFor(field.items ?? {})}`
  if (field.type === 'object')
    return `{ ${Object.entries(field.properties ?? {})
      .map(([name, part]) => `${name}: ${wordFor(part)}`)
      .join('; ')} }`
  if (field.format === 'uuid') return 'id'
  if (field.format === 'date-time') return 'time'
  return String(field.type ?? 'anything')
}
