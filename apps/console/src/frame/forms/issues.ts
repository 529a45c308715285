import { ApiError } from '../api.ts'
import type { FormText } from './texts.ts'

/** Sentences about single fields, by their path (`wordings.0.question`). */
export type Issues = Readonly<Record<string, string>>

/** The part of a contract schema that a form needs. */
export interface Checked<Out> {
  safeParse(value: unknown): { success: true; data: Out } | { success: false; error: { issues: readonly Finding[] } }
}
interface Finding {
  path: readonly PropertyKey[]
  code?: string | undefined
  origin?: unknown
  minimum?: unknown
  maximum?: unknown
  format?: unknown
}

/** What the contract says against a value: the first sentence per field. */
export function findingsOf(findings: readonly Finding[], t: FormText): Issues {
  const issues: Record<string, string> = {}
  for (const finding of findings) {
    const path = finding.path.map(String).join('.')
    issues[path] ??= sentenceOf(finding, t)
  }
  return issues
}

function sentenceOf({ code, origin, minimum, maximum, format }: Finding, t: FormText): string {
  if (code === 'too_small') return tooSmall(origin, Number(minimum), t)
  if (code === 'too_big') return tooBig(origin, Number(maximum), t)
  if (code === 'invalid_format') return format === 'email' ? t('email') : t('format')
  return code === 'invalid_type' ? t('required') : t('wrong')
}

function tooSmall(origin: unknown, least: number, t: FormText): string {
  if (origin === 'string') return least === 1 ? t('required') : t('tooShort', { least })
  return origin === 'array' ? t('tooFew', { least }) : t('tooSmall', { least })
}

function tooBig(origin: unknown, most: number, t: FormText): string {
  if (origin === 'string') return t('tooLong', { most })
  return origin === 'array' ? t('tooMany', { most }) : t('tooLarge', { most })
}

/** The fields that the server named when it refused a request as invalid. */
export function issuesFromError(error: unknown, t: FormText): Issues {
  if (!(error instanceof ApiError) || !Array.isArray(error.facts.issues)) return {}
  const issues: Record<string, string> = {}
  for (const issue of error.facts.issues as { path?: unknown }[]) {
    const path = String(issue.path ?? '')
      .split('/')
      .filter(Boolean)
      .join('.')
    if (path) issues[path] ??= t('wrong')
  }
  return issues
}
