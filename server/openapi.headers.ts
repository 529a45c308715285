/** The headers that many routes share: told once for all of them, by what a route is. */
interface Described {
  'x-tagged'?: boolean
  parameters?: object[]
  requestBody?: object
  responses: Record<string, { description?: string; $ref?: string; headers?: object }>
}

const text = (description: string) => ({ description, schema: { type: 'string' } })
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string', maxLength: 500 },
})

/** Named parts of the reference that `describeHeaders` refers to. */
export const sharedParts = {
  parameters: {
    IdempotencyKey: {
      ...header(
        'Idempotency-Key',
        'A text of 1 to 200 visible characters of your own making. Sent again with the same key within 24 hours, the request is not carried out twice: it is answered as the first time, with `Idempotency-Replayed: true`.',
      ),
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
    IfMatch: header(
      'If-Match',
      'The `ETag` of the state that was read. If somebody changed it since, nothing is written and the answer is 412 `request.changedMeanwhile`. Without it the write goes through.',
    ),
    IfNoneMatch: header('If-None-Match', 'The `ETag` that you have: if it is still the state, the answer is 304.'),
  },
  headers: {
    ETag: text('The state that this answer shows, for `If-Match` and `If-None-Match`'),
    IdempotencyReplayed: text('`true` when this is the answer to an earlier request with the same key'),
  },
  responses: {
    NotModified: { description: 'What you have is still the state', headers: { ETag: refer('headers', 'ETag') } },
  },
}

function refer(kind: 'parameters' | 'headers' | 'responses', name: string) {
  return { $ref: `#/components/${kind}/${name}` }
}

/** Adds what follows from a route being a write or answering with a tag. */
export function describeHeaders(operation: Described, method: string, path: string): void {
  const tagged = operation['x-tagged'] === true
  delete operation['x-tagged']
  if (!path.startsWith('/api/v1/')) return
  const parameters: string[] = []
  if (method !== 'get' && !path.endsWith('/attachments')) parameters.push('IdempotencyKey')
  if (tagged) parameters.push(method === 'get' ? 'IfNoneMatch' : 'IfMatch')
  if (parameters.length > 0)
    operation.parameters = [...(operation.parameters ?? []), ...parameters.map((name) => refer('parameters', name))]
  describeAnswers(operation, method, tagged)
}

function describeAnswers({ responses }: Described, method: string, tagged: boolean): void {
  for (const [status, response] of Object.entries(responses)) {
    if (!status.startsWith('2')) continue
    const headers = {
      ...(tagged && status !== '204' ? { ETag: refer('headers', 'ETag') } : {}),
      ...(method === 'get' ? {} : { 'Idempotency-Replayed': refer('headers', 'IdempotencyReplayed') }),
    }
    if (Object.keys(headers).length > 0) response.headers = { ...response.headers, ...headers }
  }
  if (tagged && method === 'get') responses['304'] = refer('responses', 'NotModified')
  if (tagged && method !== 'get') responses['412'] = refer('responses', 'Refused')
}
