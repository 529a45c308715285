import { rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { isAbsolute, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** Where a command writes, and what it is given to read. */
export interface Terminal {
  out(text: string): void
  err(text: string): void
  /** Lines of standard input. */
  lines(): AsyncIterable<string>
  /** The folder that relative paths start from. */
  folder: string
}

/** A path as the person who typed the command meant it. */
export function pathFrom(terminal: Terminal, path: string): string {
  return isAbsolute(path) ? path : join(terminal.folder, path)
}

type ToServer = { argv: string[]; folder: string } | { line: string } | { end: true }
type ToClient = { out: string } | { err: string } | { exit: number }

/** Runs a command line within the process that holds the data; answers with the exit code. */
export type RunHere = (argv: string[], terminal: Terminal) => Promise<number>

/** The socket in a data folder. Its path has a limit of about a hundred characters, hence the relative form. */
function socketPath(dataDir: string): string {
  return join(resolve(dataDir), 'control.sock')
}

/** Lets commands reach the process that has the embedded data folder open. */
export async function listenForCommands(dataDir: string, run: RunHere): Promise<() => void> {
  const path = socketPath(dataDir)
  rmSync(path, { force: true })
  const server = createServer((socket) => void serve(socket, run))
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(path, listening)
  })
  return () => {
    server.close()
    rmSync(path, { force: true })
  }
}

async function serve(socket: Socket, run: RunHere): Promise<void> {
  const send = (message: ToClient) => void (socket.writable && socket.write(`${JSON.stringify(message)}\n`))
  socket.on('error', () => {})
  const messages = readMessages<ToServer>(socket)[Symbol.asyncIterator]()
  const first = await messages.next()
  if (first.done || !('argv' in first.value)) return void socket.end()
  const terminal: Terminal = {
    out: (text) => send({ out: text }),
    err: (text) => send({ err: text }),
    folder: first.value.folder,
    async *lines() {
      for (;;) {
        const next = await messages.next()
        if (next.done || !('line' in next.value)) return
        yield next.value.line
      }
    },
  }
  send({ exit: await run(first.value.argv, terminal) })
  socket.end()
}

/** Sends a command line to the process that has the data folder open; answers with its exit code. */
export function runThere(dataDir: string, argv: string[], terminal: Terminal): Promise<number> {
  return new Promise((done, failed) => {
    const socket = connect(socketPath(dataDir))
    const send = (message: ToServer) => socket.write(`${JSON.stringify(message)}\n`)
    socket.on('error', failed)
    socket.on('connect', async () => {
      send({ argv, folder: terminal.folder })
      void passLines()
      for await (const message of readMessages<ToClient>(socket)) {
        if ('out' in message) terminal.out(message.out)
        if ('err' in message) terminal.err(message.err)
        if ('exit' in message) return done(message.exit)
      }
      failed(new Error('the process that holds the data folder went away'))
    })
    async function passLines() {
      for await (const line of terminal.lines()) send({ line })
      if (socket.writable) send({ end: true })
    }
  })
}

async function* readMessages<T>(socket: Socket): AsyncGenerator<T> {
  for await (const line of createInterface({ input: socket })) yield JSON.parse(line) as T
}
