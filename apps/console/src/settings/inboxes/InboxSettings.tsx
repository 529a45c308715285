import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import type { InboxView } from '../../../../../contracts/inbox.ts'
import { api } from '../../frame/api.ts'
import { useErrorSentence } from '../../frame/errors.ts'
import { Field } from '../../frame/forms/Field.tsx'
import { EmptyState, Loaded } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Tag } from '../../frame/parts/Tag.tsx'
import { useMe } from '../../frame/session.ts'
import { useChannelText } from '../../knowledge/channel-texts.ts'
import { SectionBody } from '../SectionBody.tsx'
import { inboxesQuery } from '../settings-data.ts'
import { useSettingsText } from '../texts.ts'
import { InboxEditor } from './InboxEditor.tsx'

/** The inboxes; one is opened by its name. */
export function InboxSettings() {
  const t = useSettingsText()
  const inboxes = useQuery(inboxesQuery)
  const { item } = useSearch({ from: '/staff/settings' })
  return (
    <Loaded query={inboxes} what={t('inboxes')}>
      {(list) => {
        const open = list.find((inbox) => inbox.id === item)
        return open ? <InboxEditor key={open.id} inbox={open} /> : <InboxList list={list} />
      }}
    </Loaded>
  )
}

function InboxList({ list }: { list: readonly InboxView[] }) {
  const t = useSettingsText()
  const channelName = useChannelText()
  const [creating, setCreating] = useState(false)
  const mayCreate = useMe().can('conversation.inbox:create')
  const create = mayCreate && (
    <Button type="primary" size="small" icon={<Icon name="plus" size={14} />} onClick={() => setCreating(true)}>
      {t('newInbox')}
    </Button>
  )
  return (
    <SectionBody title={t('inboxes')} text={t('inboxesText')} extra={create}>
      {list.length === 0 ? (
        <EmptyState title={t('noInboxes')} text={t('noInboxesText')} />
      ) : (
        <ul className="plain-list card">
          {list.map((inbox) => (
            <li key={inbox.id}>
              <Link
                from="/settings"
                to="/settings/$tab"
                params={{ tab: 'inboxes' }}
                search={{ item: inbox.id }}
                className="list-link"
              >
                <span className="inbox-seal" style={{ background: inbox.widget.accent ?? 'var(--accent)' }}>
                  {inbox.widget.mark}
                </span>
                <span className="grow">
                  <b>{inbox.name}</b>
                  <span className="tiny faint list-second">
                    {channelName(inbox.channel)} · {inbox.widget.title} · <code>{inbox.publicKey}</code>
                  </span>
                </span>
                <Tag tone={inbox.enabled ? 'good' : 'plain'}>{t(inbox.enabled ? 'enabled' : 'off')}</Tag>
                <Icon name="right" size={14} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {creating && <CreateInbox close={() => setCreating(false)} />}
    </SectionBody>
  )
}

function CreateInbox({ close }: { close: () => void }) {
  const t = useSettingsText()
  const sentence = useErrorSentence()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const create = useMutation({
    mutationFn: () => api.post<InboxView>('/api/v1/inboxes', { name: name.trim(), channel: 'web' }),
    onSuccess: async (inbox) => {
      await queries.invalidateQueries({ queryKey: ['inboxes'] })
      close()
      await navigate({ to: '/settings/$tab', params: { tab: 'inboxes' }, search: { item: inbox.id } })
    },
  })
  return (
    <Modal
      open
      title={t('newInbox')}
      okText={t('create')}
      cancelText={t('cancel')}
      onOk={() => name.trim() && create.mutate()}
      okButtonProps={{ disabled: !name.trim() }}
      confirmLoading={create.isPending}
      onCancel={close}
      width={420}
    >
      <Field label={t('inboxName')} hint={t('inboxNameHint')} error={create.error ? sentence(create.error) : undefined}>
        {(field) => (
          <Input
            {...field}
            autoFocus
            maxLength={60}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => name.trim() && create.mutate()}
          />
        )}
      </Field>
    </Modal>
  )
}
