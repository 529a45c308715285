import { z } from 'zod'

/** Which fields of a document its schema does not name, as paths with `[]` for any place of a list, and how often. */
export function unknownFields(schema: z.ZodType, value: unknown): { path: string; count: number }[] {
  const counts = new Map<string, number>()
  walk(schema, value, '$', (path) => counts.set(path, (counts.get(path) ?? 0) + 1))
  return [...counts].map(([path, count]) => ({ path, count }))
}

function walk(schema: z.ZodType, value: unknown, path: string, found: (path: string) => void): void {
  const inner = unwrap(schema)
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const item of value) walk(inner.element as z.ZodType, item, `${path}[]`, found)
    return
  }
  if (!(inner instanceof z.ZodObject) || value === null || typeof value !== 'object') return
  for (const [key, item] of Object.entries(value)) {
    const field = inner.shape[key] as z.ZodType | undefined
    if (field) walk(field, item, `${path}.${key}`, found)
    else found(`${path}.${key}`)
  }
}

function unwrap(schema: z.ZodType): z.ZodType {
  let inner = schema
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable)
    inner = inner.unwrap() as z.ZodType
  return inner
}
