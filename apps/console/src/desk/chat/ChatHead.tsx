import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown, Input, type MenuProps, Modal } from 'antd'
import { useState } from 'react'
import type { ConversationDetail } from '../../../../../contracts/conversation.ts'
import { useNow } from '../../frame/now.ts'
import { Avatar } from '../../frame/parts/Avatar.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Kbd, Tag } from '../../frame/parts/Tag.tsx'
import type { ConversationTab } from '../../frame/routes.tsx'
import { useMe } from '../../frame/session.ts'
import { useShortcut } from '../../frame/shortcuts.ts'
import { useIsPhone } from '../../frame/theme.ts'
import { clockLength } from '../../frame/time.ts'
import { useDeskActions } from '../actions.ts'
import { isOver, isOwnedBy } from '../conversations.ts'
import { feelingClass } from '../emotion.ts'
import { contactName } from '../names.ts'
import { type DeskText, useDeskText } from '../texts.ts'

/** Who it is, how she feels, who serves her, and what can be done with the whole conversation. */
export function ChatHead({
  detail,
  viewers,
  view,
}: {
  detail: ConversationDetail
  viewers: readonly { id: string; name: string }[]
  view: ConversationTab
}) {
  const t = useDeskText()
  const phone = useIsPhone()
  const navigate = useNavigate()
  return (
    <header className="chat-head">
      {phone && (
        <Button
          type="text"
          aria-label={t('back')}
          icon={<Icon name="left" size={20} />}
          onClick={() => void navigate({ to: '/conversations', search: { view } })}
        />
      )}
      <div className="grow">
        <div className="row">
          <h2 className="cut">{contactName(detail.contact, t)}</h2>
          {detail.contact.level && !phone && (
            <Tag tone="warn">
              <Icon name="star" size={12} />
              {detail.contact.level}
            </Tag>
          )}
          {!phone && (
            <Tag line>
              <Icon name="globe" size={12} />
              {detail.channel === 'web' ? t('channel.web') : detail.channel}
            </Tag>
          )}
        </div>
        <HeadLine detail={detail} />
      </div>
      {viewers.length > 0 && !phone && <Viewers viewers={viewers} />}
      <HeadActions detail={detail} />
    </header>
  )
}

function Viewers({ viewers }: { viewers: readonly { id: string; name: string }[] }) {
  const t = useDeskText()
  const names = viewers.map((viewer) => viewer.name).join('、')
  return (
    <span className="viewers" title={t('viewing', { names })}>
      <Avatar name={viewers[0]?.name ?? ''} size={24} />
      <span className="tiny viewers-names">{t('viewing', { names })}</span>
    </span>
  )
}

function HeadLine({ detail }: { detail: ConversationDetail }) {
  const t = useDeskText()
  const me = useMe()
  const now = useNow()
  const over = isOver(detail)
  const end = over && detail.session.resolvedAt ? new Date(detail.session.resolvedAt).getTime() : now
  const time = clockLength((end - new Date(detail.session.openedAt).getTime()) / 1000)
  const parts = [
    detail.session.topic,
    over ? t('resolved') : t('sessionFor', { time }),
    over ? null : servedBy(detail, me.staff.id, t),
  ]
  return (
    <div className="tiny faint cut">
      {detail.emotion && (
        <span className={feelingClass(detail.emotion)}>{t(`emotion.${detail.emotion.label}`)} · </span>
      )}
      {parts.filter(Boolean).join(' · ')}
    </div>
  )
}

function servedBy(detail: ConversationDetail, staffId: string, t: DeskText): string {
  if (detail.owner.kind === 'bot') return t('botServes')
  if (detail.owner.kind === 'queue') return t('queued')
  return isOwnedBy(detail, staffId) ? t('servedByYou') : t('servedBy', { name: detail.ownerName ?? '' })
}

function HeadActions({ detail }: { detail: ConversationDetail }) {
  const t = useDeskText()
  const me = useMe()
  const phone = useIsPhone()
  const actions = useDeskActions()
  const [naming, setNaming] = useState(false)
  const [busy, setBusy] = useState(false)
  const mine = isOwnedBy(detail, me.staff.id) && !isOver(detail)
  const resolve = () => {
    setBusy(true)
    void actions.resolve(detail.id).finally(() => setBusy(false))
  }
  useShortcut('e', t('keyResolve'), resolve, { group: t('group'), enabled: mine })
  const menu: MenuProps = {
    items: [{ key: 'topic', label: t('topic') }, ...(mine ? [{ key: 'return', label: t('returnToBot') }] : [])],
    onClick: ({ key }) => (key === 'topic' ? setNaming(true) : void actions.returnToBot(detail.id)),
  }
  return (
    <>
      <Dropdown menu={menu} trigger={['click']} placement="bottomRight">
        <Button type="text" size="small" aria-label={t('more')} icon={<Icon name="more" />} />
      </Dropdown>
      {mine && (
        <Button
          type="primary"
          size="small"
          loading={busy}
          icon={<Icon name="check" />}
          onClick={resolve}
          {...(phone ? { 'aria-label': t('resolve') } : {})}
        >
          {phone ? null : (
            <>
              {t('resolve')} <Kbd silent>E</Kbd>
            </>
          )}
        </Button>
      )}
      {naming && <TopicDialog detail={detail} onDone={() => setNaming(false)} />}
    </>
  )
}

function TopicDialog({ detail, onDone }: { detail: ConversationDetail; onDone: () => void }) {
  const t = useDeskText()
  const actions = useDeskActions()
  const [topic, setTopic] = useState(detail.session.topic ?? '')
  const save = () => void actions.nameTopic(detail.id, topic.trim()).then(onDone)
  return (
    <Modal
      open
      title={t('topic')}
      okText={t('save')}
      cancelText={t('cancel')}
      onCancel={onDone}
      onOk={save}
      okButtonProps={{ disabled: !topic.trim() }}
    >
      <Input
        value={topic}
        maxLength={60}
        aria-label={t('topic')}
        autoFocus
        onChange={(event) => setTopic(event.target.value)}
        onPressEnter={save}
      />
    </Modal>
  )
}
