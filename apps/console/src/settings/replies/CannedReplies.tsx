import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer, Input, Segmented } from 'antd'
import { useState } from 'react'
import type { z } from 'zod'
import { type CannedReplyView, writeCannedReply } from '../../../../../contracts/desk.ts'
import { api } from '../../frame/api.ts'
import { Field, FieldLine } from '../../frame/forms/Field.tsx'
import { SaveBar } from '../../frame/forms/SaveBar.tsx'
import { useForm } from '../../frame/forms/useForm.ts'
import { type Guard, useGuard } from '../../frame/forms/useGuard.ts'
import { useRefusedRemoval } from '../../frame/forms/useRefusedRemoval.ts'
import { useLocale } from '../../frame/i18n.ts'
import { EmptyState, Loaded } from '../../frame/page.tsx'
import { Icon } from '../../frame/parts/Icon.tsx'
import { Kbd, Tag } from '../../frame/parts/Tag.tsx'
import { useMe } from '../../frame/session.ts'
import { SectionBody } from '../SectionBody.tsx'
import { cannedRepliesQuery } from '../settings-data.ts'
import { useSettingsText } from '../texts.ts'

type ReplyDraft = z.output<typeof writeCannedReply>

/** Saved texts that agents call by `/` and a shortcut; everybody's and one's own. */
export function CannedReplies() {
  const t = useSettingsText()
  const replies = useQuery(cannedRepliesQuery)
  const [words, setWords] = useState('')
  const [open, setOpen] = useState<CannedReplyView | 'new'>()
  const add = (
    <Button type="primary" size="small" icon={<Icon name="plus" size={14} />} onClick={() => setOpen('new')}>
      {t('newReply')}
    </Button>
  )
  return (
    <SectionBody title={t('replies')} text={t('repliesText')} extra={add}>
      <Loaded query={replies} what={t('replies')}>
        {(list) => (
          <>
            {list.length > 5 && (
              <Input
                prefix={<Icon name="search" />}
                value={words}
                allowClear
                aria-label={t('searchReplies')}
                placeholder={t('searchReplies')}
                onChange={(event) => setWords(event.target.value)}
              />
            )}
            <ReplyList list={list.filter((one) => fits(one, words))} open={setOpen} filtered={words !== ''} />
          </>
        )}
      </Loaded>
      {open && (
        <ReplyEditor
          key={open === 'new' ? 'new' : open.id}
          reply={open === 'new' ? open : (replies.data?.find(({ id }) => id === open.id) ?? open)}
          close={() => setOpen(undefined)}
        />
      )}
    </SectionBody>
  )
}

function fits(reply: CannedReplyView, words: string): boolean {
  const text = words.trim().toLowerCase()
  return `${reply.shortcut} ${reply.title} ${reply.text}`.toLowerCase().includes(text)
}

function ReplyList({
  list,
  open,
  filtered,
}: {
  list: readonly CannedReplyView[]
  open: (reply: CannedReplyView) => void
  filtered: boolean
}) {
  const t = useSettingsText()
  if (list.length === 0)
    return filtered ? (
      <EmptyState searched title={t('noReplyFits')} />
    ) : (
      <EmptyState title={t('noReplies')} text={t('noRepliesText')} />
    )
  return (
    <ul className="plain-list card">
      {list.map((reply) => (
        <li key={reply.id}>
          <button type="button" className="list-link" onClick={() => open(reply)}>
            <span className="reply-shortcut">
              <Kbd>/{reply.shortcut}</Kbd>
            </span>
            <span className="grow">
              <b>{reply.title}</b>
              <span className="tiny faint list-second cut">{reply.text}</span>
            </span>
            {reply.ownerId && <Tag line>{t('onlyMine')}</Tag>}
            <Tag>{reply.locale === 'en' ? 'EN' : '中文'}</Tag>
          </button>
        </li>
      ))}
    </ul>
  )
}

