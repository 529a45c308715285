import { z } from 'zod'
import { time } from './common.ts'

/** Of the app (six figures), or a recovery code; spaces and dashes do not matter. */
export const secondFactorCode = z.string().trim().min(6).max(20)
const password = z.string().min(1).max(128)

/** `since` is null where there is none. */
export const secondFactorView = z.object({ since: time.nullable(), recoveryCodesLeft: z.int() })
export type SecondFactorView = z.infer<typeof secondFactorView>

export const beginSecondFactor = z.object({ password })
/** The secret as people type it, and as apps read it from a QR code (`otpauth:`). */
export const pendingSecondFactor = z.object({ secret: z.string(), address: z.string() })
export type PendingSecondFactor = z.infer<typeof pendingSecondFactor>

export const confirmSecondFactor = z.object({ code: secondFactorCode })
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })
export const turnOffSecondFactor = z.object({ password, code: secondFactorCode })
