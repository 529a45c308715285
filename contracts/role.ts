import { z } from 'zod'

/** What a member of staff may be. A supervisor may all that an agent may; an administrator everything in the tenant. */
export const staffRole = z.enum(['agent', 'supervisor', 'operator', 'administrator'])
export type StaffRole = z.infer<typeof staffRole>

/** Everybody who may ask for something. */
export const role = z.enum(['customer', 'bot', 'agent', 'supervisor', 'operator', 'administrator', 'system'])
export type Role = z.infer<typeof role>
