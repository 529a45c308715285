import { z } from 'zod'
import { errorBody, locale } from '../contracts/common.ts'
import { contactView } from '../contracts/contact.ts'
import { conversationView, sessionView } from '../contracts/conversation.ts'
import { agentPresenceView, cannedReplyView, workItemView } from '../contracts/desk.ts'
import { inboxView } from '../contracts/inbox.ts'
import { faqEntryView, releaseView } from '../contracts/knowledge.ts'
import { attachmentView, messageView, orderCard, productCard } from '../contracts/message.ts'
import { reading } from '../contracts/reading.ts'
import { staffView } from '../contracts/staff.ts'
import type { ApiDescription, OpenApiDocument } from './kernel/http.ts'
import { describeHeaders, sharedParts } from './openapi.headers.ts'

/** The shapes that have a name in the reference; all others are written out where they are used. */
const shapes = {
  Error: errorBody,
  Conversation: conversationView,
  Session: sessionView,
  Message: messageView,
  Attachment: attachmentView,
  Reading: reading,
  OrderCard: orderCard,
  ProductCard: productCard,
  Contact: contactView,
  WorkItem: workItemView,
  AgentPresence: agentPresenceView,
  CannedReply: cannedReplyView,
  FaqEntry: faqEntryView,
  Release: releaseView,
  Inbox: inboxView,
  StaffMember: staffView,
}

/** The chapters of the reference in reading order, by the tag that the routes carry. */
const chapters: Record<string, { name: string; description: string }> = {
  'sign-in': { name: 'Sign-in', description: 'Sign in and out, invitations, forgotten passwords.' },
  me: { name: 'Me', description: 'The signed-in person.' },
  conversations: {
    name: 'Conversations',
    description: 'Conversations with customers: read, answer, take over, resolve.',
  },
  desk: { name: 'Desk', description: 'The queue, presence, canned replies, the live overview.' },
  contacts: { name: 'Contacts', description: 'Customers and visitors, and what they did in the shop.' },
  shop: { name: 'Shop', description: 'Products and orders, as the connected shop tells them.' },
  understanding: { name: 'Understanding', description: 'What the bot sees in a text.' },
  answering: { name: 'Knowledge', description: 'FAQ entries, releases, keyword guidance.' },
  attachments: { name: 'Files', description: 'Files that go with messages.' },
  inboxes: { name: 'Inboxes', description: 'The configured accounts of channels.' },
  staff: { name: 'Staff', description: 'The people of the tenant.' },
  'api-keys': { name: 'API keys', description: 'Keys by which programs call this API.' },
  webhooks: { name: 'Webhooks', description: 'Where facts of the tenant are told, and what came of it.' },
  privacy: {
    name: 'Privacy',
    description: 'Persons given out and erased, the proofs of it, and how long things are kept.',
  },
  settings: { name: 'Settings', description: 'Opening hours, general settings, the audit log.' },
  widget: {
    name: 'Web widget',
    description:
      'What the widget on a shop’s page calls. For customers, with the visitor token that `start` answers with.',
  },
}

const introduction = `The HTTP interface of Zhanggui 掌柜.

Everything is JSON. A refused request answers with a stable \`code\` and the \`facts\` of the refusal; the codes are listed
in \`docs/reference/errors.md\`. Lists come in pages: \`next\` is the \`cursor\` of the following page, \`null\` at the end.
Amounts are integers in minor units, times are ISO 8601. A write that carries an \`Idempotency-Key\` may be sent again: it
is done once. What several people edit answers with an \`ETag\`; with \`If-Match\` nobody is written over.
\`docs/guides/api.md\` tells it with examples; \`@zhanggui/client\` is a client in TypeScript.`

const meanings: Record<string, string> = { 200: 'Done', 201: 'Made', 202: 'Accepted', 204: 'Done, nothing to tell' }
const sessionCookie = {
  type: 'apiKey',
  in: 'cookie',
  name: 'zhanggui.session_token',
  description: 'Set by signing in; over HTTPS its name begins with `__Secure-`.',
}
const apiKey = {
  type: 'http',
  scheme: 'bearer',
  description:
    'An API key (`zk_…`), made by an administrator under Settings → API keys. It may what its scopes say; a request outside of them answers `apiKey.outOfScope`.',
}
const visitorToken = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: 'The visitor token that `POST /api/widget/start` answers with.',
}

