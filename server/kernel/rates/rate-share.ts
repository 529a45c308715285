import type { Redis } from '../redis.ts'

const toldEveryMs = 250
const atOnce = 500

/** Adds what was spent to what all processes spent; answers how much is owed now. Redis' own clock counts. */
const addUp = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local owed = {}
for i, key in ipairs(KEYS) do
  local untilMs = math.max(tonumber(redis.call('GET', key) or '0'), now) + tonumber(ARGV[i])
  redis.call('SET', key, string.format('%.3f', untilMs), 'PX', math.ceil(untilMs - now) + 1000)
  owed[i] = math.floor(untilMs - now)
end
return owed`

interface Sharing {
  redis: Redis
  spentUntil: Map<string, number>
  now(): number
}

/** Tells the other processes, a few times a second, what was spent here, and learns what was spent there. */
export function shareRates({ redis, spentUntil, now }: Sharing) {
  let untold = new Map<string, number>()
  let isTelling = false

  async function tell(): Promise<void> {
    const all = [...untold]
    untold = new Map()
    for (let from = 0; from < all.length; from += atOnce) await tellSome(all.slice(from, from + atOnce))
  }

  async function tellSome(some: [key: string, ms: number][]): Promise<void> {
    const keys = some.map(([key]) => `zhanggui:rate:${key}`)
    const spent = some.map(([, ms]) => ms.toFixed(3))
    const owed = await redis.ask((client) => client.eval(addUp, { keys, arguments: spent }) as Promise<number[]>)
    if (!owed) return
    const at = now()
    some.forEach(([key], i) => {
      const until = at + owed[i]! + (untold.get(key) ?? 0)
      spentUntil.set(key, Math.max(spentUntil.get(key) ?? 0, until))
    })
  }

  const timer = setInterval(() => {
    if (isTelling || untold.size === 0) return
    isTelling = true
    void tell().finally(() => {
      isTelling = false
    })
  }, toldEveryMs)
  timer.unref()
  return {
    note: (key: string, ms: number): void => void untold.set(key, (untold.get(key) ?? 0) + ms),
    stop: (): void => clearInterval(timer),
  }
}
