import { useState } from 'preact/hooks'
import { useChat } from '../state/context.ts'
import { needsConsent } from './notice.ts'

/** The shop's privacy notice above where she writes: a line until she has begun, or what she agrees to first. */
export function PrivacyLine() {
  const { chat, state, say } = useChat()
  const [isSending, setSending] = useState(false)
  const { visit, locale, log } = state
  const isAsked = needsConsent(visit)
  if (!visit?.privacy || (!isAsked && (visit.privacy.consentRequired || log.messages.length > 0))) return null

  async function agree(): Promise<void> {
    setSending(true)
    await chat.agree()
    setSending(false)
    // The button is gone: the focus goes on to where she writes.
    document.querySelector<HTMLElement>('.write textarea')?.focus()
  }

  return (
    <div class={isAsked ? 'privacy asks' : 'privacy'}>
      <p>
        {visit.privacy.texts[locale]}{' '}
        <a href={visit.privacy.url} target="_blank" rel="noopener noreferrer">
          {say.privacyNotice}
        </a>
      </p>
      {isAsked && (
        <button type="button" class="btn pri" disabled={isSending} onClick={() => void agree()}>
          {say.agree}
        </button>
      )}
    </div>
  )
}
