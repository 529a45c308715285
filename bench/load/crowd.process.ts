// The process with the clients: apart from the service, so that both have their own event loop.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { type Client, type Outcome, openClient } from './client.ts'
import type { Storm, Talk, TaskName, Tasks, Visit } from './protocol.ts'

const clients = new Map<number, Client>()
let visits: Visit[] = []
type Work = { [Name in TaskName]: (given: Tasks[Name]['given']) => Promise<Tasks[Name]['answer']> }

const work: Work = {
  async connect({ from, to, urls }) {
    const started = performance.now()
    const made: Client[] = []
    for (let place = from; place < to; place++) {
      const client = openClient(urls[place % urls.length]!, visits[place]!)
      clients.set(place, client)
      made.push(client)
      if (made.length % 50 === 0) await Promise.all(made.slice(-50).map((one) => one.connected()))
    }
    const connected = await Promise.all(made.map((one) => one.connected()))
    await until(30, () => made.every((one) => one.isCaughtUp()))
    return { ms: performance.now() - started, failed: connected.filter((one) => !one).length }
  },

  async storm({ seconds }) {
    for (const client of clients.values()) client.cut()
    return healed(seconds)
  },

  healed: ({ seconds }) => healed(seconds),

  async disconnect() {
    for (const client of clients.values()) client.socket.disconnect()
    clients.clear()
    await pause(500)
    return null
  },

  async once({ inFlight, text }) {
    const left = [...clients.values()]
    let unanswered = 0
    const lane = async () => {
      for (let client = left.pop(); client; client = left.pop())
        if ((await client.ask(text, performance.now())).kind !== 'replied') unanswered++
    }
    await Promise.all(Array.from({ length: inFlight }, lane))
    return { unanswered }
  },

  closed: ({ seconds, inFlight, questions }) =>
    measured(async (note, end) => {
      const free = shuffled([...clients.values()])
      let asked = 0
      const lane = async () => {
        while (performance.now() < end) {
          const client = free.shift()
          if (!client) return
          asked++
          note(await client.ask(questions[asked % questions.length]!, performance.now()))
          free.push(client)
        }
      }
      await Promise.all(Array.from({ length: Math.min(inFlight, clients.size) }, lane))
    }, seconds),

  open: ({ seconds, perSecond, questions }) =>
    measured(async (note, end) => {
      const free = shuffled([...clients.values()])
      const started = performance.now()
      const asking: Promise<void>[] = []
      for (let index = 0; ; index++) {
        const due = started + (index / perSecond) * 1000
        if (due >= end) break
        const wait = due - performance.now()
        if (wait > 0) await pause(wait)
        while (free.length === 0) await pause(1)
        const client = free.shift()!
        // Counted from when it was due: who waits for a slow service is not left out of the figures.
        asking.push(
          client.ask(questions[index % questions.length]!, due).then((outcome) => {
            note(outcome)
            free.push(client)
          }),
        )
      }
      await Promise.all(asking)
    }, seconds),

  async noise({ place, perMinute, seconds, text }) {
    const client = clients.get(place)!
    const answers: Promise<boolean>[] = []
    const started = performance.now()
    for (let index = 0; performance.now() - started < seconds * 1000; index++) {
      const due = started + (index * 60_000) / perMinute
      const wait = due - performance.now()
      if (wait > 1) await pause(wait)
      answers.push(client.socket.connected ? client.send(text) : Promise.resolve(false))
    }
    const given = await Promise.all(answers)
    const acknowledged = given.filter(Boolean).length
    return { sent: given.length, acknowledged, refused: given.length - acknowledged }
  },
}

async function measured(
  talk: (note: (outcome: Outcome) => void, end: number) => Promise<void>,
  seconds: number,
): Promise<Talk> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const outcomes: Outcome[] = []
  const started = performance.now()
  await talk((outcome) => outcomes.push(outcome), started + seconds * 1000)
  delay.disable()
  const replied = outcomes.filter((one) => one.kind === 'replied')
  return {
    seconds: (performance.now() - started) / 1000,
    replies: replied.map((one) => one.replyMs),
    acks: replied.map((one) => one.ackMs),
    refused: outcomes.filter((one) => one.kind === 'refused').length,
    unanswered: outcomes.filter((one) => one.kind === 'unanswered').length,
    loopLagMs: Math.max(0, delay.percentile(99) / 1e6 - 5),
  }
}

async function healed(seconds: number): Promise<Storm> {
  const started = performance.now()
  const all = [...clients.values()]
  await until(seconds, () => all.every((one) => one.socket.connected))
  const connectedMs = performance.now() - started
  await until(seconds, () => all.every((one) => one.isCaughtUp()))
  const caughtUpMs = performance.now() - started
  return { connectedMs, caughtUpMs, missing: all.filter((one) => !one.isCaughtUp()).length }
}

async function until(seconds: number, isTrue: () => boolean): Promise<void> {
  const end = performance.now() + seconds * 1000
  while (performance.now() < end && !isTrue()) await pause(20)
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

function shuffled<T>(items: T[]): T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

process.on('message', (message: { number: number; name: TaskName | 'visits'; given: unknown }) => {
  const { number, name, given } = message
  if (name === 'visits') {
    visits = given as Visit[]
    return void process.send!({ number, answer: null })
  }
  void (work[name] as (given: unknown) => Promise<unknown>)(given).then(
    (answer) => process.send!({ number, answer }),
    (error: Error) => process.send!({ number, error: error.stack }),
  )
})
