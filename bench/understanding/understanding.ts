// `npm run bench:understanding`: our reader beside node-nlp 4 and jieba alone, each in a process of its own, in turns.
import { execFileSync } from 'node:child_process'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { median, table } from '../figures.ts'
import type { Timed } from './clock.ts'
import { installNodeNlp } from './peers.ts'

interface Measured {
  all: Timed
  twenty: Timed
  residentMb: number
  bareMb?: number
  parts?: Record<string, Timed>
}

const program = new Command('bench:understanding')
  .option('--rounds <count>', 'how often everybody has a turn', '3')
  .option('--train <file>', 'JSONL of {text,label} (banking77): times training on it too')
  .action(main)
await program.parseAsync()

function main({ rounds, train }: { rounds: string; train?: string }): void {
  const peer = installNodeNlp()
  try {
    const contestants: Record<string, () => unknown> = {
      'our reader, everything': () => run('ours.process.ts', '3'),
      'node-nlp 4, process()': () => run('node-nlp.process.ts', peer.folder, '3'),
      'jieba alone, words and tags': () => run('jieba.process.ts', '3'),
    }
    const turns = Object.fromEntries(Object.keys(contestants).map((name) => [name, [] as Measured[]]))
    for (let round = 0; round < Number(rounds); round++)
      for (const [name, contest] of Object.entries(contestants)) turns[name]!.push(contest() as Measured)
    printReading(turns)
    printParts(turns['our reader, everything']!)
    if (train) printTraining(train, peer.folder)
    const load = loadavg()[0]!.toFixed(1)
    console.log(
      `\n${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}; load now: ${load}.`,
    )
  } finally {
    peer.remove()
  }
}

/** Runs one contestant; what it prints last is its figures. */
function run(file: string, ...args: string[]): unknown {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const printed = execFileSync(process.execPath, ['--expose-gc', path, ...args], { encoding: 'utf8' })
  return JSON.parse(printed.trim().split('\n').at(-1)!)
}

function printReading(turns: Record<string, Measured[]>): void {
  const middle = (of: Measured[], value: (one: Measured) => number) => median(of.map(value))
  const ours = Object.values(turns)[0]!
  const rows = Object.entries(turns).map(([name, of]) => [
    name,
    middle(of, ({ all }) => all.perSecond),
    middle(of, ({ all }) => all.perSecond) / middle(ours, ({ all }) => all.perSecond),
    middle(of, ({ twenty }) => twenty.p50),
    middle(of, ({ twenty }) => twenty.p99),
    middle(of, ({ residentMb }) => residentMb),
  ])
  console.log(table(['', 'messages/s', '× ours', '20 characters p50 µs', '20 characters p99 µs', 'resident MB'], rows))
  console.log(`\nA bare process of ours holds ${middle(ours, ({ bareMb = 0 }) => bareMb).toFixed(0)} MB.\n`)
}

function printParts(ours: Measured[]): void {
  const names = Object.keys(ours[0]?.parts ?? {})
  const rows = names.map((name) => {
    const of = ours.map(({ parts }) => parts![name]!)
    return [name, ...(['p50', 'p99', 'perSecond'] as const).map((figure) => median(of.map((one) => one[figure])))]
  })
  console.log(table(['part, 20 characters', 'p50 µs', 'p99 µs', 'a second'], rows))
}

function printTraining(file: string, peerFolder: string): void {
  const seconds = (measured: unknown) => (measured as { trainSeconds: number }).trainSeconds
  const ours = seconds(run('ours.process.ts', '1', file))
  const theirs = seconds(run('node-nlp.process.ts', peerFolder, '1', file))
  console.log(
    `\n${table(
      ['training', 's'],
      [
        ['ours', ours],
        ['node-nlp 4', theirs],
      ],
    )}`,
  )
}
