import type { IconName } from '../frame/parts/icons.tsx'

export type SectionName =
  | 'me'
  | 'inboxes'
  | 'staff'
  | 'roles'
  | 'hours'
  | 'general'
  | 'replies'
  | 'privacy'
  | 'audit'
  | 'apiKeys'
  | 'webhooks'
  | 'health'

/** The sections of the settings in their order, and which right makes each useful. */
export const sections: readonly { name: SectionName; icon: IconName; needs: string }[] = [
  { name: 'me', icon: 'user', needs: 'accounts.me:change' },
  { name: 'replies', icon: 'zap', needs: 'desk.cannedReply:write' },
  { name: 'inboxes', icon: 'inbox', needs: 'conversation.inbox:change' },
  { name: 'hours', icon: 'clock', needs: 'accounts.openingHours:read' },
  { name: 'staff', icon: 'users', needs: 'accounts.staff:read' },
  { name: 'roles', icon: 'shield', needs: 'accounts.me:read' },
  { name: 'apiKeys', icon: 'lock', needs: 'accounts.apiKey:read' },
  { name: 'webhooks', icon: 'send', needs: 'webhook:read' },
  { name: 'general', icon: 'gear', needs: 'accounts.settings:change' },
  { name: 'privacy', icon: 'lock', needs: 'customers.privacy:read' },
  { name: 'audit', icon: 'list', needs: 'accounts.audit:read' },
  { name: 'health', icon: 'chart', needs: 'health:read' },
]

export function sectionsFor(can: (what: string) => boolean) {
  return sections.filter((section) => can(section.needs))
}
