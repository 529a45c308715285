import { declareTables } from '../kernel/personal-data/personal-data.ts'

/** What the tables of this module tell of persons. */
declareTables({
  dialogue_turn: {
    module: 'dialogue',
    whose: 'customer',
    purpose: 'to see why the bot did what it did',
    retention: 'readings',
    personal: { actions: 'text', decision: 'activity' },
    other: [
      'tenant_id',
      'message_id',
      'conversation_id',
      'session_id',
      'reason',
      'confidence',
      'faq_key',
      'reply_id',
      'decided_at',
    ],
  },
  dialogue_state: {
    module: 'dialogue',
    whose: 'customer',
    purpose: 'to go on where she was',
    retention: 'messages',
    personal: { state: 'text' },
    other: ['tenant_id', 'session_id', 'updated_at'],
  },
})
