/** The kinds of data that have words here, in the order in which they are shown. */
export const knownKinds = [
  'messages',
  'attachments',
  'activity',
  'visitors',
  'devices',
  'readings',
  'webhookLog',
  'facts',
  'audit',
] as const

export function isKnownKind(kind: string): kind is (typeof knownKinds)[number] {
  return (knownKinds as readonly string[]).includes(kind)
}
