import { Button } from 'antd'
import { useState } from 'react'
import type { WorkItemView } from '../../../../../contracts/desk.ts'
import { useNow } from '../../frame/now.ts'
import { Avatar } from '../../frame/parts/Avatar.tsx'
import { Kbd } from '../../frame/parts/Tag.tsx'
import { useShortcut } from '../../frame/shortcuts.ts'
import { useIsPhone } from '../../frame/theme.ts'
import { clockLength } from '../../frame/time.ts'
import { useDeskActions } from '../actions.ts'
import { useQueue } from '../conversations.ts'
import { contactName, lastWords } from '../names.ts'
import { type DeskText, useDeskText } from '../texts.ts'

/** Who is next in the queue, and the button that takes her. */
export function NextWaiting() {
  const t = useDeskText()
  const phone = useIsPhone()
  const { data: queue } = useQueue()
  const { acceptNext } = useDeskActions()
  const [busy, setBusy] = useState(false)
  const next = queue?.items[0]
  const accept = () => {
    if (busy) return
    setBusy(true)
    void acceptNext().finally(() => setBusy(false))
  }
  useShortcut('a', t('keyAccept'), accept, { group: t('group'), enabled: next !== undefined })
  if (!next) return null
  return (
    <footer className="next-waiting">
      <div className="row">
        <Avatar name={contactName(next.conversation.contact, t)} size={24} />
        <span className="grow cut small">
          <b>{contactName(next.conversation.contact, t)}</b> · {wordsOf(next, t)}
        </span>
        <QueueWait since={next.waitingSince} />
      </div>
      <Button type="primary" block loading={busy} onClick={accept}>
        {t('acceptNext')} {!phone && <Kbd silent>A</Kbd>}
      </Button>
    </footer>
  )
}

/** What she said last; where the bot spoke last, why she waits. */
function wordsOf(item: WorkItemView, t: DeskText): string {
  const { conversation, reason } = item
  return conversation.lastMessage?.author === 'customer' ? lastWords(conversation, t) : t(`reason.${reason}`)
}

function QueueWait({ since }: { since: string }) {
  const t = useDeskText()
  const seconds = (useNow() - new Date(since).getTime()) / 1000
  return <span className="tiny faint no-wrap">{t('queueWait', { time: clockLength(seconds) })}</span>
}
