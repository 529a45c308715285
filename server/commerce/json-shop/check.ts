import type { z } from 'zod'
import { defineError } from '../../kernel/errors.ts'
import { type JsonShop, jsonShop } from './format.ts'
import { pathOf } from './path.ts'
import { checkReferences } from './references.ts'
import { unknownFields } from './unknown.ts'

export const shopFileInvalid = defineError<{ path: string; problem: string }>(
  'commerce.shopFileInvalid',
  400,
  'the file is not a JSON shop',
)

export interface CheckedShop {
  shop: JsonShop
  /** Fields that the format does not know: kept, and said. */
  unknown: { path: string; count: number }[]
}

/**
 * Checks a whole shop file.
 *
 * @throws shopFileInvalid with the JSON path of the first thing that is wrong.
 */
export function checkShop(value: unknown): CheckedShop {
  const read = jsonShop.safeParse(value)
  if (!read.success) throw shopFileInvalid(describeIssue(read.error.issues[0]!))
  const broken = checkReferences(read.data)
  if (broken) throw shopFileInvalid(broken)
  return { shop: read.data, unknown: unknownFields(jsonShop, value) }
}

function describeIssue(issue: z.core.$ZodIssue): { path: string; problem: string } {
  if (issue.code === 'unrecognized_keys') return { path: pathOf(issue.path), problem: issue.message }
  return { path: pathOf(issue.path), problem: issue.message }
}
