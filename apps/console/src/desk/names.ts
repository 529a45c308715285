import type { ConversationView } from '../../../../contracts/conversation.ts'
import type { DeskText } from './texts.ts'

/** The name to show for a customer; a visitor without one gets the end of her id, so that two can be told apart. */
export function contactName(contact: { id: string; name: string | null }, t: DeskText): string {
  return contact.name?.trim() || `${t('visitor')} ${contact.id.replaceAll('-', '').slice(-4).toUpperCase()}`
}

/** What was said last, in one line. */
export function lastWords(conversation: ConversationView, t: DeskText): string {
  const last = conversation.lastMessage
  if (!last) return ''
  const text = last.text.trim().replaceAll(/\s+/g, ' ') || (last.author === 'system' ? '' : t('file'))
  return last.author === 'bot' ? t('botSaid', { text }) : text
}

/** A phone number with its middle hidden: 138****2046. */
export function maskPhone(phone: string): string {
  const plain = phone.replace(/^\+86\s*/, '').replaceAll(/[\s-]/g, '')
  if (plain.length < 7) return '*'.repeat(plain.length)
  return `${plain.slice(0, 3)}****${plain.slice(-4)}`
}
