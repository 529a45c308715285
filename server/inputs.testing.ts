import fc from 'fast-check'
import { z } from 'zod'

/** The part of JSON Schema that zod writes. */
export interface JsonSchema {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  additionalProperties?: JsonSchema | boolean
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
}

/** What stands in for ids: real ones by the name of the property that holds them. */
export type KnownIds = Record<string, readonly string[]>

export function jsonSchemaOf(schema: unknown): JsonSchema {
  return z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }) as JsonSchema
}

const phrases = [
  '你好，我的订单到哪了',
  '退货没到账',
  'where is my order',
  'refund',
  '转人工',
  '2026-11-22',
  '😀👩‍👩‍👧‍👦',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  "' or 1=1; drop table message; --",
  '{{contact.name}} {{constructor}} #{7*7}',
  '%',
  '_%\\',
  '\\',
  '"',
  '\u202egnp.exe',
  '\u200b',
  '\ufffe\uffff',
  'a\u0000b',
  '\u0000',
  '\ud800',
  'x\udfffy',
  '\r\nset-cookie: a=b',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  'http://[::1',
  '((((((((((a+)+)+)+)+$',
  '& | ! <-> :*',
]
const farTimes = [
  '2026-11-22T10:00:00Z',
  '0001-01-01T00:00:00Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999+14:00',
  '2026-02-28T23:59:59-12:00',
]
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1.5,
    '',
    [],
    {},
    [[]],
    'NaN',
    'Infinity',
    '-0',
    '1e999',
    '+275760-09-13T00:00:00Z',
    '-271821-04-20T00:00:00Z',
  ),
  fc.constantFrom(...phrases),
  fc.constantFrom<unknown>(
    JSON.parse('{"__proto__":{"polluted":true}}'),
    { constructor: { prototype: { polluted: true } } },
    'x'.repeat(20_000),
    '啊'.repeat(6000),
    Array(3000).fill('x'),
    nested(2000),
    nested(40),
    Object.fromEntries(Array.from({ length: 2000 }, (_, n) => [`k${n}`, n])),
  ),
)

/** What a schema allows, with texts that are allowed and nasty; `hostile`: a part of them is something else. */
export function inputsOf(schema: JsonSchema, ids: KnownIds, options: { hostile?: boolean } = {}) {
  const { hostile = false } = options
  return arbitraryOf(schema, '')

  function arbitraryOf(part: JsonSchema, name: string): fc.Arbitrary<unknown> {
    const fitting = fittingOf(part, name)
    return hostile ? fc.oneof({ weight: 24, arbitrary: fitting }, { weight: 1, arbitrary: junk }) : fitting
  }

  function fittingOf(part: JsonSchema, name: string): fc.Arbitrary<unknown> {
    if ('const' in part) return fc.constant(part.const)
    if (part.enum) return fc.constantFrom(...part.enum)
    const choices = part.anyOf ?? part.oneOf
    if (choices) return fc.oneof(...choices.map((choice) => arbitraryOf(choice, name)))
    if (part.type === 'string') return textOf(part, name)
    if (part.type === 'integer' || part.type === 'number') return numberOf(part)
    if (part.type === 'boolean') return fc.boolean()
    if (part.type === 'null') return fc.constant(null)
    if (part.type === 'array') {
      const most = Math.max(part.minItems ?? 0, Math.min(part.maxItems ?? 4, 4))
      return fc.array(arbitraryOf(part.items ?? {}, name), { minLength: part.minItems ?? 0, maxLength: most })
    }
    if (part.type === 'object') return objectOf(part)
    return junk
  }

  function objectOf(part: JsonSchema): fc.Arbitrary<unknown> {
    const properties = Object.entries(part.properties ?? {})
    if (properties.length === 0 && part.additionalProperties && part.additionalProperties !== true)
      return fc.dictionary(keys(hostile), arbitraryOf(part.additionalProperties, ''), { maxKeys: 5 })
    const fields = Object.fromEntries(properties.map(([name, field]) => [name, arbitraryOf(field, name)]))
    const requiredKeys = hostile ? [] : part.required
    const whole = fc.record(fields, { requiredKeys: part.required ?? [] })
    if (!hostile) return whole
    return fc.oneof(
      { weight: 20, arbitrary: whole },
      { weight: 1, arbitrary: fc.record(fields, { requiredKeys: requiredKeys ?? [] }) },
      {
        weight: 1,
        arbitrary: fc.tuple(whole, junk).map(([object, more]) => ({ ...object, tenantId: more, id: more })),
      },
    )
  }

  function textOf(part: JsonSchema, name: string): fc.Arbitrary<unknown> {
    const known = ids[name]
    if (part.format === 'uuid') {
      const any = fc.uuid({ version: 4 })
      return known ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, any) : any
    }
    if (part.format === 'email') return fc.nat(99_999).map((n) => `somebody${n}@example.com`)
    if (part.format === 'date-time') return fc.constantFrom(...farTimes)
    if (part.format === 'date') return fc.constantFrom('2026-11-22', '0001-01-01', '9999-12-31', '2024-02-29')
    if (part.pattern) return matching(part.pattern)
    return known ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, freeText(part)) : freeText(part)
  }
}

