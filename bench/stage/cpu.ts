import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

interface Usage {
  pid: number
  parent: number
  command: string
  /** Seconds of processor time, with those of children that have ended. */
  seconds: number
}
let ticks: number | undefined

function ticksPerSecond(): number {
  ticks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
  return ticks
}

function usages(): Usage[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => usageOf(Number(name)) ?? [])
}

function usageOf(pid: number): Usage | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const command = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'))
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const spent = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0)
    return { pid, parent: Number(fields[1]), command, seconds: spent / ticksPerSecond() }
  } catch {
    return undefined
  }
}

/** Processor seconds that a process has used; not a number where the system does not tell. */
export function cpuOf(pid: number): number {
  return process.platform === 'linux' ? (usageOf(pid)?.seconds ?? Number.NaN) : Number.NaN
}

/** Processor seconds of a process and its children: of a PostgreSQL server with all its connections. */
export function cpuOfTree(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN
  const all = usages()
  return all.filter((one) => one.pid === pid || one.parent === pid).reduce((sum, one) => sum + one.seconds, 0)
}
