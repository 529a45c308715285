import type { IconName } from './parts/icons.tsx'

/** The places of the console, in the order of the rail. `needs` is any right that makes the place useful. */
export interface Place {
  to: '/conversations' | '/contacts' | '/knowledge' | '/analyse' | '/overview' | '/install' | '/settings'
  name: 'conversations' | 'contacts' | 'knowledge' | 'analyse' | 'overview' | 'install' | 'settings'
  icon: IconName
  needs?: readonly string[]
}

export const places: readonly Place[] = [
  { to: '/conversations', name: 'conversations', icon: 'chats', needs: ['conversation:read'] },
  { to: '/contacts', name: 'contacts', icon: 'users', needs: ['customers.contact:read'] },
  { to: '/knowledge', name: 'knowledge', icon: 'book', needs: ['answering.faq:read'] },
  { to: '/analyse', name: 'analyse', icon: 'branch', needs: ['understanding.analysis:read'] },
  { to: '/overview', name: 'overview', icon: 'head', needs: ['desk.overview:read'] },
  { to: '/install', name: 'install', icon: 'link', needs: ['conversation.inbox:change'] },
]
export const settingsPlace: Place = { to: '/settings', name: 'settings', icon: 'gear' }

/** The places that the signed-in person may use. */
export function placesFor(can: (what: string) => boolean, all: readonly Place[] = places): readonly Place[] {
  return all.filter((place) => !place.needs || place.needs.some(can))
}
