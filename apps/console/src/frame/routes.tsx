import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { readKnowledgeSearch } from '../knowledge/knowledge-search.ts'
import { ApiError } from './api.ts'
import { BrokenPage, NoPage, UnreachablePage } from './Fallbacks.tsx'
import { placesFor } from './places.ts'
import { StaffFrame } from './StaffFrame.tsx'
import { meQuery } from './session.ts'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NoPage })

/** Where to go after signing in: only addresses inside the console. */
export function safeBack(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?!\/)/.test(value) && !value.startsWith('/sign-in') ? value : undefined
}

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } => {
    const back = safeBack(search.back)
    return back ? { back } : {}
  },
  component: lazyRouteComponent(() => import('../desk/sign-in/SignInPage.tsx'), 'SignInPage'),
})
const link = createRoute({
  getParentRoute: () => root,
  path: '/link',
  validateSearch: (search: Record<string, unknown>): { token?: string } =>
    typeof search.token === 'string' ? { token: search.token } : {},
  component: lazyRouteComponent(() => import('../accounts/LinkPage.tsx'), 'LinkPage'),
})
const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../accounts/ForgotPage.tsx'), 'ForgotPage'),
})

/** Everything below needs somebody signed in. */
const staff = createRoute({
  getParentRoute: () => root,
  id: 'staff',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery)
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error
      const back = safeBack(location.href)
      throw redirect({ to: '/sign-in', search: back ? { back } : {} })
    }
  },
  component: StaffFrame,
  errorComponent: UnreachablePage,
})

const home = createRoute({
  getParentRoute: () => staff,
  path: '/',
  beforeLoad: async ({ context }) => {
    const { can } = await context.queries.ensureQueryData(meQuery)
    throw redirect({ to: placesFor((what) => can.includes(what))[0]?.to ?? '/settings' })
  },
})

export type ConversationTab = 'mine' | 'queue' | 'bot' | 'all' | 'resolved'
export interface ConversationSearch {
  view?: ConversationTab
  q?: string
  /** The message to show. */
  seq?: number
}
const tabs: readonly string[] = ['mine', 'queue', 'bot', 'all', 'resolved']
function conversationSearch(search: Record<string, unknown>): ConversationSearch {
  return {
    ...(typeof search.view === 'string' && tabs.includes(search.view) ? { view: search.view as ConversationTab } : {}),
    ...(search.q !== undefined && search.q !== '' ? { q: String(search.q) } : {}),
    ...(Number.isInteger(search.seq) ? { seq: Number(search.seq) } : {}),
  }
}

const conversations = createRoute({
  getParentRoute: () => staff,
  path: '/conversations',
  validateSearch: conversationSearch,
  component: lazyRouteComponent(() => import('../desk/DeskPage.tsx'), 'DeskPage'),
})
const conversation = createRoute({ getParentRoute: () => conversations, path: '$conversationId' })

const knowledge = createRoute({
  getParentRoute: () => staff,
  path: '/knowledge',
  validateSearch: readKnowledgeSearch,
  component: lazyRouteComponent(() => import('../knowledge/KnowledgePage.tsx'), 'KnowledgePage'),
})
const analyse = createRoute({
  getParentRoute: () => staff,
  path: '/analyse',
  component: lazyRouteComponent(() => import('../analyse/AnalysePage.tsx'), 'AnalysePage'),
})
const contacts = createRoute({
  getParentRoute: () => staff,
  path: '/contacts',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    search.q !== undefined && search.q !== '' ? { q: String(search.q) } : {},
  component: lazyRouteComponent(() => import('../contacts/ContactsPage.tsx'), 'ContactsPage'),
})
const contact = createRoute({
  getParentRoute: () => staff,
  path: '/contacts/$contactId',
  component: lazyRouteComponent(() => import('../contacts/ContactPage.tsx'), 'ContactPage'),
})
const settings = createRoute({
  getParentRoute: () => staff,
  path: '/settings',
  validateSearch: (search: Record<string, unknown>): { item?: string } =>
    typeof search.item === 'string' ? { item: search.item } : {},
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})
const settingsTab = createRoute({ getParentRoute: () => settings, path: '$tab' })
const install = createRoute({
  getParentRoute: () => staff,
  path: '/install',
  component: lazyRouteComponent(() => import('../install/InstallPage.tsx'), 'InstallPage'),
})
const overview = createRoute({
  getParentRoute: () => staff,
  path: '/overview',
  component: lazyRouteComponent(() => import('../overview/OverviewPage.tsx'), 'OverviewPage'),
})

const tree = root.addChildren([
  signIn,
  link,
  forgot,
  staff.addChildren([
    home,
    conversations.addChildren([conversation]),
    knowledge,
    analyse,
    contacts,
    contact,
    settings.addChildren([settingsTab]),
    install,
    overview,
  ]),
])

/** The addresses of the console, each page loaded when it is first opened. */
export function createConsoleRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    basepath: '/console',
    context: { queries },
    defaultPreload: 'intent',
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NoPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
  interface HistoryState {
    /** A text to be analysed: it stays out of the address. */
    text?: string
  }
}
