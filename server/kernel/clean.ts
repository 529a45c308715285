import { requestInvalid } from './errors.ts'

const deepest = 32

/**
 * Input as JSON columns can keep it: halves of surrogate pairs, as cut emoji leave them, become replacement characters.
 * Everything else stays as it is.
 *
 * @throws requestInvalid for what is nested deeper than anything of ours.
 */
export function cleanInput(input: unknown, depth = 0): unknown {
  if (typeof input === 'string') return input.toWellFormed()
  if (typeof input !== 'object' || input === null) return input
  if (depth >= deepest) throw requestInvalid({ issues: [{ path: '', message: 'nested too deep' }] })
  if (Array.isArray(input)) return input.map((part) => cleanInput(part, depth + 1))
  if (!isPlain(input)) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, part]) => [name.toWellFormed(), cleanInput(part, depth + 1)]),
  )
}

function isPlain(input: object): boolean {
  const prototype = Object.getPrototypeOf(input)
  return prototype === Object.prototype || prototype === null
}
