import { definePolicy } from '../../kernel/policy.ts'

export const auditPolicy = definePolicy('accounts.audit', { read: ['administrator'] })
