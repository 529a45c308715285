// Written by `npx zhanggui client` from the API reference; do not edit by hand.

import type { Options } from './request.ts'

export type AgentPresence = {
  staffId: string
  name: string
  avatar: string | null
  role: string
  presence: 'online' | 'busy' | 'away' | 'wrap_up' | 'offline'
  since: string
  load: number
  capacity: number
}

export type Attachment = {
  id: string
  name: string
  mime: string
  kind: 'image' | 'audio' | 'video' | 'file'
  size: number
  width: number | null
  height: number | null
  url: string
}

export type CannedReply = {
  id: string
  shortcut: string
  title: string
  text: string
  locale: string
  ownerId: string | null
  updatedAt: string
}

export type Contact = {
  id: string
  kind: 'visitor' | 'contact'
  name: string | null
  email: string | null
  phone: string | null
  avatar: string | null
  locale: Locale | null
  city: string | null
  shopCustomerId: string | null
  level: string | null
  tags: Array<string>
  note: string
  facts: Array<{
    name: string
    value: string
    source: 'customer' | 'shop' | 'bot' | 'agent' | 'import'
    confidence: number
    expiresAt: string | null
    updatedAt: string
  }>
  identities: Array<{
    inboxId: string
    channel:
      | 'web'
      | 'wechat_mp'
      | 'wecom'
      | 'whatsapp'
      | 'telegram'
      | 'email'
      | 'sms'
      | 'phone'
      | 'weibo'
      | 'kiosk'
      | 'api'
    externalId: string
    verified: boolean
    createdAt: string
  }>
  firstSeenAt: string
  lastSeenAt: string
}

export type Conversation = {
  id: string
  inboxId: string
  channel:
    | 'web'
    | 'wechat_mp'
    | 'wecom'
    | 'whatsapp'
    | 'telegram'
    | 'email'
    | 'sms'
    | 'phone'
    | 'weibo'
    | 'kiosk'
    | 'api'
  contact: {
    id: string
    kind: 'visitor' | 'contact'
    name: string | null
    avatar: string | null
    level: string | null
    locale: Locale | null
  }
  status: 'new' | 'bot' | 'queued' | 'active' | 'waiting' | 'snoozed' | 'resolved' | 'abandoned'
  owner: { kind: 'bot' } | { kind: 'queue' } | { kind: 'agent'; agentId: string }
  ownerName: string | null
  sessionId: string
  lastSeq: number
  lastMessage: {
    seq: number
    text: string
    direction: 'incoming' | 'outgoing' | 'system'
    author: 'customer' | 'bot' | 'agent' | 'system'
    at: string
  } | null
  unread: number
  waitingSince: string | null
  emotion: {
    label: 'angry' | 'anxious' | 'disappointed' | 'sad' | 'neutral' | 'satisfied' | 'grateful'
    strength: number
  } | null
  handoffReason:
    | 'customer_request'
    | 'missing_knowledge'
    | 'unsupported_request'
    | 'policy_restriction'
    | 'tool_failure'
    | 'negative_emotion'
    | 'pending_clarification'
    | null
  customerDeliveredSeq: number
  customerReadSeq: number
  page: { url: string; title: string } | null
  customerOnline: boolean
  updatedAt: string
}

export type FaqEntry = {
  category: string
  wordings: Array<{ locale: Locale; question: string; paraphrases: Array<string> }>
  answers: Array<{
    locale: Locale
    text: string
    channels: Array<
      'web' | 'wechat_mp' | 'wecom' | 'whatsapp' | 'telegram' | 'email' | 'sms' | 'phone' | 'weibo' | 'kiosk' | 'api'
    >
    storeIds: Array<string>
    validFrom: string | null
    validTo: string | null
  }>
  guidance: { productIds: Array<string>; links: Array<{ label: string; url: string }> }
  enabled: boolean
  id: string
  key: string
  version: number
  state: 'draft' | 'changed' | 'published'
  updatedAt: string
  updatedBy: string | null
  answered: number
  thumbsUp: number
  thumbsDown: number
}

export type Inbox = {
  id: string
  channel:
    | 'web'
    | 'wechat_mp'
    | 'wecom'
    | 'whatsapp'
    | 'telegram'
    | 'email'
    | 'sms'
    | 'phone'
    | 'weibo'
    | 'kiosk'
    | 'api'
  name: string
  enabled: boolean
  publicKey: string
  widget: {
    title: string
    botName: string
    mark: string
    accent: string | null
    position: 'right' | 'left'
    defaultLocale: 'zh-CN' | 'en'
    texts: { 'zh-CN': { greeting: string; away: string }; en: { greeting: string; away: string } }
    starters: {
      'zh-CN': Array<{
        id: string
        label: string
        text?: string
        icon?: 'truck' | 'return' | 'invoice' | 'store' | 'person' | 'order' | 'product' | 'question'
      }>
      en: Array<{
        id: string
        label: string
        text?: string
        icon?: 'truck' | 'return' | 'invoice' | 'store' | 'person' | 'order' | 'product' | 'question'
      }>
    }
    allowedOrigins: Array<string>
    sound: boolean
    privacy?: { url: string; texts: { 'zh-CN': string; en: string }; consentRequired: boolean } | null
  }
  createdAt: string
}

export type Locale = string

export type Message = {
  id: string
  conversationId: string
  sessionId: string
  seq: number
  direction: 'incoming' | 'outgoing' | 'system'
  author: {
    kind: 'customer' | 'bot' | 'agent' | 'system'
    id: string | null
    name: string | null
    avatar: string | null
  }
  private: boolean
  text: string
  content: {
    quickReplies?: Array<{
      id: string
      label: string
      text?: string
      icon?: 'truck' | 'return' | 'invoice' | 'store' | 'person' | 'order' | 'product' | 'question'
    }>
    cards?: Array<
      ProductCard | OrderCard | { kind: 'link'; title: string; text: string | null; image: string | null; url: string }
    >
    form?: {
      id: string
      title?: string
      fields: Array<{
        name: string
        label: string
        kind: 'text' | 'textarea' | 'email' | 'phone' | 'number' | 'select' | 'radio'
        required: boolean
        placeholder?: string
        options?: Array<{ value: string; label: string }>
        maxLength?: number
      }>
      submitLabel: string
    }
    sources?: Array<{
      kind: 'faq' | 'order' | 'product' | 'policy' | 'store'
      id: string
      title: string
      updatedAt: string | null
      url: string | null
    }>
    system?:
      | { kind: 'handoff_requested'; reason: string }
      | { kind: 'queued' }
      | { kind: 'agent_joined'; agentName: string }
      | { kind: 'agent_left'; agentName: string }
      | { kind: 'queue_left' }
      | { kind: 'returned_to_bot' }
      | { kind: 'resolved'; by: 'agent' | 'bot' | 'customer' | 'silence' }
      | { kind: 'reopened' }
      | { kind: 'rating_requested'; sessionId: string }
      | { kind: 'rated'; score: number }
      | { kind: 'contact_left'; name: string | null }
    asksFeedback?: boolean
    choice?: { id: string; of?: string }
    filledForm?: { id: string; of?: string; values: Record<string, string> }
  }
  attachments: Array<Attachment>
  clientId: string | null
  feedback: 'up' | 'down' | null
  reading?: Reading | null
  createdAt: string
}

export type OrderCard = {
  kind: 'order'
  orderId: string
  no: string
  state:
    | 'awaiting_payment'
    | 'paid'
    | 'processing'
    | 'part_shipped'
    | 'shipped'
    | 'part_delivered'
    | 'delivered'
    | 'cancelled'
    | 'closed'
  placedAt: string
  total: { amount: number; currency: string }
  itemCount: number
  lines: Array<{
    title: string
    options: string
    qty: number
    unit: { amount: number; currency: string }
    image: string | null
  }>
  shipments: Array<{
    carrier: string | null
    trackingNo: string | null
    state:
      | 'packed'
      | 'shipped'
      | 'in_transit'
      | 'out_for_delivery'
      | 'delivered'
      | 'exception'
      | 'returned'
      | 'cancelled'
    trace: Array<{ at: string; text: string; place: string | null }>
  }>
  url: string | null
  actions: Array<
    { kind: 'link'; label: string; url: string } | { kind: 'reply'; id: string; label: string; text?: string }
  >
}

