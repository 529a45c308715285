import { App, Button } from 'antd'
import type { ReleaseView } from '../../../../contracts/knowledge.ts'
import { useErrorSentence } from '../frame/errors.ts'
import { EmptyState, Loaded } from '../frame/page.tsx'
import { Icon } from '../frame/parts/Icon.tsx'
import { Tag } from '../frame/parts/Tag.tsx'
import { dayAndTime } from '../frame/time.ts'
import { useMayWrite, useReleaseActions, useReleases } from './knowledge-data.ts'
import { useKnowledgeText } from './texts.ts'

/** Every published state of the knowledge base; an older one can be made live again. */
export function Releases() {
  const t = useKnowledgeText()
  const releases = useReleases()
  return (
    <section className="knowledge-middle" aria-label={t('releases')}>
      <Loaded query={releases} what={t('releases')}>
        {(items) =>
          items.length === 0 ? (
            <EmptyState title={t('noRelease')} text={t('noReleaseText')} />
          ) : (
            <ol className="release-list card">
              {items.map((release) => (
                <Release key={release.number} release={release} />
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}

function Release({ release }: { release: ReleaseView }) {
  const t = useKnowledgeText()
  const mayWrite = useMayWrite()
  const sentence = useErrorSentence()
  const { modal, message } = App.useApp()
  const { restore } = useReleaseActions()
  const ask = () =>
    modal.confirm({
      title: t('restoreTitle', { number: release.number }),
      content: t('restoreText'),
      okText: t('restore'),
      cancelText: t('notNow'),
      onOk: () =>
        restore.mutateAsync(release.number).then(
          (live) => void message.info(t('restored', { from: release.number, number: live?.number ?? release.number })),
          (error: unknown) => void message.error(sentence(error)),
        ),
    })
  return (
    <li className="release">
      <b className="release-number">v{release.number}</b>
      <div className="grow">
        <p>{release.note || <span className="faint">{t('noNote')}</span>}</p>
        <p className="tiny faint">
          {[release.publishedBy, dayAndTime(release.publishedAt), t('entryCount', { count: release.entries })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {release.current ? (
        <Tag tone="good">{t('live')}</Tag>
      ) : (
        mayWrite && (
          <Button size="small" icon={<Icon name="undo" size={14} />} onClick={ask}>
            {t('restore')}
          </Button>
        )
      )}
    </li>
  )
}
