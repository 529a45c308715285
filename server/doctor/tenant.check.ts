import { about, type Finding } from './finding.ts'

/** What a tenant needs before customers come. */
export interface TenantFacts {
  slug: string
  /** Active people who may set things up. */
  administrators: number
  releases: number
  inboxes: { name: string; enabled: boolean; allowedOrigins: readonly string[] }[]
}

/** Each tenant: somebody who may administer it, knowledge to answer from, and a widget only on its own pages. */
export function checkTenants(tenants: readonly TenantFacts[]): Finding[] {
  if (tenants.length === 0)
    return [
      about('tenants').look(
        'there is no tenant: run npx zhanggui tenant create',
        '还没有租户：运行 npx zhanggui tenant create',
      ),
    ]
  return tenants.flatMap(checkTenant)
}

function checkTenant({ slug, administrators, releases, inboxes }: TenantFacts): Finding[] {
  const { fine, look, broken } = about('tenant')
  const open = inboxes.filter(({ enabled, allowedOrigins }) => enabled && allowedOrigins.length === 0)
  const wants = [
    ...(administrators > 0
      ? []
      : [
          broken(
            `${slug} has no active administrator, so nobody may invite one: set role and status of somebody in its table staff`,
            `${slug} 没有在用的管理员，没人能邀请：在 staff 表里把某人设为管理员并启用`,
          ),
        ]),
    ...(releases > 0
      ? []
      : [
          look(
            `${slug} has no published release, so the bot knows nothing: publish its knowledge`,
            `${slug} 还没有发布知识，机器人什么都不知道：请发布`,
          ),
        ]),
    ...(inboxes.some(({ enabled }) => enabled)
      ? []
      : [
          look(
            `${slug} has no inbox in use: make one under Settings → Inboxes`,
            `${slug} 没有启用的接入点：在「设置 → 接入点」建一个`,
          ),
        ]),
    ...open.map(({ name }) =>
      look(
        `${slug}: any page may embed the inbox ${name}; name the shop's origins under Settings → Inboxes`,
        `${slug}：任何网页都能嵌入接入点「${name}」；在「设置 → 接入点」写明店铺的网址`,
      ),
    ),
  ]
  return wants.length > 0
    ? wants
    : [
        fine(
          `${slug} has administrators, a published release and inboxes for its own pages`,
          `${slug} 有管理员、已发布的知识和只给自家网页用的接入点`,
        ),
      ]
}
