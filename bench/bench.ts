// `npm run bench`: measures the product on PostgreSQL; `npm run bench -- reply search` takes some of it.
import { writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, release } from 'node:os'
import { Command } from 'commander'
import type { Report } from './figures.ts'
import { benchIdle } from './idle.ts'
import { benchNoisy } from './noisy.ts'
import { benchProcesses } from './processes.ts'
import { benchReconnect } from './reconnect.ts'
import { benchReply } from './reply.ts'
import { benchSearch } from './search.ts'
import { benchSoak } from './soak.ts'
import { type Scene, setScene } from './stage/scene.ts'
import { benchThread } from './thread.ts'

const benches: Record<string, (scene: Scene) => Promise<Report>> = {
  reply: benchReply,
  reconnect: benchReconnect,
  idle: benchIdle,
  processes: benchProcesses,
  noisy: benchNoisy,
  thread: benchThread,
  search: benchSearch,
  soak: benchSoak,
}

interface Options {
  json?: string
  quick?: boolean
  people: string
  minutes: string
  rate: string
}
const program = new Command('bench')
  .argument('[names...]', `what to measure: ${Object.keys(benches).join(', ')}; all of it without a name`)
  .option('--json <file>', 'also writes the figures')
  .option('--quick', 'shorter and smaller, only to see that it works')
  .option('--people <count>', 'how many customers there are', '2000')
  .option('--minutes <count>', 'how long the soak takes', '20')
  .option('--rate <count>', 'messages a second of the soak', '10')
  .action(main)
await program.parseAsync()

async function main(names: string[], options: Options): Promise<void> {
  const unknown = names.filter((name) => !(name in benches))
  if (unknown.length > 0)
    throw new Error(`there is no ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  const chosen = Object.entries(benches).filter(([name]) => names.length === 0 || names.includes(name))
  const say = (text: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`)
  const quick = options.quick === true
  const scene = await setScene({
    people: quick ? 200 : Number(options.people),
    quick,
    say,
    soakMinutes: Number(options.minutes),
    soakPerSecond: Number(options.rate),
  })
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
  const [load = 0] = loadavg()
  const report = await measure()
  const words = `${availableParallelism()} cores (${cpus()[0]?.model.trim()}), Node ${process.version}; load before: ${load.toFixed(1)}.`
  return { ...report, markdown: `${report.markdown}\n\n${words}`, figures: { ...report.figures, loadBefore: load } }
}

function machine() {
  return {
    cores: availableParallelism(),
    model: cpus()[0]?.model,
    system: release(),
    node: process.version,
    load: loadavg(),
  }
}
