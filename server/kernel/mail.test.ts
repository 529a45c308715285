import assert from 'node:assert/strict'
import { createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { createMail } from './mail.ts'
import { testLog } from './testing.ts'

/** A mail server that takes everything, and tells what it was told. */
async function openPostOffice() {
  const commands: string[] = []
  const letters: string[] = []
  const server = createServer((socket) => serve(socket, commands, letters))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  return { url: `smtp://127.0.0.1:${port}`, commands, letters, close: () => server.close() }
}

function serve(socket: Socket, commands: string[], letters: string[]): void {
  let letter: string | undefined
  socket.write('220 ready\r\n')
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    for (const line of bytes.toString().split('\r\n')) {
      if (letter !== undefined) {
        if (line !== '.') {
          letter += `${line}\n`
          continue
        }
        letters.push(letter)
        letter = undefined
        socket.write('250 taken\r\n')
      } else if (line !== '') {
        commands.push(line)
        if (line === 'DATA') letter = ''
        socket.write(line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n')
      }
    }
  })
}

test('what stands in names and subjects adds no line to the head of a letter and no reader to it', async (t) => {
  const office = await openPostOffice()
  t.after(() => office.close())
  const mail = createMail({ smtpUrl: office.url, from: 'Zhanggui <no-reply@localhost>', log: testLog })

  const sent = await mail.send({
    to: 'agent@example.com',
    subject: '邀请\r\nBcc: thief@evil.example\r\n\r\nother words',
    text: 'hello\r\n.\r\nMAIL FROM:<thief@evil.example>\r\n',
  })
  const split = await mail.send({
    to: 'agent@example.com\r\nRCPT TO:<thief@evil.example>',
    subject: 'x',
    text: 'x',
  })

  assert.deepEqual([sent, split], [true, false])
  const head = office.letters[0]!.slice(0, office.letters[0]!.indexOf('\n\n'))
  assert.doesNotMatch(head, /^bcc:/im)
  assert.ok(!office.commands.some((line) => /^(RCPT|MAIL) .*evil/i.test(line)), office.commands.join('\n'))
})