export type ProductCard = {
  kind: 'product'
  productId: string
  title: string
  image: string | null
  url: string | null
  price: { amount: number; currency: string }
  priceTo: { amount: number; currency: string } | null
  availability: 'in' | 'low' | 'out'
  note: string | null
  actions: Array<
    { kind: 'link'; label: string; url: string } | { kind: 'reply'; id: string; label: string; text?: string }
  >
}

export type Reading = {
  language: Locale
  script: 'Hans' | 'Hant' | 'Latn' | 'other'
  normalised: string
  tokens: Array<{ text: string; start: number; end: number; tag: string | null }>
  tree: Array<{ head: number; relation: string }> | null
  entities: Array<{
    kind:
      | 'order_no'
      | 'tracking_no'
      | 'phone'
      | 'email'
      | 'amount'
      | 'date'
      | 'quantity'
      | 'sku'
      | 'product'
      | 'address'
      | 'person'
      | 'place'
      | 'organisation'
    text: string
    start: number
    end: number
    value: unknown
    confidence: number
    negated?: boolean
  }>
  intents: Array<{
    name: string
    confidence: number
    evidence: Array<{ text: string; start: number; end: number; weight: number }>
  }>
  outOfScope: boolean
  emotion: {
    label: 'angry' | 'anxious' | 'disappointed' | 'sad' | 'neutral' | 'satisfied' | 'grateful'
    strength: number
    evidence: Array<{ text: string; start: number; end: number }>
    urgency: number
    threat: boolean
    sarcasm: boolean
    offensive: boolean
  }
  aspects: Array<{
    text: string
    start: number
    end: number
    opinion: { text: string; start: number; end: number } | null
    polarity: 'positive' | 'negative' | 'neutral'
  }>
}

export type Release = {
  number: number
  publishedAt: string
  publishedBy: string | null
  note: string
  entries: number
  current: boolean
}

export type Session = {
  id: string
  openedAt: string
  resolvedAt: string | null
  resolvedBy: 'agent' | 'bot' | 'customer' | 'silence' | null
  handoff: {
    reason:
      | 'customer_request'
      | 'missing_knowledge'
      | 'unsupported_request'
      | 'policy_restriction'
      | 'tool_failure'
      | 'negative_emotion'
      | 'pending_clarification'
    summary: { wanted: string; tried: string; open: string }
    requestedAt: string
  } | null
  rating: { score: number; tags: Array<string>; comment: string; anonymous: boolean; ratedAt: string } | null
  topic: string | null
  opening: string
}

export type StaffMember = {
  id: string
  name: string
  email: string
  role: 'agent' | 'supervisor' | 'operator' | 'administrator'
  locale: 'zh-CN' | 'en'
  avatar: string | null
  status: 'invited' | 'active' | 'disabled'
  capacity: number
  skills: Array<{ name: string; level: number }>
  createdAt: string
}

export type WorkItem = {
  id: string
  conversation: Conversation
  reason:
    | 'customer_request'
    | 'missing_knowledge'
    | 'unsupported_request'
    | 'policy_restriction'
    | 'tool_failure'
    | 'negative_emotion'
    | 'pending_clarification'
  position: number
  waitingSince: string
  expectedWaitSeconds: number | null
}

