import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import type { CannedReplyView } from '../../../../../contracts/desk.ts'
import { api } from '../../frame/api.ts'
import { useLocale } from '../../frame/i18n.ts'
import { useMe } from '../../frame/session.ts'
import { useOrders } from '../side/useOrders.ts'
import { fillCanned, findSlash, matchCanned } from './canned.ts'

/** All canned replies that one may use; a bare list or a page of them. */
export function useCannedReplies() {
  return useQuery({
    queryKey: ['canned-replies'],
    queryFn: async () => {
      const answer = await api.get<CannedReplyView[] | { items: CannedReplyView[] }>('/api/v1/canned-replies')
      return Array.isArray(answer) ? answer : answer.items
    },
    staleTime: 120_000,
  })
}

interface CannedOptions {
  detail: ConversationDetail
  text: string
  caret: number
  enabled: boolean
  onText: (text: string, caret: number) => void
}

/** Offers canned replies while a word after `/` is being typed, and puts the chosen one in its place. */
export function useCanned({ detail, text, caret, enabled, onText }: CannedOptions) {
  const me = useMe()
  const ownLocale = useLocale()
  const { data: all = [] } = useCannedReplies()
  const { data: orders } = useOrders(detail.contact.id)
  const [at, setAt] = useState(0)
  const [closed, setClosed] = useState<string | null>(null)
  const slash = enabled ? findSlash(text, caret) : undefined
  const open = slash !== undefined && closed !== text
  const found = open ? matchCanned(all, slash.query, detail.contact.locale ?? ownLocale).slice(0, 6) : []
  const marked = Math.min(at, Math.max(0, found.length - 1))

  function choose(reply: CannedReplyView) {
    if (!slash) return
    const filled = fillCanned(reply.text, {
      'contact.name': detail.contact.name,
      'agent.name': me.staff.name,
      'order.no': orders?.items[0]?.no ?? null,
    })
    onText(text.slice(0, slash.start) + filled + text.slice(caret), slash.start + filled.length)
    setAt(0)
  }
  function stepFor(key: string): (() => void) | undefined {
    const count = Math.max(1, found.length)
    const chosen = found[marked]
    if (key === 'ArrowDown') return () => setAt((marked + 1) % count)
    if (key === 'ArrowUp') return () => setAt((marked - 1 + count) % count)
    if (key === 'Escape') return () => setClosed(text)
    return chosen && (key === 'Enter' || key === 'Tab') ? () => choose(chosen) : undefined
  }
  /** True when the key was for the list. */
  function onKey(event: KeyboardEvent): boolean {
    if (!open) return false
    const step = stepFor(event.key)
    if (!step || event.shiftKey) return false
    event.preventDefault()
    step()
    return true
  }
  return { open, found, marked, choose, onKey }
}
