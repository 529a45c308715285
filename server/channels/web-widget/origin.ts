import type { WidgetSettings } from '../../../contracts/inbox.ts'
import { originRefused } from './token.errors.ts'

/**
 * Refuses pages that an inbox is not for. Our own pages (preview, demo shop) may always show it.
 *
 * @throws originRefused
 */
export function checkOrigin(widget: WidgetSettings, pageUrl: string | undefined, own: readonly string[]): void {
  if (widget.allowedOrigins.length === 0) return
  const origin = pageUrl === undefined ? null : (URL.parse(pageUrl)?.origin ?? null)
  if (origin !== null && (own.includes(origin) || widget.allowedOrigins.includes(origin))) return
  throw originRefused({ origin })
}

/** Which pages may put the chat into a frame; undefined: any. */
export function frameAncestors(widget: WidgetSettings | undefined): string | undefined {
  if (!widget) return "'self'"
  return widget.allowedOrigins.length > 0 ? ["'self'", ...widget.allowedOrigins].join(' ') : undefined
}