interface Operation {
  operationId?: string
  tags?: string[]
  security?: object[]
  requestBody?: object
  responses: Record<string, { description?: string; $ref?: string }>
}

/** What the API reference says beside the routes. */
export function describeApi(publicUrl: string | undefined): ApiDescription {
  const schemas = z.registry<{ id: string; examples?: string[] }>()
  schemas.add(locale, { id: 'Locale', examples: ['zh-CN', 'en'] })
  for (const [name, schema] of Object.entries(shapes)) schemas.add(schema, { id: name })
  return {
    schemas,
    document: {
      openapi: '3.1.0',
      info: {
        title: 'Zhanggui API',
        version: '0.1.0',
        description: introduction,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: publicUrl ?? '/', description: 'This service' }],
      tags: Object.values(chapters),
    },
    complete,
  }
}

/** Adds to every operation what follows from its address: id, who may call it, what a refusal looks like. */
function complete(document: OpenApiDocument): OpenApiDocument {
  for (const [path, methods] of Object.entries(document.paths ?? {}))
    for (const [method, operation] of Object.entries(methods ?? {}))
      completeOperation(operation as unknown as Operation, method, path)
  const tidied = tidy(document)
  return {
    ...tidied,
    components: {
      ...tidied.components,
      securitySchemes: { session: sessionCookie, apiKey, visitor: visitorToken },
      parameters: sharedParts.parameters,
      headers: sharedParts.headers,
      responses: {
        ...sharedParts.responses,
        Refused: { description: 'Refused or failed: a code and its facts', content: jsonOf('Error') },
      },
    },
  } as OpenApiDocument
}

/**
 * Says everything once: no pattern beside a format, one name for a shape that goes in as it comes out, none unused. No
 * shape is closed, so that clients go on reading when a newer version tells more.
 */
function tidy(document: OpenApiDocument): OpenApiDocument {
  const schemas: Record<string, unknown> = { ...document.components?.schemas }
  let text = JSON.stringify(document, withoutNeedless)
  for (const [name, schema] of Object.entries(schemas))
    if (isSame(schema, schemas[`${name}Input`]))
      text = text.replaceAll(`"#/components/schemas/${name}Input"`, `"#/components/schemas/${name}"`)
  const tidied = JSON.parse(text)
  const isUsed = (name: string) => JSON.stringify(tidied).includes(`"#/components/schemas/${name}"`)
  const unused = () => Object.keys(tidied.components.schemas).find((name) => name.endsWith('Input') && !isUsed(name))
  for (let name = unused(); name; name = unused()) delete tidied.components.schemas[name]
  return tidied
}

function withoutNeedless(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if ('format' in value && 'pattern' in value) {
    const { pattern: _pattern, ...rest } = value
    return rest
  }
  if ('properties' in value && 'additionalProperties' in value && value.additionalProperties === false) {
    const { additionalProperties: _closed, ...open } = value
    return open
  }
  return value
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)?.replaceAll('Input"', '"')
}

function completeOperation(operation: Operation, method: string, path: string): void {
  operation.operationId = operationIdOf(method, path)
  operation.tags = operation.tags?.map((tag) => chapters[tag]?.name ?? tag)
  operation.security = securityOf(path)
  if (path.endsWith('/attachments') && method === 'post') operation.requestBody = fileUpload
  for (const [status, response] of Object.entries(operation.responses))
    if (response.description === 'Default Response') response.description = meanings[status] ?? 'Refused'
  describeHeaders(operation, method, path)
  operation.responses.default = { $ref: '#/components/responses/Refused' }
}

function securityOf(path: string): object[] {
  if (path.startsWith('/api/v1/')) return isForPeople(path) ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }]
  return path.startsWith('/api/widget/') && path !== '/api/widget/start' ? [{ visitor: [] }] : []
}

/** Nothing that an API key does. */
function isForPeople(path: string): boolean {
  return /^\/api\/v1\/(api-keys|me\/password|me\/second-factor)/.test(path)
}

/** `patch /api/v1/contacts/{id}` is `patchContactsById`. */
function operationIdOf(method: string, path: string): string {
  const words = path
    .replace(/^\/api(\/v1)?\//, '')
    .replaceAll(/\{(\w+)\}/g, 'by-$1')
    .split(/[/.-]/)
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

const jsonOf = (shape: keyof typeof shapes) => ({
  'application/json': { schema: { $ref: `#/components/schemas/${shape}` } },
})
const fileUpload = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
        required: ['file'],
      },
    },
  },
}
