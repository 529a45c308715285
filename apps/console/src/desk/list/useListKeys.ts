import { useNavigate } from '@tanstack/react-router'
import type { ConversationView } from '../../../../../contracts/conversation.ts'
import type { ConversationTab } from '../../frame/routes.tsx'
import { useShortcut } from '../../frame/shortcuts.ts'
import { useDeskText } from '../texts.ts'

/** J and K walk through the shown conversations. */
export function useListKeys(
  rows: readonly ConversationView[],
  openId: string | undefined,
  view: ConversationTab,
): void {
  const t = useDeskText()
  const navigate = useNavigate()
  const walk = (by: 1 | -1) => () => {
    const at = rows.findIndex((row) => row.id === openId)
    const next = at === -1 ? rows[0] : rows[at + by]
    if (!next) return
    void navigate({ to: '/conversations/$conversationId', params: { conversationId: next.id }, search: { view } })
    document.querySelector(`[data-conversation="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut('j', t('keyNext'), walk(1), { group: t('group') })
  useShortcut('k', t('keyPrevious'), walk(-1), { group: t('group') })
}
