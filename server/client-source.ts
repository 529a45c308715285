import { type JsonSchema, typeOf } from './client-types.ts'

interface Parameter {
  $ref?: string
  in: string
  name: string
  required?: boolean
  schema: JsonSchema
}
interface Operation {
  operationId: string
  summary: string
  tags: string[]
  security: Record<string, unknown>[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: JsonSchema }> }
  responses: Record<string, { content?: Record<string, { schema: JsonSchema }> }>
}
/** The parts of the API reference that a client is made of. */
export interface ApiReference {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}
interface Call {
  method: string
  path: string
  operation: Operation
}

/** What programs may call with a key: the rest is for people who signed in, and for the widget. */
function callsOf({ paths }: ApiReference): Call[] {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  )
  return calls.filter(({ operation }) => operation.security.some((one) => 'apiKey' in one))
}

/** The source of the client's generated part: the shapes, the calls by chapter, the codes of errors. */
export function clientSource(reference: ApiReference, codes: readonly string[]): string {
  const calls = callsOf(reference)
  const chapters = Map.groupBy(calls, ({ operation }) => operation.tags[0]!)
  const shapes = neededShapes(reference, calls)
  return [
    '// Written by `npx zhanggui client` from the API reference; do not edit by hand.\n',
    "import type { Options } from './request.ts'\n",
    ...shapes.map(([name, schema]) => `export type ${name} = ${typeOf(schema)}\n`),
    ...[...chapters].map(([chapter, those]) => interfaceOf(chapter, those)),
    `/** Every call, by chapter. */\nexport interface Chapters {\n${[...chapters.keys()].map((chapter) => `  ${camel(chapter)}: ${pascal(chapter)}\n`).join('')}}\n`,
    tableOf(chapters),
    `/** The codes that errors of this version have. */\nexport type ErrorCode =\n${codes.map((code) => `  | '${code}'\n`).join('')}`,
  ].join('\n')
}

/** The named shapes that the calls speak of, and those that these speak of. */
function neededShapes({ components }: ApiReference, calls: Call[]): [string, JsonSchema][] {
  const needed = new Set<string>()
  const visit = (part: unknown) => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (needed.has(name!)) continue
      needed.add(name!)
      visit(components.schemas[name!])
    }
  }
  for (const { operation } of calls)
    visit([operation.parameters ?? [], operation.requestBody ?? {}, answerOf(operation)])
  return [...needed].sort().map((name) => [name, components.schemas[name]!])
}

function interfaceOf(chapter: string, calls: Call[]): string {
  const methods = calls.map(
    ({ operation, path }) =>
      `  /** ${operation.summary.replaceAll('*/', '* /')} */\n  ${operation.operationId}(${inputOf(operation, path)}options?: Options): Promise<${answerType(operation)}>\n`,
  )
  return `export interface ${pascal(chapter)} {\n${methods.join('')}}\n`
}

/** The first argument: what stands in the path, in the query, and the body, as one object. */
function inputOf({ parameters = [], requestBody }: Operation, path: string): string {
  const fields = parameters
    .filter((one) => one.in === 'path' || one.in === 'query')
    .map(
      ({ name, required, schema }) => `${name}${required || path.includes(`{${name}}`) ? '' : '?'}: ${typeOf(schema)}`,
    )
  const json = requestBody?.content['application/json']
  if (json) fields.push(`body: ${typeOf(json.schema)}`)
  if (requestBody?.content['multipart/form-data']) fields.push('file: Blob', 'fileName?: string')
  if (fields.length === 0) return 'input?: Record<string, never>, '
  const isOptional = fields.every((field) => /^\w+\?:/.test(field))
  return `input${isOptional ? '?' : ''}: { ${fields.join('; ')} }, `
}

function answerOf({ responses }: Operation) {
  return Object.entries(responses).filter(([status]) => status.startsWith('2'))
}

function answerType(operation: Operation): string {
  const types = answerOf(operation).map(([status, { content }]) => {
    const schema = content?.['application/json']?.schema
    if (schema) return typeOf(schema)
    return status === '204' ? 'undefined' : 'string'
  })
  return [...new Set(types)].join(' | ').replace(/^undefined$/, 'void')
}

function tableOf(chapters: Map<string, Call[]>): string {
  const rows = [...chapters].map(([chapter, calls]) => {
    const lines = calls.map(
      ({ method, path, operation }) => `    ${operation.operationId}: ['${method}', '${path}'],\n`,
    )
    return `  ${camel(chapter)}: {\n${lines.join('')}  },\n`
  })
  return `/** Method and path of every call. */\nexport const operations = {\n${rows.join('')}} as const satisfies Record<keyof Chapters, Record<string, readonly [string, string]>>\n`
}

function pascal(words: string): string {
  return words
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).replace(/^PI$/, 'pi'))
    .join('')
}

function camel(words: string): string {
  const joined = pascal(words)
  return joined.charAt(0).toLowerCase() + joined.slice(1)
}
