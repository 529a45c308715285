// `npm run bench`: measures the product on PostgreSQL; `npm run bench -- reply search` takes some of it.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release } from 'node:os'
import { Command } from 'commander'
import type { Report } from './figures.ts'
import { benchReply } from './reply.ts'
import { cpuOfMachine } from './stage/cpu.ts'
import { type Scene, setScene } from './stage/scene.ts'

const benches: Record<string, (scene: Scene) => Promise<Report>> = {
  reply: benchReply,
}

interface Options {
  json?: string
  quick?: boolean
  people: string
}
const program = new Command('bench')
  .argument('[names...]', `what to measure: ${Object.keys(benches).join(', ')}; all of it without a name`)
  .option('--json <file>', 'also writes the figures')
  .option('--quick', 'shorter and smaller, only to see that it works')
  .option('--people <count>', 'how many customers there are', '2000')
  .action(main)
await program.parseAsync()

async function main(names: string[], options: Options): Promise<void> {
  const unknown = names.filter((name) => !(name in benches))
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  const chosen = Object.entries(benches).filter(([name]) => names.length === 0 || names.includes(name))
  const say = (text: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
  const quick = options.quick === true
  const scene = await setScene({ people: quick ? 200 : Number(options.people), quick, say })
  const reports: Record<string, Report> = {}
  try {
    for (const [name, bench] of chosen) {
      say(`── ${name}`)
      reports[name] = await onBusyMachine(() => bench(scene))
      console.log(`### ${reports[name].title}\n\n${reports[name].markdown}\n`)
      for (const missed of reports[name].missed) console.log(`> missed: ${missed}\n`)
    }
  } finally {
    await scene.close()
  }
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine: machine(), reports }, null, 2)}\n`)
}

/** Says beside the figures how busy the machine was before: others at work make them worse. */
async function onBusyMachine(measure: () => Promise<Report>): Promise<Report> {
  const before = cpuOfMachine()
  await new Promise((later) => setTimeout(later, 3000))
  const busy = (cpuOfMachine() - before) / 3
  const report = await measure()
  const words = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}); when it began, other work kept ${busy.toFixed(1)} of them busy.`
  return { ...report, markdown: `${report.markdown}\n\nMachine: ${words}`, figures: { ...report.figures, busyBefore: busy } }
}

function machine() {
  return { cores: availableParallelism(), model: cpus()[0]?.model, system: release(), node: process.version, load: loadavg() }
}