function ReplyEditor({ reply, close }: { reply: CannedReplyView | 'new'; close: () => void }) {
  const t = useSettingsText()
  const locale = useLocale()
  const queries = useQueryClient()
  const mayShare = useMe().can('desk.cannedReply:writeShared')
  const saved: ReplyDraft =
    reply === 'new'
      ? { shortcut: '', title: '', text: '', locale, personal: !mayShare }
      : {
          shortcut: reply.shortcut,
          title: reply.title,
          text: reply.text,
          locale: reply.locale === 'en' ? 'en' : 'zh-CN',
          personal: reply.ownerId !== null,
        }
  const path = reply === 'new' ? undefined : `/api/v1/canned-replies/${reply.id}`
  const guard = useGuard(path, reply as CannedReplyView, (fresh) =>
    queries.setQueryData(cannedRepliesQuery.queryKey, (old) => old?.map((one) => (one.id === fresh.id ? fresh : one))),
  )
  const form = useForm({
    key: `reply.${reply === 'new' ? 'new' : reply.id}`,
    saved,
    guard,
    schema: writeCannedReply,
    save: async (written, tag) => {
      if (path) await api.patch(path, written, tag)
      else await api.post('/api/v1/canned-replies', written)
      await queries.invalidateQueries({ queryKey: cannedRepliesQuery.queryKey })
    },
  })
  return (
    <Drawer
      open
      title={reply === 'new' ? t('newReply') : reply.title}
      size={440}
      onClose={close}
      extra={reply !== 'new' && <DeleteReply reply={reply} guard={guard} close={close} />}
      footer={<SaveBar form={form} onSaved={close} fresh={reply === 'new'} />}
      styles={{ footer: { padding: 0 } }}
    >
      <div className="stack">
        <Field label={t('replyTitle')} error={form.issues.title}>
          {(field) => (
            <Input
              {...field}
              maxLength={80}
              value={form.value.title}
              onChange={(event) => form.set('title', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('shortcut')} hint={t('shortcutHint')} error={form.issues.shortcut}>
          {(field) => (
            <Input
              {...field}
              prefix="/"
              maxLength={30}
              value={form.value.shortcut}
              onChange={(event) => form.set('shortcut', event.target.value)}
            />
          )}
        </Field>
        <Field label={t('replyText')} error={form.issues.text} hint={t('variablesHint')}>
          {(field) => (
            <Input.TextArea
              {...field}
              lang={form.value.locale}
              autoSize={{ minRows: 5 }}
              maxLength={2000}
              value={form.value.text}
              onChange={(event) => form.set('text', event.target.value)}
            />
          )}
        </Field>
        <div className="row" style={{ flexWrap: 'wrap' }}>
          {(['contact.name', 'agent.name', 'order.no'] as const).map((name) => (
            <Button key={name} size="small" onClick={() => form.set('text', `${form.value.text}{{${name}}}`)}>
              {t(`var_${name}`)}
            </Button>
          ))}
        </div>
        <Field label={t('language')}>
          {(field) => (
            <div>
              <Segmented<'zh-CN' | 'en'>
                {...field}
                value={form.value.locale}
                options={[
                  { value: 'zh-CN', label: '中文' },
                  { value: 'en', label: 'English' },
                ]}
                onChange={(value) => form.set('locale', value)}
              />
            </div>
          )}
        </Field>
        <FieldLine label={t('onlyMine')} hint={t('onlyMineHint')}>
          {(field) => (
            <input
              {...field}
              type="checkbox"
              checked={form.value.personal}
              disabled={!mayShare}
              onChange={(event) => form.set('personal', event.target.checked)}
            />
          )}
        </FieldLine>
      </div>
    </Drawer>
  )
}

function DeleteReply({ reply, guard, close }: { reply: CannedReplyView; guard: Guard; close: () => void }) {
  const t = useSettingsText()
  const queries = useQueryClient()
  const refused = useRefusedRemoval(guard)
  const { modal } = App.useApp()
  const remove = useMutation({
    mutationFn: () => api.delete(`/api/v1/canned-replies/${reply.id}`, guard.tag),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: cannedRepliesQuery.queryKey })
      close()
    },
  })
  const ask = () =>
    modal.confirm({
      title: t('deleteReply', { name: reply.title }),
      okText: t('delete'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => remove.mutateAsync().catch(refused),
    })
  return (
    <Button size="small" danger onClick={ask}>
      {t('deleteMore')}
    </Button>
  )
}
