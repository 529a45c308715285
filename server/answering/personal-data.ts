import { declareTables } from '../kernel/personal-data/personal-data.ts'

/** What the tables of this module tell of persons. */
declareTables({
  faq_entry: {
    module: 'answering',
    whose: 'staff',
    purpose: 'what the bot knows',
    retention: 'until it is changed',
    personal: { updated_by: 'reference' },
    other: [
      'tenant_id',
      'id',
      'key',
      'category',
      'wordings',
      'answers',
      'guidance',
      'enabled',
      'version',
      'digest',
      'published_digest',
      'updated_at',
    ],
  },
  knowledge_release: {
    module: 'answering',
    whose: 'staff',
    purpose: 'what the bot answers from',
    retention: 'kept',
    personal: { published_by: 'reference' },
    other: ['tenant_id', 'number', 'published_at', 'note', 'restored_from', 'entries', 'content'],
  },
  keyword_rule: {
    module: 'answering',
    purpose: 'what the bot shows',
    retention: 'until it is changed',
    other: ['tenant_id', 'id', 'place', 'rule'],
  },
  given_answer: {
    module: 'answering',
    whose: 'customer',
    purpose: 'to see which answers help',
    retention: 'kept; it leads to nobody once the message is gone',
    personal: { message_id: 'reference', feedback: 'profile' },
    other: ['tenant_id', 'conversation_id', 'entry_id', 'release_number', 'confidence', 'given_at'],
  },
})
