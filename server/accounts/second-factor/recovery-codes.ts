import { randomBytes } from 'node:crypto'
import { hashPassword, verifyPassword } from '../sign-in/password.ts'
import { base32 } from './totp.ts'

const howMany = 10
const length = 10

/** Ten codes of fifty bits for the day on which the phone is lost, and the form in which they are kept. */
export async function newRecoveryCodes(): Promise<{ codes: string[]; hashes: string[] }> {
  const plain = Array.from({ length: howMany }, () => base32(randomBytes(8)).slice(0, length).toLowerCase())
  const hashes: string[] = []
  for (const code of plain) hashes.push(await hashPassword(code))
  return { codes: plain.map((code) => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`), hashes }
}

/** The kept form of a recovery code, among those that are left. */
export async function findRecoveryHash(hashes: readonly string[], code: string): Promise<string | undefined> {
  if (!/^[a-z2-7]{10}$/.test(code)) return undefined
  for (const hash of hashes) if (await verifyPassword({ hash, password: code })) return hash
  return undefined
}
