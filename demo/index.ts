import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import type { z } from 'zod'
import type { writeCannedReply } from '../contracts/desk.ts'
import type { KeywordRule } from '../contracts/knowledge.ts'
import type { StaffRole } from '../contracts/role.ts'
import type { Accounts } from '../server/accounts/index.ts'
import type { Answering } from '../server/answering/index.ts'
import type { createCommerce } from '../server/commerce/index.ts'
import type { Conversation } from '../server/conversation/index.ts'
import type { Desk } from '../server/desk/index.ts'
import type { Actor } from '../server/kernel/actor.ts'
import type { Config } from '../server/kernel/config.ts'
import type { OpenedDatabase } from '../server/kernel/database.ts'
import { newId } from '../server/kernel/ids.ts'
import type { Secrets } from '../server/kernel/secrets/secrets.ts'
import { removeTenant } from './remove-tenant.ts'
import { createShopPages } from './shop/index.ts'
import { demoWidget } from './widget.ts'

/** The demo tenant's name in addresses and on the command line. */
export const demoSlug = 'yunshan'
/** Printed at the start; the demo is for trying, on this machine. */
export const demoPassword = 'yunshan-demo'

const data = join(import.meta.dirname, 'data')

export interface DemoDeps {
  config: Config
  database: OpenedDatabase
  secrets: Secrets
  accounts: Accounts
  answering: Answering
  commerce: ReturnType<typeof createCommerce>
  conversation: Conversation
  desk: Desk
}

interface DemoStaff {
  name: string
  email: string
  role: StaffRole
  locale: 'zh-CN' | 'en'
  skills: Record<string, number>
}

/** The demo tenant: the retailer 云杉优选 with shop, knowledge, staff and pages of its own. */
export function createDemo(deps: DemoDeps) {
  const { config, database, secrets, accounts, answering, commerce, conversation, desk } = deps
  const find = () => accounts.tenants.bySlug(demoSlug)

  async function load(say: (step: string) => void): Promise<void> {
    say('Loading the demo shop …')
    const tenant = await accounts.tenants.create({
      slug: demoSlug,
      name: '云杉优选',
      locale: 'zh-CN',
      timezone: 'Asia/Shanghai',
    })
    const actor: Actor = { tenantId: tenant.id, id: newId(), role: 'administrator', name: '云杉优选' }
    for (const person of readJson<DemoStaff[]>('staff.json')) await addStaff(tenant.id, person)
    await addInbox(actor)
    await commerce.importShop(actor, readJson('shop.json'), { replace: true })
    await addKnowledge(actor)
    for (const reply of readLines<z.output<typeof writeCannedReply>>('canned-replies.jsonl'))
      await desk.cannedReplies.create(actor, { ...reply, personal: false })
  }

  async function addStaff(tenantId: string, { skills, ...person }: DemoStaff): Promise<void> {
    await accounts.staff.createWithPassword({
      ...person,
      tenantId,
      password: demoPassword,
      skills: Object.entries(skills).map(([name, level]) => ({ name, level })),
    })
  }

  async function addInbox(actor: Actor): Promise<void> {
    const inbox = await conversation.inboxes.create(actor, { name: '云杉优选网店', channel: 'web' })
    await conversation.inboxes.change(actor, inbox.id, { widget: demoWidget })
  }

  async function addKnowledge(actor: Actor): Promise<void> {
    const text = readFileSync(join(data, 'knowledge.jsonl'), 'utf8')
    await answering.importFiles(actor, [{ name: 'knowledge.jsonl', text }])
    await answering.keywordRules.replace(actor, readJson<DemoRule[]>('keywords.json').map(ruleOf))
    await answering.releases.publish(actor, { note: '示例知识' })
  }

  async function webInbox(tenantId: string) {
    const reader: Actor = { tenantId, id: tenantId, role: 'system' }
    const inboxes = await conversation.inboxes.list(reader)
    return inboxes.find((inbox) => inbox.channel === 'web' && inbox.enabled)
  }

  return {
    /** Loads the demo tenant when there is none; answers whether it did. */
    async loadWhenMissing(say: (step: string) => void): Promise<boolean> {
      if (await find()) return false
      await load(say)
      return true
    },

    /** Takes the demo tenant away with everything in it, and loads it anew. */
    async reset(say: (step: string) => void): Promise<void> {
      const tenant = await find()
      if (tenant) await removeTenant(database, tenant.id)
      await load(say)
    },

    /** What `npm start` prints. */
    async welcome(base: string): Promise<string> {
      const tenant = config.DEMO ? await find() : undefined
      const lines = ['', '掌柜 Zhanggui']
      if (tenant) lines.push(`  demo shop      ${base}/demo/`)
      lines.push(`  console        ${base}/console/`, `  API reference  ${base}/api/docs`)
      if (tenant) lines.push('', `  demo sign-ins (password ${demoPassword}):`, ...(await signIns(tenant.id)))
      return `${lines.join('\n')}\n`
    },

    pages: createShopPages({
      commerce,
      secrets,
      tenantId: async () => (await find())?.id,
      async inbox() {
        const tenant = await find()
        const inbox = tenant && (await webInbox(tenant.id))
        if (!inbox) return undefined
        const key = await conversation.inboxes.signingKey(tenant.id, inbox.id)
        return {
          publicKey: inbox.publicKey,
          sign: ({ id, ...claims }: { id: string } & Record<string, unknown>) =>
            new SignJWT(claims)
              .setProtectedHeader({ alg: 'HS256' })
              .setSubject(id)
              .setIssuedAt()
              .setExpirationTime('10m')
              .sign(key),
        }
      },
    }),
  }

  async function signIns(tenantId: string): Promise<string[]> {
    const staff = await accounts.staff.all(tenantId)
    return staff
      .filter((person) => person.status === 'active' && person.email.endsWith('.example'))
      .map((person) => `    ${person.role.padEnd(14)} ${person.email}`)
  }
}

/** As the demo's file has a rule: what it says and offers in one place. */
interface DemoRule {
  keywords: string[]
  guidance: { text: KeywordRule['text']; faqIds?: string[] } & Partial<KeywordRule['guidance']>
}

function ruleOf({ keywords, guidance }: DemoRule): KeywordRule {
  const { text, faqIds = [], productIds = [], links = [] } = guidance
  return { id: newId(), keywords, text, faqIds, guidance: { productIds, links } }
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(data, name), 'utf8')) as T
}

function readLines<T>(name: string): T[] {
  const lines = readFileSync(join(data, name), 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as T)
}
