import type { Source } from '../../../../contracts/message.ts'
import { Icon } from '../look/Icon.tsx'
import { useWords } from '../state/context.ts'
import { tellDate } from '../words/format.ts'

/** Where an answer comes from, and how fresh that is. */
export function Sources({ sources }: { sources: Source[] }) {
  const { chat, locale, say } = useWords()
  return (
    <div class="sources">
      <span>{say.source}</span>
      <ul>
        {sources.map((source) => (
          <li key={source.kind + source.id}>
            <Icon name="book" size={12} />
            {source.url ? (
              <button type="button" class="link" onClick={() => chat.openPage(source.url!)}>
                {source.title}
              </button>
            ) : (
              <span class="title">{source.title}</span>
            )}
            {source.updatedAt && <span> · {say.updated(tellDate(locale, source.updatedAt))}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
