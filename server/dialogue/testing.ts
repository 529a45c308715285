import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeywordRule } from '../../contracts/knowledge.ts'
import type { MessageView, WriteMessage } from '../../contracts/message.ts'
import { createTestTenant } from '../accounts/testing.ts'
import { createAnswering } from '../answering/index.ts'
import { createCommerce } from '../commerce/index.ts'
import { teaShop } from '../commerce/testing.ts'
import { createTestConversations, createTestInbox } from '../conversation/testing.ts'
import { newId } from '../kernel/ids.ts'
import { inTenant } from '../kernel/tenancy.ts'
import { testLog } from '../kernel/testing.ts'
import { createReader } from '../understanding/index.ts'
import { createDialogue } from './index.ts'

/** A tea shop with a bot, real in every part, and customers who speak to it. */
export async function createStage() {
  const stage = await createEmptyStage('山间茶铺')
  await stage.commerce.importShop(stage.tenant.administrator, teaShop())
  await fillTeaKnowledge(stage)
  return stage
}

/** The demo shop with everything it sells and knows. */
export async function createDemoStage() {
  const stage = await createEmptyStage('云杉优选')
  const { administrator } = stage.tenant
  await stage.commerce.importShop(administrator, JSON.parse(demoFile('shop.json')))
  await stage.answering.importFiles(administrator, [{ name: 'knowledge.jsonl', text: demoFile('knowledge.jsonl') }])
  await stage.answering.keywordRules.replace(administrator, demoRules())
  await stage.answering.releases.publish(administrator, { note: '' })
  return stage
}

function demoFile(name: string): string {
  return readFileSync(join(import.meta.dirname, '../../demo/data', name), 'utf8')
}

type DemoRule = Pick<KeywordRule, 'keywords'> & {
  guidance: Pick<KeywordRule, 'text'> & Partial<Pick<KeywordRule, 'faqIds'> & KeywordRule['guidance']>
}

function demoRules(): KeywordRule[] {
  return (JSON.parse(demoFile('keywords.json')) as DemoRule[]).map(({ keywords, guidance }) => {
    const { text, faqIds = [], productIds = [], links = [] } = guidance
    return { id: newId(), keywords, text, faqIds, guidance: { productIds, links } }
  })
}

async function createEmptyStage(name: string) {
  const stand = await createTestConversations()
  const { db, accounts, customers, conversation, events } = stand
  const tenant = await createTestTenant(db, { name })
  const { tenantId } = tenant
  const commerce = createCommerce({ db, customers })
  const answering = createAnswering({ db, events })
  const desk = { available: true }
  const people = { available: async () => desk.available }
  const reader = createReader({ vocabularyOf: commerce.vocabularyOf })
  const deps = { db, events, reader, accounts, customers, conversation, answering, commerce, people, log: testLog }
  const dialogue = createDialogue(deps)

  /** Somebody opens the chat: a customer whom the shop vouches for, or a stranger. */
  async function enter(shopCustomerId?: string, locale?: string) {
    const { inboxId } = await createTestInbox(db, tenantId)
    const customer = shopCustomerId ? await commerce.shopOf(tenantId).customers.get(shopCustomerId) : undefined
    const profile = { locale: locale ?? null, ...(customer ? { shopCustomerId, name: customer.name } : {}) }
    const arrival = { inboxId, channel: 'web' as const, externalId: newId(), verified: Boolean(customer), profile }
    const contact = await inTenant(db, tenantId, (trx) => customers.resolve(trx, tenantId, arrival))
    let seen = 0

    /** Says something and answers with everything that is said back. */
    async function say(words: string | Partial<WriteMessage>): Promise<MessageView[]> {
      const given = typeof words === 'string' ? { text: words } : words
      const { message } = await conversation.receive({
        tenantId,
        inboxId,
        contactId: contact.id,
        clientId: newId(),
        ...given,
      })
      await events.drain()
      return heard(message.conversationId, message.seq)
    }

    async function heard(conversationId: string, after: number): Promise<MessageView[]> {
      const { messages } = await conversation.catchUp(tenantId, conversationId, {
        after: Math.max(after, seen),
        limit: 50,
      })
      seen = Math.max(seen, after, ...messages.map((message) => message.seq))
      return messages.filter((message) => message.author.kind === 'bot')
    }

    async function state() {
      return (await conversation.find(tenantId, inboxId, contact.id))!
    }
    return { contact, inboxId, say, state }
  }

  async function turns() {
    const rows = await inTenant(db, tenantId, (trx) =>
      trx.selectFrom('dialogue_turn').selectAll().where('tenant_id', '=', tenantId).orderBy('decided_at').execute(),
    )
    return rows
  }

  return { ...stand, ...deps, dialogue, tenant, tenantId, desk, enter, turns }
}

export type Stage = Awaited<ReturnType<typeof createEmptyStage>>

async function fillTeaKnowledge({ answering, tenant: { administrator } }: Stage) {
  const entries = [
    ['shipping.fee', '运费怎么算？', ['邮费多少', '包邮吗', '快递费谁出'], '满99元包邮，不满收8元。'],
    ['returns.how', '怎么申请退货？', ['如何退货', '想退怎么弄', '退货流程'], '签收七天内，在“我的订单”里点“退货”。'],
    ['invoice.how', '怎么开发票？', ['能开发票吗', '发票在哪里开'], '在订单页点“开发票”。'],
    ['stores.where', '门店在哪里？', ['实体店地址', '附近有店吗'], '西湖店在湖滨路1号。'],
    ['tea.keep', '茶叶怎么保存？', ['茶叶放哪里不会坏'], '密封、避光、放冰箱冷藏。'],
  ] as const
  for (const [key, question, paraphrases, text] of entries)
    await answering.faq.create(administrator, {
      category: '常见',
      wordings: [
        { locale: 'zh-CN', question, paraphrases: [...paraphrases] },
        ...(key === 'shipping.fee'
          ? [{ locale: 'en', question: 'How much is shipping?', paraphrases: ['delivery fee', 'postage cost'] }]
          : []),
      ],
      answers: [
        { locale: 'zh-CN', text, channels: [], storeIds: [], validFrom: null, validTo: null },
        ...(key === 'shipping.fee'
          ? [
              {
                locale: 'en',
                text: 'Free from ¥99, else ¥8.',
                channels: [],
                storeIds: [],
                validFrom: null,
                validTo: null,
              },
            ]
          : []),
      ],
      guidance: { productIds: key === 'tea.keep' ? ['longjing'] : [], links: [] },
      enabled: true,
    })
  await answering.releases.publish(administrator, { note: '' })
}
