import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import './composer.css'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { Icon } from '../../frame/parts/Icon.tsx'
import { useShortcut } from '../../frame/shortcuts.ts'
import { useDeskText } from '../texts.ts'
import type { DraftKind } from './drafts.ts'
import { Field } from './Field.tsx'

interface ComposerProps {
  detail: ConversationDetail
  canReply: boolean
  /** Another agent who is writing to the same customer. */
  drafting: string | null
  /** What must happen before one may reply. */
  step: ReactNode
}

/** Where replies and private notes are written. Drafts stay; what is sent goes through the outbox. */
export function Composer({ detail, canReply, drafting, step }: ComposerProps) {
  const t = useDeskText()
  const [chosen, setChosen] = useState<DraftKind>('reply')
  const [wantsNote, setWantsNote] = useState(false)
  const kind: DraftKind = canReply ? chosen : 'note'
  const open = canReply || wantsNote
  useShortcut('n', t('keyNote'), () => setWantsNote(true), { group: t('group'), enabled: !open })
  return (
    <div className="composer">
      {drafting && canReply && (
        <div className="drafting row small">
          <Icon name="eye" size={14} />
          <span className="grow">{t('drafting', { name: drafting })}</span>
        </div>
      )}
      {step && (
        <div className="first-step row">
          {step}
          {!open && (
            <Button type="text" size="small" icon={<Icon name="lock" size={14} />} onClick={() => setWantsNote(true)}>
              {t('note')}
            </Button>
          )}
        </div>
      )}
      {open && <Field key={kind} detail={detail} kind={kind} canReply={canReply} onKind={setChosen} />}
    </div>
  )
}