export interface Me {
  /** Who is signed in, and what she may do */
  getMe(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{ staff: StaffMember; tenant: { id: string; slug: string; name: string }; can: Array<string> }>
  /** Change own name or language */
  patchMe(
    input: { body: { name?: string; locale?: 'zh-CN' | 'en' } },
    options?: Options,
  ): Promise<{ staff: StaffMember; tenant: { id: string; slug: string; name: string }; can: Array<string> }>
}

export interface Staff {
  /** Whether a person's second factor is on */
  getStaffByIdSecondFactor(
    input: { id: string },
    options?: Options,
  ): Promise<{ since: string | null; recoveryCodesLeft: number }>
  /** Take away the second factor of a person who has lost it */
  deleteStaffByIdSecondFactor(input: { id: string }, options?: Options): Promise<void>
  /** The people of the tenant, by name */
  getStaff(
    input?: { cursor?: string; limit?: number },
    options?: Options,
  ): Promise<{ items: Array<StaffMember>; next: string | null }>
  /** Invite a person; the answer carries the link by which she sets a password */
  postStaff(
    input: {
      body: {
        email: string
        name: string
        role: 'agent' | 'supervisor' | 'operator' | 'administrator'
        locale?: 'zh-CN' | 'en'
      }
    },
    options?: Options,
  ): Promise<{ staff: StaffMember; link: string; mailed: boolean; expiresAt: string }>
  /** One member of staff */
  getStaffById(input: { id: string }, options?: Options): Promise<StaffMember>
  /** Change a person's name, role, language, status, capacity or skills */
  patchStaffById(
    input: {
      id: string
      body: {
        name?: string
        role?: 'agent' | 'supervisor' | 'operator' | 'administrator'
        locale?: 'zh-CN' | 'en'
        status?: 'active' | 'disabled'
        capacity?: number
        skills?: Array<{ name: string; level: number }>
      }
    },
    options?: Options,
  ): Promise<StaffMember>
  /** Invite again a person who has not joined; the earlier link stops working */
  postStaffByIdInvitation(
    input: { id: string },
    options?: Options,
  ): Promise<{ staff: StaffMember; link: string; mailed: boolean; expiresAt: string }>
  /** Make a password-reset link for a person */
  postStaffByIdResetLink(
    input: { id: string },
    options?: Options,
  ): Promise<{ link: string; mailed: boolean; expiresAt: string }>
}

export interface Settings {
  /** When people are there to answer */
  getOpeningHours(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{
    timezone: string
    weekly: Array<{ weekday: number; from: string; to: string }>
    exceptions: Array<{ date: string; name: string; spans: Array<{ from: string; to: string }> }>
  }>
  /** Set when people are there to answer */
  putOpeningHours(
    input: {
      body: {
        timezone: string
        weekly: Array<{ weekday: number; from: string; to: string }>
        exceptions: Array<{ date: string; name: string; spans: Array<{ from: string; to: string }> }>
      }
    },
    options?: Options,
  ): Promise<{
    timezone: string
    weekly: Array<{ weekday: number; from: string; to: string }>
    exceptions: Array<{ date: string; name: string; spans: Array<{ from: string; to: string }> }>
  }>
  /** Whether it is open now, and until when */
  getOpeningHoursNow(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{ open: boolean; nextChangeAt: string | null }>
  /** The tenant's settings */
  getSettings(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{
    name: string
    locale: 'zh-CN' | 'en'
    timezone: string
    resolveAfterMinutes: number
    botResolveAfterMinutes: number
    assignment: 'automatic' | 'manual'
  }>
  /** Change the tenant's settings */
  putSettings(
    input: {
      body: {
        name: string
        locale: 'zh-CN' | 'en'
        timezone: string
        resolveAfterMinutes: number
        botResolveAfterMinutes: number
        assignment: 'automatic' | 'manual'
      }
    },
    options?: Options,
  ): Promise<{
    name: string
    locale: 'zh-CN' | 'en'
    timezone: string
    resolveAfterMinutes: number
    botResolveAfterMinutes: number
    assignment: 'automatic' | 'manual'
  }>
  /** Who changed what in the set-up of the tenant, newest first */
  getAudit(
    input?: { cursor?: string; limit?: number },
    options?: Options,
  ): Promise<{
    items: Array<{
      id: string
      at: string
      actorId: string
      actorName: string | null
      action: string
      subject: string
      facts: Record<string, unknown>
    }>
    next: string | null
  }>
  /** How the service does */
  getHealth(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{
    at: string
    state: 'fine' | 'look' | 'broken'
    version: string
    database: { kind: 'pglite' | 'postgres'; version: string; answersMs: number }
    redis: { ready: boolean } | null
    outbox: { waiting: number; oldestSeconds: number; retries: number; givenUp: number }
    jobs: Array<{ job: string; waiting: number; running: number; failed: number }>
    processes: Array<{
      id: string
      host: string
      pid: number
      roles: Array<string>
      version: string
      startedAt: string
      seenAt: string
      alive: boolean
      sockets: number
      memoryMb: number
      lagMs: number
      connections: number
      connectionsMax: number
      connectionsWaiting: number
    }>
    stages: Array<{
      stage: 'reply' | 'receive' | 'wait' | 'open' | 'read' | 'answer' | 'decide' | 'send'
      count: number
      p50Ms: number | null
      p95Ms: number | null
      minutes: Array<{ at: string; count: number; p50Ms: number | null; p95Ms: number | null }>
    }>
    checkedAt: string | null
    checks: Array<{ about: string; state: 'fine' | 'look' | 'broken'; sentence: { 'zh-CN': string; en: string } }>
  }>
  /** Ask the doctor at once, and tell how the service does */
  postHealthCheck(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{
    at: string
    state: 'fine' | 'look' | 'broken'
    version: string
    database: { kind: 'pglite' | 'postgres'; version: string; answersMs: number }
    redis: { ready: boolean } | null
    outbox: { waiting: number; oldestSeconds: number; retries: number; givenUp: number }
    jobs: Array<{ job: string; waiting: number; running: number; failed: number }>
    processes: Array<{
      id: string
      host: string
      pid: number
      roles: Array<string>
      version: string
      startedAt: string
      seenAt: string
      alive: boolean
      sockets: number
      memoryMb: number
      lagMs: number
      connections: number
      connectionsMax: number
      connectionsWaiting: number
    }>
    stages: Array<{
      stage: 'reply' | 'receive' | 'wait' | 'open' | 'read' | 'answer' | 'decide' | 'send'
      count: number
      p50Ms: number | null
      p95Ms: number | null
      minutes: Array<{ at: string; count: number; p50Ms: number | null; p95Ms: number | null }>
    }>
    checkedAt: string | null
    checks: Array<{ about: string; state: 'fine' | 'look' | 'broken'; sentence: { 'zh-CN': string; en: string } }>
  }>
}

export interface Contacts {
  /** Contacts and visitors, who was here last first; `q` finds by name, e-mail, phone or shop id */
  getContacts(
    input?: { cursor?: string; limit?: number; q?: string },
    options?: Options,
  ): Promise<{ items: Array<Contact>; next: string | null }>
  /** Contacts as a file for spreadsheets (CSV); numbers are masked for roles that may not see them whole */
  getContactsExportCsv(input?: { q?: string }, options?: Options): Promise<string>
  /** One contact */
  getContactsById(input: { id: string }, options?: Options): Promise<Contact>
  /** Correct what is known of a contact */
  patchContactsById(
    input: {
      id: string
      body: {
        name?: string
        email?: string | null
        phone?: string | null
        locale?: Locale | null
        tags?: Array<string>
        note?: string
      }
    },
    options?: Options,
  ): Promise<Contact>
  /** What a contact looked at and did in the shop, newest first */
  getContactsByIdActivity(
    input: { cursor?: string; limit?: number; id: string },
    options?: Options,
  ): Promise<{
    items: Array<{
      kind: 'viewed' | 'searched' | 'added_to_cart' | 'removed_from_cart' | 'checked_out' | 'signed_in' | 'custom'
      name?: string
      productId?: string
      query?: string
      title?: string
      url?: string
      at: string
      id: string
    }>
    next: string | null
  }>
  /** What a contact agreed to */
  getContactsByIdConsents(
    input: { id: string },
    options?: Options,
  ): Promise<{
    current: Record<string, boolean>
    records: Array<{
      id: string
      kind: 'marketing' | 'face' | 'voice_recording' | 'profiling' | 'cross_border' | 'service'
      given: boolean
      at: string
      channel: string
      textVersion: string
      note: string
      by: { kind: 'customer' | 'staff' | 'system'; name: string | null }
    }>
  }>
  /** Write down that a contact agrees to something, or takes it back */
  postContactsByIdConsents(
    input: {
      id: string
      body: {
        kind: 'marketing' | 'face' | 'voice_recording' | 'profiling' | 'cross_border' | 'service'
        given: boolean
        channel: string
        textVersion?: string
        note?: string
      }
    },
    options?: Options,
  ): Promise<{
    current: Record<string, boolean>
    records: Array<{
      id: string
      kind: 'marketing' | 'face' | 'voice_recording' | 'profiling' | 'cross_border' | 'service'
      given: boolean
      at: string
      channel: string
      textVersion: string
      note: string
      by: { kind: 'customer' | 'staff' | 'system'; name: string | null }
    }>
  }>
}

export interface Privacy {
  /** Exports and erasures of persons, newest first */
  getPrivacyRequests(
    input?: { cursor?: string; limit?: number },
    options?: Options,
  ): Promise<{
    items: Array<{
      id: string
      kind: 'export' | 'erasure'
      state: 'unconfirmed' | 'queued' | 'running' | 'done' | 'failed' | 'withdrawn'
      contactId: string | null
      reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
      note: string
      code: string | null
      preview: { rows: Record<string, number>; files: number } | null
      requestedBy: string | null
      requestedAt: string
      confirmedBy: string | null
      confirmedAt: string | null
      finishedAt: string | null
      error: string | null
      proof: number | null
      file: { size: number; until: string } | null
    }>
    next: string | null
  }>
  /** One export or erasure */
  getPrivacyRequestsById(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    kind: 'export' | 'erasure'
    state: 'unconfirmed' | 'queued' | 'running' | 'done' | 'failed' | 'withdrawn'
    contactId: string | null
    reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
    note: string
    code: string | null
    preview: { rows: Record<string, number>; files: number } | null
    requestedBy: string | null
    requestedAt: string
    confirmedBy: string | null
    confirmedAt: string | null
    finishedAt: string | null
    error: string | null
    proof: number | null
    file: { size: number; until: string } | null
  }>
  /** Give out all that is known of a contact */
  postPrivacyExports(
    input: { body: { contactId: string; note?: string } },
    options?: Options,
  ): Promise<{
    id: string
    kind: 'export' | 'erasure'
    state: 'unconfirmed' | 'queued' | 'running' | 'done' | 'failed' | 'withdrawn'
    contactId: string | null
    reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
    note: string
    code: string | null
    preview: { rows: Record<string, number>; files: number } | null
    requestedBy: string | null
    requestedAt: string
    confirmedBy: string | null
    confirmedAt: string | null
    finishedAt: string | null
    error: string | null
    proof: number | null
    file: { size: number; until: string } | null
  }>
  /** Prepare the erasure of a contact: says what would go, and the code to confirm with */
  postPrivacyErasures(
    input: {
      body: {
        contactId: string
        reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
        note?: string
      }
    },
    options?: Options,
  ): Promise<{
    id: string
    kind: 'export' | 'erasure'
    state: 'unconfirmed' | 'queued' | 'running' | 'done' | 'failed' | 'withdrawn'
    contactId: string | null
    reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
    note: string
    code: string | null
    preview: { rows: Record<string, number>; files: number } | null
    requestedBy: string | null
    requestedAt: string
    confirmedBy: string | null
    confirmedAt: string | null
    finishedAt: string | null
    error: string | null
    proof: number | null
    file: { size: number; until: string } | null
  }>
  /** Erase: cannot be undone */
  postPrivacyRequestsByIdConfirm(
    input: { id: string; body: { code: string } },
    options?: Options,
  ): Promise<{
    id: string
    kind: 'export' | 'erasure'
    state: 'unconfirmed' | 'queued' | 'running' | 'done' | 'failed' | 'withdrawn'
    contactId: string | null
    reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
    note: string
    code: string | null
    preview: { rows: Record<string, number>; files: number } | null
    requestedBy: string | null
    requestedAt: string
    confirmedBy: string | null
    confirmedAt: string | null
    finishedAt: string | null
    error: string | null
    proof: number | null
    file: { size: number; until: string } | null
  }>
  /** Drop an erasure that was not confirmed */
  postPrivacyRequestsByIdWithdraw(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    kind: 'export' | 'erasure'
    state: 'unconfirmed' | 'queued' | 'running' | 'done' | 'failed' | 'withdrawn'
    contactId: string | null
    reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
    note: string
    code: string | null
    preview: { rows: Record<string, number>; files: number } | null
    requestedBy: string | null
    requestedAt: string
    confirmedBy: string | null
    confirmedAt: string | null
    finishedAt: string | null
    error: string | null
    proof: number | null
    file: { size: number; until: string } | null
  }>
  /** Try again what failed */
  postPrivacyRequestsByIdRetry(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    kind: 'export' | 'erasure'
    state: 'unconfirmed' | 'queued' | 'running' | 'done' | 'failed' | 'withdrawn'
    contactId: string | null
    reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
    note: string
    code: string | null
    preview: { rows: Record<string, number>; files: number } | null
    requestedBy: string | null
    requestedAt: string
    confirmedBy: string | null
    confirmedAt: string | null
    finishedAt: string | null
    error: string | null
    proof: number | null
    file: { size: number; until: string } | null
  }>
  /** The file of an export: a zip of JSON and her files, kept for seven days */
  getPrivacyRequestsByIdFile(input: { id: string }, options?: Options): Promise<string>
  /** Proofs of erasures, oldest first */
  getPrivacyProofs(
    input?: { cursor?: string; limit?: number },
    options?: Options,
  ): Promise<{
    items: Array<{
      number: number
      madeAt: string
      statement: {
        requestId: string
        subjects: Array<string>
        reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
        requestedBy: string
        requestedAt: string
        confirmedBy: string
        confirmedAt: string
        erasedAt: string
        holders: Array<{ name: string; rows: Record<string, number>; files: number }>
        search: {
          at: string
          tables: number
          columns: number
          identifiers: number
          found: number
          filesLeft: number
          places: Array<{ table: string; column: string; rows: number; kinds: Array<string>; sure: boolean }>
        }
      }
      previousHash: string
      hash: string
      signature: string
    }>
    next: string | null
  }>
  /** One proof */
  getPrivacyProofsByNumber(
    input: { number: number },
    options?: Options,
  ): Promise<{
    number: number
    madeAt: string
    statement: {
      requestId: string
      subjects: Array<string>
      reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
      requestedBy: string
      requestedAt: string
      confirmedBy: string
      confirmedAt: string
      erasedAt: string
      holders: Array<{ name: string; rows: Record<string, number>; files: number }>
      search: {
        at: string
        tables: number
        columns: number
        identifiers: number
        found: number
        filesLeft: number
        places: Array<{ table: string; column: string; rows: number; kinds: Array<string>; sure: boolean }>
      }
    }
    previousHash: string
    hash: string
    signature: string
  }>
  /** Whether all proofs are as written, and none is missing */
  postPrivacyProofsCheck(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{ whole: boolean; proofs: number; broken: number | null }>
  /** The proofs about whoever was known by an e-mail address, number or id */
  postPrivacyProofsFind(
    input: { body: { text: string } },
    options?: Options,
  ): Promise<{
    items: Array<{
      number: number
      madeAt: string
      statement: {
        requestId: string
        subjects: Array<string>
        reason: 'asked' | 'consent_withdrawn' | 'no_longer_needed' | 'unlawful' | 'other'
        requestedBy: string
        requestedAt: string
        confirmedBy: string
        confirmedAt: string
        erasedAt: string
        holders: Array<{ name: string; rows: Record<string, number>; files: number }>
        search: {
          at: string
          tables: number
          columns: number
          identifiers: number
          found: number
          filesLeft: number
          places: Array<{ table: string; column: string; rows: number; kinds: Array<string>; sure: boolean }>
        }
      }
      previousHash: string
      hash: string
      signature: string
    }>
  }>
  /** How long each kind of data is kept */
  getPrivacyRetention(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{
    items: Array<{ kind: string; days: number; standardDays: number; leastDays: number; updatedAt: string | null }>
  }>
  /** Change how long kinds of data are kept */
  putPrivacyRetention(
    input: { body: { rules: Array<{ kind: string; days: number }> } },
    options?: Options,
  ): Promise<{
    items: Array<{ kind: string; days: number; standardDays: number; leastDays: number; updatedAt: string | null }>
  }>
  /** How much would be erased now if a kind were kept for so many days */
  getPrivacyRetentionPreview(
    input?: { kind?: string; days?: number },
    options?: Options,
  ): Promise<{ kind: string; days: number; rows: number }>
}

export interface Conversations {
  /** Conversations, newest first; the queue by waiting time */
  getConversations(
    input?: {
      cursor?: string
      limit?: number
      view?: 'mine' | 'queue' | 'bot' | 'all' | 'resolved'
      contactId?: string
    },
    options?: Options,
  ): Promise<{ items: Array<Conversation>; next: string | null }>
  /** How many conversations each view holds */
  getConversationsCounts(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{ mine: number; queue: number; bot: number; all: number }>
  /** One conversation, whole */
  getConversationsById(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    inboxId: string
    channel:
      | 'web'
      | 'wechat_mp'
      | 'wecom'
      | 'whatsapp'
      | 'telegram'
      | 'email'
      | 'sms'
      | 'phone'
      | 'weibo'
      | 'kiosk'
      | 'api'
    contact: Contact
    status: 'new' | 'bot' | 'queued' | 'active' | 'waiting' | 'snoozed' | 'resolved' | 'abandoned'
    owner: { kind: 'bot' } | { kind: 'queue' } | { kind: 'agent'; agentId: string }
    ownerName: string | null
    sessionId: string
    lastSeq: number
    lastMessage: {
      seq: number
      text: string
      direction: 'incoming' | 'outgoing' | 'system'
      author: 'customer' | 'bot' | 'agent' | 'system'
      at: string
    } | null
    unread: number
    waitingSince: string | null
    emotion: {
      label: 'angry' | 'anxious' | 'disappointed' | 'sad' | 'neutral' | 'satisfied' | 'grateful'
      strength: number
    } | null
    handoffReason:
      | 'customer_request'
      | 'missing_knowledge'
      | 'unsupported_request'
      | 'policy_restriction'
      | 'tool_failure'
      | 'negative_emotion'
      | 'pending_clarification'
      | null
    customerDeliveredSeq: number
    customerReadSeq: number
    page: { url: string; title: string } | null
    customerOnline: boolean
    updatedAt: string
    session: Session
    pastSessions: Array<Session>
    device: { browser: string; os: string; kind: 'desktop' | 'phone' | 'tablet' } | null
    emotions: Array<{
      label: 'angry' | 'anxious' | 'disappointed' | 'sad' | 'neutral' | 'satisfied' | 'grateful'
      strength: number
      seq: number
    }>
  }>
  /** Messages after or before a seq */
  getConversationsByIdMessages(
    input: { after?: number; before?: number; limit?: number; id: string },
    options?: Options,
  ): Promise<{ messages: Array<Message>; more: boolean; lastSeq: number }>
  /** Write to the customer */
  postConversationsByIdMessages(
    input: {
      id: string
      body: {
        clientId: string
        text?: string
        attachmentIds?: Array<string>
        choice?: { id: string; of?: string }
        filledForm?: { id: string; of?: string; values: Record<string, string> }
      }
    },
    options?: Options,
  ): Promise<Message>
  /** Leave a private note */
  postConversationsByIdNotes(
    input: {
      id: string
      body: {
        clientId: string
        text?: string
        attachmentIds?: Array<string>
        choice?: { id: string; of?: string }
        filledForm?: { id: string; of?: string; values: Record<string, string> }
      }
    },
    options?: Options,
  ): Promise<Message>
  /** Note up to where you have read */
  postConversationsByIdRead(input: { id: string; body: { seq: number } }, options?: Options): Promise<void>
  /** Show the customer that you are typing */
  postConversationsByIdTyping(input: { id: string; body: { typing: boolean } }, options?: Options): Promise<void>
  /** End the session */
  postConversationsByIdResolve(
    input: { id: string; body: Record<string, unknown> },
    options?: Options,
  ): Promise<Conversation>
  /** Go on with an ended session */
  postConversationsByIdReopen(
    input: { id: string; body: Record<string, unknown> },
    options?: Options,
  ): Promise<Conversation>
  /** Take over, from the bot unless told */
  postConversationsByIdTakeover(
    input: { id: string; body: { from?: 'bot' | 'queue' | 'agent' } },
    options?: Options,
  ): Promise<Conversation>
  /** Give back to the bot */
  postConversationsByIdReturn(
    input: { id: string; body: Record<string, unknown> },
    options?: Options,
  ): Promise<Conversation>
  /** Name what the session is about */
  postConversationsByIdTopic(
    input: { id: string; body: { topic: string | null } },
    options?: Options,
  ): Promise<Conversation>
  /** Find messages by their words */
  getSearch(
    input: { cursor?: string; limit?: number; q: string },
    options?: Options,
  ): Promise<{ items: Array<{ message: Message; conversation: Conversation }>; next: string | null }>
}

export interface Files {
  /** Upload a file (multipart, field `file`) */
  postAttachments(input: { file: Blob; fileName?: string }, options?: Options): Promise<Attachment>
}

export interface Inboxes {
  /** All inboxes */
  getInboxes(input?: Record<string, never>, options?: Options): Promise<Array<Inbox>>
  /** Make an inbox */
  postInboxes(input: { body: { name: string; channel?: 'web' | 'api' } }, options?: Options): Promise<Inbox>
  /** One inbox */
  getInboxesById(input: { id: string }, options?: Options): Promise<Inbox>
  /** Change an inbox */
  patchInboxesById(
    input: {
      id: string
      body: {
        name?: string
        enabled?: boolean
        widget?: {
          title: string
          botName: string
          mark: string
          accent: string | null
          position: 'right' | 'left'
          defaultLocale: 'zh-CN' | 'en'
          texts: { 'zh-CN': { greeting: string; away: string }; en: { greeting: string; away: string } }
          starters: {
            'zh-CN': Array<{
              id: string
              label: string
              text?: string
              icon?: 'truck' | 'return' | 'invoice' | 'store' | 'person' | 'order' | 'product' | 'question'
            }>
            en: Array<{
              id: string
              label: string
              text?: string
              icon?: 'truck' | 'return' | 'invoice' | 'store' | 'person' | 'order' | 'product' | 'question'
            }>
          }
          allowedOrigins: Array<string>
          sound: boolean
          privacy?: { url: string; texts: { 'zh-CN': string; en: string }; consentRequired: boolean } | null
        }
      }
    },
    options?: Options,
  ): Promise<Inbox>
  /** The secret a shop signs with */
  getInboxesByIdSecret(input: { id: string }, options?: Options): Promise<{ secret: string }>
  /** Make a new secret */
  postInboxesByIdSecret(input: { id: string }, options?: Options): Promise<{ secret: string }>
}

export interface Understanding {
  /** What does the bot see in a text? */
  postAnalyse(
    input: { body: { text: string; locale?: Locale } },
    options?: Options,
  ): Promise<{ reading: Reading; milliseconds: number }>
}

export interface Knowledge {
  /** The knowledge base */
  getFaq(
    input?: {
      cursor?: string
      limit?: number
      q?: string
      category?: string
      state?: 'draft' | 'changed' | 'published'
    },
    options?: Options,
  ): Promise<{ items: Array<FaqEntry>; next: string | null }>
  /** Write an FAQ entry */
  postFaq(
    input: {
      body: {
        category: string
        wordings: Array<{ locale: Locale; question: string; paraphrases?: Array<string> }>
        answers: Array<{
          locale: Locale
          text: string
          channels?: Array<
            | 'web'
            | 'wechat_mp'
            | 'wecom'
            | 'whatsapp'
            | 'telegram'
            | 'email'
            | 'sms'
            | 'phone'
            | 'weibo'
            | 'kiosk'
            | 'api'
          >
          storeIds?: Array<string>
          validFrom?: string | null
          validTo?: string | null
        }>
        guidance?: { productIds?: Array<string>; links?: Array<{ label: string; url: string }> }
        enabled?: boolean
      }
    },
    options?: Options,
  ): Promise<FaqEntry>
  /** One FAQ entry */
  getFaqById(input: { id: string }, options?: Options): Promise<FaqEntry>
  /** Save an FAQ entry */
  putFaqById(
    input: {
      id: string
      body: {
        category: string
        wordings: Array<{ locale: Locale; question: string; paraphrases?: Array<string> }>
        answers: Array<{
          locale: Locale
          text: string
          channels?: Array<
            | 'web'
            | 'wechat_mp'
            | 'wecom'
            | 'whatsapp'
            | 'telegram'
            | 'email'
            | 'sms'
            | 'phone'
            | 'weibo'
            | 'kiosk'
            | 'api'
          >
          storeIds?: Array<string>
          validFrom?: string | null
          validTo?: string | null
        }>
        guidance?: { productIds?: Array<string>; links?: Array<{ label: string; url: string }> }
        enabled?: boolean
      }
    },
    options?: Options,
  ): Promise<FaqEntry>
  /** Remove an FAQ entry */
  deleteFaqById(input: { id: string }, options?: Options): Promise<void>
  /** Categories of the knowledge base */
  getFaqCategories(input?: Record<string, never>, options?: Options): Promise<Array<{ name: string; count: number }>>
  /** Knowledge releases, newest first */
  getReleases(
    input?: { cursor?: string; limit?: number },
    options?: Options,
  ): Promise<{ items: Array<Release>; next: string | null }>
  /** Publish the knowledge base */
  postReleases(input: { body: { note?: string } }, options?: Options): Promise<Release>
  /** Publish an earlier release again */
  postReleasesByNumberRestore(input: { number: number }, options?: Options): Promise<Release>
  /** What would the bot say? */
  postTryQuestion(
    input: { body: { text: string; locale?: Locale; draft?: boolean } },
    options?: Options,
  ): Promise<{
    decision: 'answer' | 'clarify' | 'unknown'
    threshold: number
    matches: Array<{ entryId: string; question: string; matched: string; confidence: number; answer: string }>
  }>
  /** Keyword rules */
  getKeywordRules(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{
    rules: Array<{
      id: string
      keywords: Array<string>
      text: { 'zh-CN': string; en: string }
      faqIds: Array<string>
      guidance: { productIds: Array<string>; links: Array<{ label: string; url: string }> }
    }>
  }>
  /** Replace the keyword rules */
  putKeywordRules(
    input: {
      body: {
        rules: Array<{
          id: string
          keywords: Array<string>
          text: { 'zh-CN': string; en: string }
          faqIds?: Array<string>
          guidance: { productIds?: Array<string>; links?: Array<{ label: string; url: string }> }
        }>
      }
    },
    options?: Options,
  ): Promise<{
    rules: Array<{
      id: string
      keywords: Array<string>
      text: { 'zh-CN': string; en: string }
      faqIds: Array<string>
      guidance: { productIds: Array<string>; links: Array<{ label: string; url: string }> }
    }>
  }>
}

export interface Shop {
  /** Finds products by words */
  getShopProducts(input?: { q?: string; locale?: string }, options?: Options): Promise<{ items: Array<ProductCard> }>
  /** Lists the orders of a contact, newest first */
  getShopContactsByContactIdOrders(
    input: { locale?: string; contactId: string },
    options?: Options,
  ): Promise<{ items: Array<OrderCard> }>
  /** Reads one order */
  getShopOrdersByOrderId(input: { locale?: string; orderId: string }, options?: Options): Promise<OrderCard>
}

export interface Desk {
  /** Who waits for an agent, in order */
  getQueue(input?: Record<string, never>, options?: Options): Promise<{ items: Array<WorkItem>; agentsOnline: number }>
  /** Take this work item */
  postQueueByIdAccept(input: { id: string }, options?: Options): Promise<Conversation>
  /** Take the next work item; 204 when nothing waits */
  postQueueNext(input?: Record<string, never>, options?: Options): Promise<Conversation | undefined>
  /** Who is there, with load and capacity */
  getPresence(input?: Record<string, never>, options?: Options): Promise<Array<AgentPresence>>
  /** Say whether you are there */
  putPresence(input: { body: { presence: 'online' | 'busy' | 'away' | 'offline' } }, options?: Options): Promise<void>
  /** Canned replies */
  getCannedReplies(input?: Record<string, never>, options?: Options): Promise<Array<CannedReply>>
  /** Write a canned reply */
  postCannedReplies(
    input: { body: { shortcut: string; title: string; text: string; locale?: 'zh-CN' | 'en'; personal?: boolean } },
    options?: Options,
  ): Promise<CannedReply>
  /** One canned reply */
  getCannedRepliesById(input: { id: string }, options?: Options): Promise<CannedReply>
  /** Change a canned reply */
  patchCannedRepliesById(
    input: {
      id: string
      body: { shortcut: string; title: string; text: string; locale?: 'zh-CN' | 'en'; personal?: boolean }
    },
    options?: Options,
  ): Promise<CannedReply>
  /** Delete a canned reply */
  deleteCannedRepliesById(input: { id: string }, options?: Options): Promise<void>
  /** The live picture of the desk */
  getOverview(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<{
    at: string
    open: { bot: number; queued: number; active: number; waiting: number }
    longestWaitSeconds: number | null
    agents: Array<AgentPresence>
    today: {
      sessions: number
      messages: number
      handoffs: number
      handoffsByReason: Record<string, number>
      resolvedByBot: number
      resolvedByAgents: number
      abandoned: number
      firstResponseSecondsMedian: number | null
      ratings: number
      satisfied: number
      invited: number
    }
    hours: Array<{ from: string; sessions: number; handoffs: number }>
  }>
}

export interface Webhooks {
  /** What a webhook can be told */
  getWebhooksTypes(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<Array<{ type: string; description: string; hasText: boolean }>>
  /** Webhooks and how they fare */
  getWebhooks(
    input?: Record<string, never>,
    options?: Options,
  ): Promise<
    Array<{
      id: string
      url: string
      description: string
      types: Array<string> | null
      includeText: boolean
      enabled: boolean
      disabledReason: 'person' | 'failing' | 'gone' | null
      disabledAt: string | null
      lastSuccessAt: string | null
      failingSince: string | null
      formerSecretUntil: string | null
      waiting: number
      createdAt: string
      updatedAt: string
    }>
  >
  /** Make a webhook; its secret is told this once */
  postWebhooks(
    input: { body: { url: string; description?: string; types?: Array<string> | null; includeText?: boolean } },
    options?: Options,
  ): Promise<{
    id: string
    url: string
    description: string
    types: Array<string> | null
    includeText: boolean
    enabled: boolean
    disabledReason: 'person' | 'failing' | 'gone' | null
    disabledAt: string | null
    lastSuccessAt: string | null
    failingSince: string | null
    formerSecretUntil: string | null
    waiting: number
    createdAt: string
    updatedAt: string
    secret: string
  }>
  /** A webhook */
  getWebhooksById(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    url: string
    description: string
    types: Array<string> | null
    includeText: boolean
    enabled: boolean
    disabledReason: 'person' | 'failing' | 'gone' | null
    disabledAt: string | null
    lastSuccessAt: string | null
    failingSince: string | null
    formerSecretUntil: string | null
    waiting: number
    createdAt: string
    updatedAt: string
  }>
  /** Change, enable or disable a webhook */
  patchWebhooksById(
    input: {
      id: string
      body: {
        url?: string
        description?: string
        types?: Array<string> | null
        includeText?: boolean
        enabled?: boolean
      }
    },
    options?: Options,
  ): Promise<{
    id: string
    url: string
    description: string
    types: Array<string> | null
    includeText: boolean
    enabled: boolean
    disabledReason: 'person' | 'failing' | 'gone' | null
    disabledAt: string | null
    lastSuccessAt: string | null
    failingSince: string | null
    formerSecretUntil: string | null
    waiting: number
    createdAt: string
    updatedAt: string
  }>
  /** Delete a webhook and its log */
  deleteWebhooksById(input: { id: string }, options?: Options): Promise<void>
  /** Replace the secret; the former one signs as well for 24 hours */
  postWebhooksByIdSecret(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    url: string
    description: string
    types: Array<string> | null
    includeText: boolean
    enabled: boolean
    disabledReason: 'person' | 'failing' | 'gone' | null
    disabledAt: string | null
    lastSuccessAt: string | null
    failingSince: string | null
    formerSecretUntil: string | null
    waiting: number
    createdAt: string
    updatedAt: string
    secret: string
  }>
  /** What was sent to a webhook, newest first */
  getWebhooksByIdDeliveries(
    input: { cursor?: string; limit?: number; status?: 'waiting' | 'delivered' | 'failed'; type?: string; id: string },
    options?: Options,
  ): Promise<{
    items: Array<{
      id: string
      webhookId: string
      type: string
      at: string
      status: 'waiting' | 'delivered' | 'failed'
      attempts: number
      nextTryAt: string | null
      lastAttemptAt: string | null
      lastStatus: number | null
      lastError: string | null
    }>
    next: string | null
  }>
  /** A delivery with its attempts */
  getWebhooksDeliveriesById(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    webhookId: string
    type: string
    at: string
    status: 'waiting' | 'delivered' | 'failed'
    attempts: number
    nextTryAt: string | null
    lastAttemptAt: string | null
    lastStatus: number | null
    lastError: string | null
    request: { url: string; headers: Record<string, string>; body: string }
    attemptLog: Array<{
      no: number
      at: string
      durationMs: number
      status: number | null
      error: string | null
      response: string
    }>
  }>
  /** Send a test */
  postWebhooksByIdTest(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    webhookId: string
    type: string
    at: string
    status: 'waiting' | 'delivered' | 'failed'
    attempts: number
    nextTryAt: string | null
    lastAttemptAt: string | null
    lastStatus: number | null
    lastError: string | null
  }>
  /** Send a delivery again */
  postWebhooksDeliveriesByIdResend(
    input: { id: string },
    options?: Options,
  ): Promise<{
    id: string
    webhookId: string
    type: string
    at: string
    status: 'waiting' | 'delivered' | 'failed'
    attempts: number
    nextTryAt: string | null
    lastAttemptAt: string | null
    lastStatus: number | null
    lastError: string | null
  }>
  /** Send again all that failed since a time */
  postWebhooksByIdResend(input: { id: string; body: { since: string } }, options?: Options): Promise<{ count: number }>
}

/** Every call, by chapter. */
export interface Chapters {
  me: Me
  staff: Staff
  settings: Settings
  contacts: Contacts
  privacy: Privacy
  conversations: Conversations
  files: Files
  inboxes: Inboxes
  understanding: Understanding
  knowledge: Knowledge
  shop: Shop
  desk: Desk
  webhooks: Webhooks
}

/** Method and path of every call. */
export const operations = {
  me: {
    getMe: ['GET', '/api/v1/me'],
    patchMe: ['PATCH', '/api/v1/me'],
  },
  staff: {
    getStaffByIdSecondFactor: ['GET', '/api/v1/staff/{id}/second-factor'],
    deleteStaffByIdSecondFactor: ['DELETE', '/api/v1/staff/{id}/second-factor'],
    getStaff: ['GET', '/api/v1/staff'],
    postStaff: ['POST', '/api/v1/staff'],
    getStaffById: ['GET', '/api/v1/staff/{id}'],
    patchStaffById: ['PATCH', '/api/v1/staff/{id}'],
    postStaffByIdInvitation: ['POST', '/api/v1/staff/{id}/invitation'],
    postStaffByIdResetLink: ['POST', '/api/v1/staff/{id}/reset-link'],
  },
  settings: {
    getOpeningHours: ['GET', '/api/v1/opening-hours'],
    putOpeningHours: ['PUT', '/api/v1/opening-hours'],
    getOpeningHoursNow: ['GET', '/api/v1/opening-hours/now'],
    getSettings: ['GET', '/api/v1/settings'],
    putSettings: ['PUT', '/api/v1/settings'],
    getAudit: ['GET', '/api/v1/audit'],
    getHealth: ['GET', '/api/v1/health'],
    postHealthCheck: ['POST', '/api/v1/health/check'],
  },
  contacts: {
    getContacts: ['GET', '/api/v1/contacts'],
    getContactsExportCsv: ['GET', '/api/v1/contacts/export.csv'],
    getContactsById: ['GET', '/api/v1/contacts/{id}'],
    patchContactsById: ['PATCH', '/api/v1/contacts/{id}'],
    getContactsByIdActivity: ['GET', '/api/v1/contacts/{id}/activity'],
    getContactsByIdConsents: ['GET', '/api/v1/contacts/{id}/consents'],
    postContactsByIdConsents: ['POST', '/api/v1/contacts/{id}/consents'],
  },
  privacy: {
    getPrivacyRequests: ['GET', '/api/v1/privacy/requests'],
    getPrivacyRequestsById: ['GET', '/api/v1/privacy/requests/{id}'],
    postPrivacyExports: ['POST', '/api/v1/privacy/exports'],
    postPrivacyErasures: ['POST', '/api/v1/privacy/erasures'],
    postPrivacyRequestsByIdConfirm: ['POST', '/api/v1/privacy/requests/{id}/confirm'],
    postPrivacyRequestsByIdWithdraw: ['POST', '/api/v1/privacy/requests/{id}/withdraw'],
    postPrivacyRequestsByIdRetry: ['POST', '/api/v1/privacy/requests/{id}/retry'],
    getPrivacyRequestsByIdFile: ['GET', '/api/v1/privacy/requests/{id}/file'],
    getPrivacyProofs: ['GET', '/api/v1/privacy/proofs'],
    getPrivacyProofsByNumber: ['GET', '/api/v1/privacy/proofs/{number}'],
    postPrivacyProofsCheck: ['POST', '/api/v1/privacy/proofs/check'],
    postPrivacyProofsFind: ['POST', '/api/v1/privacy/proofs/find'],
    getPrivacyRetention: ['GET', '/api/v1/privacy/retention'],
    putPrivacyRetention: ['PUT', '/api/v1/privacy/retention'],
    getPrivacyRetentionPreview: ['GET', '/api/v1/privacy/retention/preview'],
  },
  conversations: {
    getConversations: ['GET', '/api/v1/conversations'],
    getConversationsCounts: ['GET', '/api/v1/conversations/counts'],
    getConversationsById: ['GET', '/api/v1/conversations/{id}'],
    getConversationsByIdMessages: ['GET', '/api/v1/conversations/{id}/messages'],
    postConversationsByIdMessages: ['POST', '/api/v1/conversations/{id}/messages'],
    postConversationsByIdNotes: ['POST', '/api/v1/conversations/{id}/notes'],
    postConversationsByIdRead: ['POST', '/api/v1/conversations/{id}/read'],
    postConversationsByIdTyping: ['POST', '/api/v1/conversations/{id}/typing'],
    postConversationsByIdResolve: ['POST', '/api/v1/conversations/{id}/resolve'],
    postConversationsByIdReopen: ['POST', '/api/v1/conversations/{id}/reopen'],
    postConversationsByIdTakeover: ['POST', '/api/v1/conversations/{id}/takeover'],
    postConversationsByIdReturn: ['POST', '/api/v1/conversations/{id}/return'],
    postConversationsByIdTopic: ['POST', '/api/v1/conversations/{id}/topic'],
    getSearch: ['GET', '/api/v1/search'],
  },
  files: {
    postAttachments: ['POST', '/api/v1/attachments'],
  },
  inboxes: {
    getInboxes: ['GET', '/api/v1/inboxes'],
    postInboxes: ['POST', '/api/v1/inboxes'],
    getInboxesById: ['GET', '/api/v1/inboxes/{id}'],
    patchInboxesById: ['PATCH', '/api/v1/inboxes/{id}'],
    getInboxesByIdSecret: ['GET', '/api/v1/inboxes/{id}/secret'],
    postInboxesByIdSecret: ['POST', '/api/v1/inboxes/{id}/secret'],
  },
  understanding: {
    postAnalyse: ['POST', '/api/v1/analyse'],
  },
  knowledge: {
    getFaq: ['GET', '/api/v1/faq'],
    postFaq: ['POST', '/api/v1/faq'],
    getFaqById: ['GET', '/api/v1/faq/{id}'],
    putFaqById: ['PUT', '/api/v1/faq/{id}'],
    deleteFaqById: ['DELETE', '/api/v1/faq/{id}'],
    getFaqCategories: ['GET', '/api/v1/faq-categories'],
    getReleases: ['GET', '/api/v1/releases'],
    postReleases: ['POST', '/api/v1/releases'],
    postReleasesByNumberRestore: ['POST', '/api/v1/releases/{number}/restore'],
    postTryQuestion: ['POST', '/api/v1/try-question'],
    getKeywordRules: ['GET', '/api/v1/keyword-rules'],
    putKeywordRules: ['PUT', '/api/v1/keyword-rules'],
  },
  shop: {
    getShopProducts: ['GET', '/api/v1/shop/products'],
    getShopContactsByContactIdOrders: ['GET', '/api/v1/shop/contacts/{contactId}/orders'],
    getShopOrdersByOrderId: ['GET', '/api/v1/shop/orders/{orderId}'],
  },
  desk: {
    getQueue: ['GET', '/api/v1/queue'],
    postQueueByIdAccept: ['POST', '/api/v1/queue/{id}/accept'],
    postQueueNext: ['POST', '/api/v1/queue/next'],
    getPresence: ['GET', '/api/v1/presence'],
    putPresence: ['PUT', '/api/v1/presence'],
    getCannedReplies: ['GET', '/api/v1/canned-replies'],
    postCannedReplies: ['POST', '/api/v1/canned-replies'],
    getCannedRepliesById: ['GET', '/api/v1/canned-replies/{id}'],
    patchCannedRepliesById: ['PATCH', '/api/v1/canned-replies/{id}'],
    deleteCannedRepliesById: ['DELETE', '/api/v1/canned-replies/{id}'],
    getOverview: ['GET', '/api/v1/overview'],
  },
  webhooks: {
    getWebhooksTypes: ['GET', '/api/v1/webhooks/types'],
    getWebhooks: ['GET', '/api/v1/webhooks'],
    postWebhooks: ['POST', '/api/v1/webhooks'],
    getWebhooksById: ['GET', '/api/v1/webhooks/{id}'],
    patchWebhooksById: ['PATCH', '/api/v1/webhooks/{id}'],
    deleteWebhooksById: ['DELETE', '/api/v1/webhooks/{id}'],
    postWebhooksByIdSecret: ['POST', '/api/v1/webhooks/{id}/secret'],
    getWebhooksByIdDeliveries: ['GET', '/api/v1/webhooks/{id}/deliveries'],
    getWebhooksDeliveriesById: ['GET', '/api/v1/webhooks/deliveries/{id}'],
    postWebhooksByIdTest: ['POST', '/api/v1/webhooks/{id}/test'],
    postWebhooksDeliveriesByIdResend: ['POST', '/api/v1/webhooks/deliveries/{id}/resend'],
    postWebhooksByIdResend: ['POST', '/api/v1/webhooks/{id}/resend'],
  },
} as const satisfies Record<keyof Chapters, Record<string, readonly [string, string]>>

/** The codes that errors of this version have. */
export type ErrorCode =
  | 'accounts.apiKey.expired'
  | 'accounts.apiKey.expiryPast'
  | 'accounts.apiKey.forbidden'
  | 'accounts.apiKey.invalid'
  | 'accounts.apiKey.notFound'
  | 'accounts.apiKey.revoked'
  | 'accounts.apiKey.roleTooHigh'
  | 'accounts.apiKey.scopeRefused'
  | 'accounts.apiKey.stopped'
  | 'accounts.apiKey.tooMany'
  | 'accounts.audit.forbidden'
  | 'accounts.link.invalid'
  | 'accounts.me.forbidden'
  | 'accounts.openingHours.dateTwice'
  | 'accounts.openingHours.forbidden'
  | 'accounts.openingHours.spanEmpty'
  | 'accounts.password.common'
  | 'accounts.password.wrong'
  | 'accounts.secondFactor.alreadyOn'
  | 'accounts.secondFactor.codeWrong'
  | 'accounts.secondFactor.notOn'
  | 'accounts.secondFactor.notStarted'
  | 'accounts.secondFactor.own'
  | 'accounts.settings.forbidden'
  | 'accounts.settings.timezoneUnknown'
  | 'accounts.signIn.codeNeeded'
  | 'accounts.signIn.codeWrong'
  | 'accounts.signIn.disabled'
  | 'accounts.signIn.tooMany'
  | 'accounts.signIn.wrong'
  | 'accounts.staff.alreadyJoined'
  | 'accounts.staff.disabled'
  | 'accounts.staff.emailTaken'
  | 'accounts.staff.forbidden'
  | 'accounts.staff.lastAdministrator'
  | 'accounts.staff.notFound'
  | 'accounts.staff.stillInvited'
  | 'accounts.tenant.notFound'
  | 'accounts.tenant.slugInvalid'
  | 'accounts.tenant.slugTaken'
  | 'answering.evaluation.lineInvalid'
  | 'answering.faq.forbidden'
  | 'answering.faq.notFound'
  | 'answering.faq.repeatedLanguage'
  | 'answering.keywordRule.forbidden'
  | 'answering.keywordRule.repeated'
  | 'answering.knowledge.formatUnknown'
  | 'answering.knowledge.lineInvalid'
  | 'answering.release.forbidden'
  | 'answering.release.notFound'
  | 'apiKey.notForKeys'
  | 'apiKey.outOfScope'
  | 'channels.web.consentNeeded'
  | 'channels.web.notBuilt'
  | 'channels.web.noticeChanged'
  | 'channels.web.originRefused'
  | 'channels.web.tokenExpired'
  | 'channels.web.tokenInvalid'
  | 'commerce.lookup.forbidden'
  | 'commerce.orderNotFound'
  | 'commerce.shop.forbidden'
  | 'commerce.shopExists'
  | 'commerce.shopFileInvalid'
  | 'commerce.shopNotFound'
  | 'conversation.agentUnknown'
  | 'conversation.attachment.empty'
  | 'conversation.attachment.linkInvalid'
  | 'conversation.attachment.missing'
  | 'conversation.attachment.notFound'
  | 'conversation.attachment.tooLarge'
  | 'conversation.attachment.typeRefused'
  | 'conversation.controlTaken'
  | 'conversation.forbidden'
  | 'conversation.inbox.accentContrast'
  | 'conversation.inbox.forbidden'
  | 'conversation.inbox.notFound'
  | 'conversation.inbox.originInvalid'
  | 'conversation.inbox.tooMany'
  | 'conversation.message.clientIdUsed'
  | 'conversation.message.feedbackRefused'
  | 'conversation.message.invalid'
  | 'conversation.message.notFound'
  | 'conversation.notFound'
  | 'conversation.notOwner'
  | 'conversation.notQueued'
  | 'conversation.notResolved'
  | 'conversation.rating.final'
  | 'conversation.rating.notInvited'
  | 'customers.activity.forbidden'
  | 'customers.consent.forbidden'
  | 'customers.contact.forbidden'
  | 'customers.contact.notFound'
  | 'customers.contact.phoneInvalid'
  | 'customers.identity.ofAnother'
  | 'customers.privacy.alreadyAsked'
  | 'customers.privacy.codeWrong'
  | 'customers.privacy.exportTooLarge'
  | 'customers.privacy.fileGone'
  | 'customers.privacy.forbidden'
  | 'customers.privacy.notFound'
  | 'customers.privacy.proofNotFound'
  | 'customers.privacy.retentionTooShort'
  | 'customers.privacy.retentionUnknown'
  | 'customers.privacy.stateWrong'
  | 'desk.cannedReply.forbidden'
  | 'desk.cannedReply.notFound'
  | 'desk.cannedReply.shortcutTaken'
  | 'desk.cannedReply.tooMany'
  | 'desk.overview.forbidden'
  | 'desk.presence.forbidden'
  | 'desk.queue.forbidden'
  | 'desk.workItem.notFound'
  | 'desk.workItem.taken'
  | 'dialogue.botInputInvalid'
  | 'dialogue.shopCustomerNotFound'
  | 'health.forbidden'
  | 'internal'
  | 'metrics.refused'
  | 'outbound.failed'
  | 'outbound.refused'
  | 'request.changedMeanwhile'
  | 'request.crossOrigin'
  | 'request.cursorInvalid'
  | 'request.invalid'
  | 'request.keyInUse'
  | 'request.keyLost'
  | 'request.keyReused'
  | 'request.keyWithoutAnswer'
  | 'request.notFound'
  | 'request.notSignedIn'
  | 'request.tooLarge'
  | 'request.tooMany'
  | 'request.unavailable'
  | 'secrets.damaged'
  | 'secrets.keyMissing'
  | 'understanding.analysis.forbidden'
  | 'understanding.corpusInvalid'
  | 'understanding.intent.examplesUnreadable'
  | 'understanding.intent.exampleWrong'
  | 'understanding.intent.modelBroken'
  | 'understanding.intent.tooFewIntents'
  | 'understanding.intent.tooManyExamples'
  | 'understanding.intent.trainingRefused'
  | 'understanding.labelledLine.invalid'
  | 'understanding.namedTextInvalid'
  | 'understanding.textTooLong'
  | 'understanding.trainingData.missing'
  | 'webhook.deliveryNotFound'
  | 'webhook.disabled'
  | 'webhook.forbidden'
  | 'webhook.notFound'
  | 'webhook.textNeedsHttps'
  | 'webhook.tooMany'
  | 'webhook.typeUnknown'
