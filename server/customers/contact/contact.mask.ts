import type { ContactView } from '../../../contracts/contact.ts'
import { maskEmail, maskPhone, maskText } from '../../kernel/personal-data/mask.ts'

const numbers: readonly string[] = ['phone', 'sms', 'whatsapp', 'email']
const mask = {
  phone: (text: string) => maskPhone(text),
  email: (text: string) => maskEmail(text),
}

/** A contact for those who may not see whole numbers: 138****8000. */
export function maskContact(view: ContactView): ContactView {
  return {
    ...view,
    phone: view.phone && maskPhone(view.phone),
    email: view.email && maskEmail(view.email),
    note: maskText(view.note),
    facts: view.facts.map((fact) => ({ ...fact, value: maskFact(fact.name, fact.value) })),
    identities: view.identities.map((identity) =>
      numbers.includes(identity.channel) ? { ...identity, externalId: maskIdentity(identity.externalId) } : identity,
    ),
  }
}

function maskFact(name: string, value: string): string {
  return name === 'phone' || name === 'email' ? mask[name](value) : maskText(value)
}

function maskIdentity(externalId: string): string {
  return externalId.includes('@') ? maskEmail(externalId) : maskPhone(externalId)
}
