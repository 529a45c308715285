import type { MessageView } from '../../../../contracts/message.ts'
import { Cards } from '../card/Cards.tsx'
import { FilledForm } from '../form/FilledForm.tsx'
import { FormCard } from '../form/FormCard.tsx'
import { Avatar, BotAvatar } from '../head/Avatar.tsx'
import { memo } from '../look/memo.ts'
import { useWords } from '../state/context.ts'
import { RichText } from '../text/RichText.tsx'
import { AttachmentView } from './AttachmentView.tsx'
import { Feedback } from './Feedback.tsx'
import { Marks } from './Marks.tsx'
import { QuickReplies } from './QuickReplies.tsx'
import { Sources } from './Sources.tsx'
import { SystemLine } from './SystemLine.tsx'

interface MessageProps {
  message: MessageView
  isLast: boolean
  /** The same author goes on right after: one picture for both. */
  isGrouped: boolean
  /** The customer's newest one tells how far it got. */
  hasMarks: boolean
}

export const Message = memo(function Message(props: MessageProps) {
  const { message, hasMarks } = props
  if (message.content.system) return <SystemLine message={message} fact={message.content.system} />
  if (message.direction === 'incoming') return <Own message={message} hasMarks={hasMarks} />
  return <Theirs {...props} />
})

function Own({ message, hasMarks }: Pick<MessageProps, 'message' | 'hasMarks'>) {
  const { say } = useWords()
  return (
    <div class="message own">
      <div class="stack">
        <span class="hidden">{say.you}: </span>
        {message.attachments.map((attachment) => (
          <AttachmentView key={attachment.id} attachment={attachment} message={message} />
        ))}
        {message.content.filledForm && <FilledForm filled={message.content.filledForm} />}
        {message.text && !message.content.filledForm && (
          <div class="bubble">
            <RichText text={message.text} />
          </div>
        )}
        {hasMarks && <Marks message={message} />}
      </div>
    </div>
  )
}

function Theirs({ message, isLast, isGrouped }: MessageProps) {
  const { say } = useWords()
  const { text, content, attachments, author } = message
  const isBot = author.kind === 'bot'
  const name = author.name ?? (isBot ? say.bot : say.agent)
  const hasBubble = text !== '' || Boolean(content.sources?.length)
  return (
    <>
      {(hasBubble || attachments.length > 0) && (
        <div class={isGrouped ? 'message grouped' : 'message'}>
          {isBot ? <BotAvatar /> : <Avatar isSmall name={name} picture={author.avatar} />}
          <div class="stack">
            <span class="hidden">{name}: </span>
            {hasBubble && (
              <div class="bubble">
                <RichText text={text} hasStrong={isBot} />
                {content.sources && content.sources.length > 0 && <Sources sources={content.sources} />}
              </div>
            )}
            {attachments.map((attachment) => (
              <AttachmentView key={attachment.id} attachment={attachment} message={message} />
            ))}
          </div>
        </div>
      )}
      {content.cards && <Cards cards={content.cards} messageId={message.id} />}
      {content.form && <FormCard form={content.form} messageId={message.id} />}
      {content.asksFeedback && <Feedback message={message} />}
      {isLast && content.quickReplies && <QuickReplies replies={content.quickReplies} messageId={message.id} />}
    </>
  )
}
