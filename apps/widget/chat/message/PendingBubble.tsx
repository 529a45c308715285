import { FilledForm } from '../form/FilledForm.tsx'
import type { PendingMessage } from '../outbox/outbox.ts'
import { useWords } from '../state/context.ts'
import { RichText } from '../text/RichText.tsx'
import { tellError } from '../words/words.ts'
import { AttachmentView } from './AttachmentView.tsx'

/** A message on its way, or one that the service refused: then why, and what can be done. */
export function PendingBubble({ item }: { item: PendingMessage }) {
  const { chat, say } = useWords()
  const isTooFast = item.error?.code === 'request.tooMany'
  return (
    <div class={item.state === 'failed' ? 'message own failed' : 'message own pending'}>
      <div class="stack">
        <span class="hidden">{say.you}: </span>
        {item.attachments.map((attachment) => (
          <AttachmentView key={attachment.id} attachment={attachment} />
        ))}
        {item.filledForm && <FilledForm filled={item.filledForm} />}
        {item.text && (
          <div class="bubble">
            <RichText text={item.text} />
          </div>
        )}
        {item.state === 'failed' ? (
          <span class="marks bad" role="alert">
            <span>
              {say.failed}
              {item.error && ` ${tellError(say, item.error)}`}
            </span>
            <button type="button" class="link" onClick={() => void chat.retry(item.clientId)}>
              {say.again}
            </button>
            <button type="button" class="link" onClick={() => chat.discard(item.clientId)}>
              {say.discard}
            </button>
          </span>
        ) : (
          <span class="marks">{say[item.state === 'sending' ? 'sending' : isTooFast ? 'tooFast' : 'waiting']}</span>
        )}
      </div>
    </div>
  )
}
