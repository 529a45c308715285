import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { api } from '../frame/api.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { CopyButton } from '../frame/forms/CopyButton.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { useMe } from '../frame/session.ts'
import { useInstallText } from './texts.ts'

interface Secret {
  secret: string
}

/** The inbox's secret: shown to administrators when asked for (which is recorded), and replaced on demand. */
export function InboxSecret({ inboxId }: { inboxId: string }) {
  const t = useInstallText()
  const sentence = useErrorSentence()
  const may = useMe().can('conversation.inbox:secret')
  const { modal } = App.useApp()
  const path = `/api/v1/inboxes/${inboxId}/secret`
  const show = useMutation({ mutationFn: () => api.get<Secret>(path) })
  const replace = useMutation({ mutationFn: () => api.post<Secret>(path) })
  if (!may) return <p className="small muted">{t('askForSecret')}</p>
  const secret = replace.data?.secret ?? show.data?.secret
  const error = replace.error ?? show.error
  const hide = () => {
    show.reset()
    replace.reset()
  }
  const ask = () =>
    modal.confirm({
      title: t('replaceTitle'),
      content: t('replaceText'),
      okText: t('replace'),
      okButtonProps: { danger: true },
      cancelText: t('cancel'),
      onOk: () => replace.mutateAsync().catch(() => undefined),
    })
  return (
    <div className="install-secret">
      <span className="small">{t('secret')}</span>
      <code className="grow cut">{secret ?? '••••••••••••••••'}</code>
      {secret ? (
        <>
          <CopyButton text={secret} />
          <Button size="small" icon={<Icon name="eyeoff" size={14} />} onClick={hide}>
            {t('hide')}
          </Button>
          <Button size="small" danger onClick={ask} loading={replace.isPending}>
            {t('replaceMore')}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          icon={<Icon name="eye" size={14} />}
          onClick={() => show.mutate()}
          loading={show.isPending}
        >
          {t('show')}
        </Button>
      )}
      {error && (
        <p className="field-error" role="alert">
          {sentence(error)}
        </p>
      )}
    </div>
  )
}
