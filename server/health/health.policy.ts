import { definePolicy } from '../kernel/policy.ts'

/** It speaks of the whole installation: of machines, folders and addresses, though never of another tenant. */
export const healthPolicy = definePolicy('health', { read: ['administrator'] })