function matching(pattern: string): fc.Arbitrary<string> {
  if (pattern.includes('\\p{')) return fc.stringMatching(/^[a-z\u4e00-\u4eff]{1,12}$/)
  return fc.stringMatching(new RegExp(pattern))
}

function freeText({ minLength = 0, maxLength = 4000 }: JsonSchema): fc.Arbitrary<string> {
  const fits = (text: string) => text.slice(0, maxLength).padEnd(minLength, '好')
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...phrases).map(fits) },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }).map(fits) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map(fits) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('x', '啊', '😀', ' ', '(', '\n')
        .map((one) => one.repeat(maxLength).slice(0, maxLength)),
    },
  )
}

function numberOf({ type, minimum = -(2 ** 53), maximum = 2 ** 53 }: JsonSchema): fc.Arbitrary<number> {
  const [min, max] = [Math.max(minimum, -(2 ** 53) + 1), Math.min(maximum, 2 ** 53 - 1)]
  const whole = fc.oneof(
    fc.maxSafeInteger().map((n) => min + (Math.abs(n) % Math.max(1, Math.min(max - min, 200)))),
    fc.constantFrom(min, max),
  )
  return type === 'integer' ? whole : fc.oneof(whole, fc.double({ min, max, noNaN: true }))
}

function keys(hostile: boolean): fc.Arbitrary<string> {
  const plain = fc.constantFrom('a', 'name', 'order', '电话', 'values')
  return hostile
    ? fc.oneof(plain, fc.constantFrom('__proto__', 'constructor', 'toString', 'a\u0000', '\ud800', ''))
    : plain
}

function nested(depth: number): unknown {
  let made: unknown = 'deep'
  for (let level = 0; level < depth; level++) made = level % 2 ? { a: made } : [made]
  return made
}

/** The shortest of many inputs that a schema takes and that `has` wants, the same each time. */
export function sampleOf(schema: z.ZodType, ids: KnownIds, has: (input: unknown) => boolean = () => true): unknown {
  const plain = (input: unknown) => !/\\u0000|\\ud[89a-f]/.test(JSON.stringify(input ?? null))
  const samples = fc.sample(inputsOf(jsonSchemaOf(schema), ids), { numRuns: 400, seed: 7 })
  const fitting = samples.filter((input) => plain(input) && has(input) && schema.safeParse(input).success)
  if (fitting.length === 0) throw new Error('no sample of this schema was found')
  const lengthOf = (input: unknown) => JSON.stringify(input ?? null).length
  return fitting.reduce((shortest, input) => (lengthOf(input) < lengthOf(shortest) ? input : shortest))
}

/** A place in an input: names of properties, `0` for the first of a list. */
export type Place = readonly (string | 0)[]

/** Every place of a schema that holds an id: by its format, or by its name. */
export function idPlaces(schema: JsonSchema, at: Place = []): { place: Place; name: string; uuid: boolean }[] {
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  if (choices.length > 0) return choices.flatMap((choice) => idPlaces(choice, at))
  if (schema.items) return idPlaces(schema.items, [...at, 0])
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, field]) => idPlaces(field, [...at, name]))
  const name = String(at.findLast((part) => part !== 0) ?? '')
  const uuid = schema.format === 'uuid'
  return uuid || (schema.type === 'string' && /^(id|of)$|Ids?$/.test(name)) ? [{ place: at, name, uuid }] : []
}

export function valueAt(input: unknown, place: Place): unknown {
  return place.reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined | null)?.[name], input)
}

/** A copy of an input with another value at a place that is filled. */
export function withValue(input: unknown, place: Place, value: unknown): unknown {
  if (place.length === 0) return value
  const copy = structuredClone(input)
  const holder = valueAt(copy, place.slice(0, -1)) as Record<string, unknown>
  holder[place.at(-1)!] = value
  return copy
}
