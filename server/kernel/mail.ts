import { createTransport } from 'nodemailer'
import type { Log } from './log.ts'

export interface Letter {
  to: string
  subject: string
  text: string
}
export interface Mail {
  /** Whether letters can be sent at all; screens show a link to copy otherwise. */
  readonly configured: boolean
  /** Sends a letter; answers whether the server took it. */
  send(letter: Letter): Promise<boolean>
}

/** One bare address; lists, names and second lines are not read out of it. */
const oneReader = /^[^\s<>,;:"()]+@[^\s<>,;:"()@]+$/

/** Mail over SMTP (`smtps://user:password@host:465`), or none. */
export function createMail({ smtpUrl, from, log }: { smtpUrl?: string | undefined; from: string; log: Log }): Mail {
  if (!smtpUrl) return { configured: false, send: async () => false }
  const transport = createTransport(smtpUrl)
  return {
    configured: true,
    async send(letter) {
      if (!oneReader.test(letter.to)) {
        log.warn('a letter was not sent: its address is not one address')
        return false
      }
      try {
        await transport.sendMail({ from, ...letter })
        return true
      } catch (error) {
        log.warn({ err: error }, 'a letter was not sent')
        return false
      }
    },
  }
}
