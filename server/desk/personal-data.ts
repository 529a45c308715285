import { declareTables } from '../kernel/personal-data/personal-data.ts'

/** What the tables of this module tell of persons. */
declareTables({
  work_item: {
    module: 'desk',
    whose: 'staff',
    purpose: 'to bring people',
    retention: 'messages',
    personal: { taken_by: 'reference' },
    other: [
      'tenant_id',
      'id',
      'conversation_id',
      'session_id',
      'reason',
      'priority',
      'requested_at',
      'state',
      'taken_at',
      'closed_at',
    ],
  },
  presence: {
    module: 'desk',
    whose: 'staff',
    purpose: 'to give work to who is there',
    retention: 'overwritten; with the member of staff',
    personal: {
      staff_id: 'reference',
      presence: 'activity',
      chosen: 'activity',
      since: 'activity',
      seen_at: 'activity',
      idle_since: 'activity',
    },
    other: ['tenant_id'],
  },
  wrap_up: {
    module: 'desk',
    whose: 'staff',
    purpose: 'to measure handling',
    retention: 'kept',
    personal: { staff_id: 'reference', started_at: 'activity', ended_at: 'activity' },
    other: ['tenant_id', 'session_id'],
  },
  canned_reply: {
    module: 'desk',
    whose: 'staff',
    purpose: 'to answer quickly',
    retention: 'until it is changed',
    personal: { owner_id: 'reference' },
    other: ['tenant_id', 'id', 'shortcut', 'title', 'text', 'locale', 'updated_at'],
  },
})
