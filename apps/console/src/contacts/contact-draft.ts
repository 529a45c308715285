import type { z } from 'zod'
import { type ContactView, changeContact } from '../../../../contracts/contact.ts'
import type { Checked } from '../frame/forms/issues.ts'

/** What staff may change of a contact, as the fields hold it: nothing is the empty text. */
export interface ContactDraft {
  name: string
  email: string
  phone: string
  tags: string[]
  note: string
}

export function draftOf(contact: ContactView): ContactDraft {
  return {
    name: contact.name ?? '',
    email: contact.email ?? '',
    phone: contact.phone ?? '',
    tags: contact.tags,
    note: contact.note,
  }
}

/** Only what differs from what is saved, so that fields that another person changed meanwhile stay hers. */
export function changesOf(saved: ContactDraft, draft: ContactDraft): Record<string, unknown> {
  const changes: Record<string, unknown> = {}
  if (draft.name.trim() !== saved.name) changes.name = draft.name
  if (draft.email.trim() !== saved.email) changes.email = draft.email.trim() || null
  if (draft.phone.trim() !== saved.phone) changes.phone = draft.phone.trim() || null
  if (JSON.stringify(draft.tags) !== JSON.stringify(saved.tags)) changes.tags = draft.tags
  if (draft.note !== saved.note) changes.note = draft.note
  return changes
}

/** The contract, applied to the changes of a form. */
export function checkedChanges(saved: ContactDraft): Checked<z.output<typeof changeContact>> {
  return { safeParse: (draft) => changeContact.safeParse(changesOf(saved, draft as ContactDraft)) }
}

/** An e-mail address with its person hidden: l***@mail.example. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 1 ? '***' : `${email[0]}***${email.slice(at)}`
}
