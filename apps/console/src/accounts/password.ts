export type Strength = 0 | 1 | 2 | 3 | 4

const common = /^(?:password|12345678|123456789|qwerty|11111111|abc12345|iloveyou|admin123|88888888|zhanggui)/i

/** How hard a password is to guess: 0 too short, 1 weak … 4 strong. Length counts most. */
export function strengthOf(password: string): Strength {
  const length = [...password].length
  if (length < 8) return 0
  if (common.test(password) || new Set(password).size < 5) return 1
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u, /\p{Lo}/u].filter((kind) => kind.test(password)).length
  const points = (length >= 12 ? 2 : 1) + (length >= 16 ? 1 : 0) + (kinds >= 2 ? 1 : 0) + (kinds >= 3 ? 1 : 0)
  return Math.min(4, points) as Strength
}

/** Whether the server will take it: eight to 128 characters. */
export function isStrongEnough(password: string): boolean {
  return password.length >= 8 && password.length <= 128
}
